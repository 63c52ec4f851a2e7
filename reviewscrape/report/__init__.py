"""Reports for people: what a page was read as and why, and how reliable each kind of evidence is."""
