"""The faults that `test_faults.py` brings about, by its tests' names, and what each gets."""

FAULTS = {
    "killed at any moment of a build": "the old deck or the new one",
    "killed again and again while putting a file in its place": "the old file or the new one",
    "no room on the disk (a limit to the size of files)": "error `output`; the old deck",
    "a file system that is full": "error `output`; the old deck",
    "a folder that cannot be written": "error `output`",
    "a target that is a folder": "error `output`",
    "four builds at once into one folder": "the same deck from all",
    "what a killed build left behind": "swept away by the next",
    "what another build is writing": "left alone",
    "a clock in 1970 or 2100": "the same bytes",
    "another locale, ASCII only": "the same bytes",
    "no HOME and no folder for temporary files": "the same bytes",
    "a course folder that cannot be written": "the same bytes",
    "nobody reads the output": "the deck",
}
