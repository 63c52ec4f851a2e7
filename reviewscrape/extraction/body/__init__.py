"""Which blocks are the text: a trained model looks twice, rules find the edges of the text and what interrupts it."""
