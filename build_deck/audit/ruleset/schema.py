"""A part breaks the schema of the format.

What stands in the wrong order, has a value that is not allowed, or is missing, may make PowerPoint repair
the file. `openxml-audit` looks for it. *Mend it*: build the deck anew, or let PowerPoint repair it and
save it.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.outside import NOT_CHECKED, NotAskedError, schema_errors
from build_deck.diagnostics import Diagnostic, Severity

ID = "schema"
SEVERITY = Severity.ERROR
HINT = "build the deck anew, or let PowerPoint repair it and save it"

_MOST_SHAPES = 3000
"""Of a slide: its time grows with their square, and beyond this it takes minutes."""


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What openxml-audit says of the file."""
    for sheet in deck.sheets:
        if len(sheet.all_shapes) > _MOST_SHAPES:
            said = f"the schema was not checked: {sheet.label} holds {len(sheet.all_shapes):,} shapes"
            yield deck.finding(
                NOT_CHECKED, said, "delete what nobody sees, and audit it again", Severity.ERROR
            )
            return
    try:
        found = schema_errors(deck.data)
    except NotAskedError as error:
        said = f"the schema was not checked: {error}"
        yield deck.finding(NOT_CHECKED, said, error.hint, Severity.ERROR)
        return
    for part, said in found:
        where = f"{deck.called(part)} ({part}): " if part else ""
        yield deck.finding(ID, f"{where}{said}", HINT, SEVERITY)
