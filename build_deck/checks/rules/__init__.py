"""The rules of `build-deck check`, one module each.

Every module has `ID`, `SEVERITY` (of its findings, unless a course says otherwise) and one of `check`, on
a lecture, and `check_course`, on a course whose lectures can all be read. Its docstring is its
documentation: the first line says what it finds, the rest why, and what to do.
"""
