"""Cost of reading a page: against lxml's bare parse, against a peer, and on pages made to be slow."""
