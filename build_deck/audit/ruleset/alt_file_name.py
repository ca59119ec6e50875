"""An alternative text is the name of a file.

It says nothing to who cannot see the picture, and may tell everybody else how your folders are called.
Programs put it there by themselves. *Mend it*: write what the picture tells, in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import quoted
from build_deck.diagnostics import Diagnostic, Severity

ID = "alt-file-name"
SEVERITY = Severity.ERROR
HINT = "write what the picture tells, in a sentence"
FILE_NAME = re.compile(
    r"\S\.(png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf|heic|mp4|mov|xlsx|pptx)\b|[/\\]\w+[/\\]|\b[A-Za-z]:\\",
    re.IGNORECASE,
)


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Alternative texts and their titles, on slides, layouts and masters."""
    for sheet in (*deck.slides, *deck.layouts, *deck.masters):
        for shape in sheet.all_shapes:
            for text in (shape.description, shape.described_as):
                if text and FILE_NAME.search(text):
                    said = f"{sheet.at(shape)}: the alternative text is a file's name: {quoted(text)}"
                    yield deck.finding(ID, said, HINT, SEVERITY)
