"""Labelled facts: where a label stands, which text is its value, and what that value says.

`scan` finds each `fact`: labels in a line (`inline_labels`, `barred_lines`), set apart (`set_apart_labels`), with
values below or beside (`values_beside`), or in the names of classes (`class_names`). `boxes` says how sure a label is
by its company, `works` of what kind of work a box is, `box_titles` the title above it, `values` what its text says,
`people` and `people_rows` which names stand in it. Facts without any label are in `unlabelled`, `credit_lines`,
`sentences`, `roles`, `ages`, `origins`, `comics`.
"""
