"""How fast the program is, against floors measured in the same run: `make bench`, or `python -m bench --only events`.

Nothing here asserts by the clock; docs/performance.md says what each line means.
"""
