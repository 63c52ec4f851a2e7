"""Benchmarks: each prints a table, beside its peers, in one run."""
