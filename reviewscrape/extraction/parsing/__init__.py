"""From bytes to a tree and its blocks: encoding, repairs, plain text and Markdown, the one walk over the tree."""
