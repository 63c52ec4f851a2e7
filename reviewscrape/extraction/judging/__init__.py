"""Which of many candidates are believed: the judge weighs them, then fields that contradict each other are settled."""
