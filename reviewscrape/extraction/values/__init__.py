"""Text to value or None: names, runtime, grades, dates."""
