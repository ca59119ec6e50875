"""The rules of `build-deck audit`: one module each, with `ID`, `SEVERITY` and `check`; its docstring is the
rule's documentation: what it finds, why that matters, what to do."""
