"""What a page is: evidence is gathered, signals of 0 to 1 are read from it, and they vote in `page_type`."""
