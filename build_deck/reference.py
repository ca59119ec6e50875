"""The page `lectures/README.md`: the language, the rules of both commands, and what the course covers.

    python -m build_deck.reference > lectures/README.md

The language is described by `outline/reference.py`, rules by their modules' docstrings, and the course's
coverage by `checks/coverage.py`, where the current folder holds a course.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from build_deck.checks import coverage, run
from build_deck.diagnostics import RuleText
from build_deck.outline import reference as language

COMMAND = "python -m build_deck.reference > lectures/README.md"
_OWN_NOTE = re.compile(r"\A<!--.*?-->\n\n", re.DOTALL)
_NOTE = f"""\
<!-- Made by `{COMMAND}`, from build_deck/outline/reference.md, from what the
     models beside it say of their keys, from the docstrings of the rules, and from the course here. -->

"""
_CONTENTS = "- [The course](#the-course)\n"

_CHECKS = """\
## The rules of check

`build-deck check` looks at outlines, and at the slides that would come of them, before anything is built;
`build-deck check FILE` at one lecture. What stops a build, like a misspelt key, a title of three lines, two
slides with one title or a work that the bibliography lacks, it lists as errors too. With `--strict`
warnings count like errors; `--format` gives the findings to other programs, as `json`, `github` or `sarif`.
It ends with 0 where nothing counts, 1 where something does, 2 where it was called wrongly.

A rule can be given another weight for the course, under [`checks`](#checks) in `course.yaml`, or be allowed
on a slide or in a lecture:

```text
allow: {many-words: "The law's own words, read aloud together."}
```

Every rule by its id, with the weight it has unless the course says otherwise:

"""
_TABLE = "| Rule | Weight | What it finds | Why, and what to do |\n|---|---|---|---|\n"
_AUDIT = """\
## The rules of audit

`build-deck audit FILE.pptx` looks at a finished deck, from the file alone, whoever made it. Formats and
exit status are those of `check`. With `--student`, notes of the speaker are an error. Where a file is made
to do harm, nothing in it is run and no more of it is unpacked than a deck can need.

`build` asks the quick ones of these rules of every deck before it puts it in place: all but those of the
last table, which `build --audit` asks too. `schema` and `overflow` need two packages more, which
`pip install 'build-deck[audit]'` brings where build-deck is installed; without them the file has the error
`not-checked`. A deck that the tool itself would write wrongly is not written; what the words, pictures or
theme of an outline bring about is a warning.

"""
_COVERAGE = """\
## What this course covers

For each section of the paper, each work and each term of the glossary, the slides of the lectures in
`course.yaml`: “03: 5–7” are slides 5 to 7 of lecture 03.

"""


def reference(course_file: Path | None = None) -> str:
    """The page, in Markdown, with the coverage of the course that a file describes, where one is given.

    Raises InputError where that course cannot be read."""
    parts = [
        ("The rules of check", _CHECKS + rules(run.texts())),
        ("The rules of audit", _AUDIT + _audit_rules()),
    ]
    if course_file is not None:
        parts.append(("What this course covers", _COVERAGE + coverage.page(coverage.read(course_file))))
    links = "".join(f"- [{head}](#{head.lower().replace(' ', '-')})\n" for head, _ in parts)
    page = _OWN_NOTE.sub(_NOTE, language.reference()).replace(_CONTENTS, _CONTENTS + links, 1)
    return "\n".join([page.rstrip("\n") + "\n", *(text.rstrip("\n") + "\n" for _, text in parts)])


def rules(texts: Iterable[RuleText]) -> str:
    """Rules as a table: a row each with its weight, what it finds, why, and what to do."""
    return _TABLE + "".join(_row(rule) for rule in texts)


def _row(rule: RuleText) -> str:
    found, _, rest = rule.doc.strip().partition("\n")
    cells = (f"`{rule.id}`", str(rule.severity), found, " ".join(rest.split()))
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |\n"


def _audit_rules() -> str:
    """The rules of audit, a table for each of their groups."""
    from build_deck.audit import registry

    groups = {
        "Files made to do harm, or cut off": registry.HOSTILE,
        "What PowerPoint would repair, or show wrongly": registry.PACKAGE,
        "What not everybody can use": registry.ACCESSIBILITY,
        "What tells more than was meant": registry.LEAKS,
        "Asked by `audit` and `build --audit` only": registry.THOROUGH,
    }
    return "\n".join(
        f"### {head}\n\n" + rules(RuleText(rule.ID, rule.SEVERITY, rule.__doc__ or "") for rule in group)
        for head, group in groups.items()
    )


def main() -> None:
    """Write the page to standard output, as the same bytes on every system."""
    course_file = Path("lectures/course.yaml")
    sys.stdout.buffer.write(reference(course_file if course_file.is_file() else None).encode())


if __name__ == "__main__":
    main()
