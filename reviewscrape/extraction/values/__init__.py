"""Text to value or None: names, bylines, titles, running times, dates, age labels, grades.

Grades have the most notations: `grades` is what others call; `grade_notations`, `grade_words` and `grade_scales` are
its tables, `grade_labels`, `grade_label_words` and `grade_owners` say whose a grade is.
"""
