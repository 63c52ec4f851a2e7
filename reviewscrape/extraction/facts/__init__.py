"""Labelled facts: where a label stands, which text is its value, and what that value says."""
