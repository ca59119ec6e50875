"""A description that is the name of a file.

Whoever cannot see the picture hears it: "i m g underscore 4711". Say in `alt` what the picture shows and why
it is here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from build_deck.checks.figures import blocks
from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Severity

ID = "alt-file-name"
SEVERITY = Severity.WARNING
_FILE = re.compile(r"[^\n]*\.(?:png|jpe?g|gif|svg|tiff?|bmp|webp|heic|pdf|emf|wmf)", re.IGNORECASE)
_CAMERA = re.compile(r"(?:img|dsc[fn]?|pict|image|screenshot|photo|pic)[ _-]?\d+", re.IGNORECASE)


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Descriptions that look like file names, or are that of the block's own file."""
    for slide in subject.slides:
        for name, block, _ in blocks(slide):
            alt = str(getattr(block, "alt", "")).strip()
            file = str(getattr(block, "file", ""))
            own = file and alt.casefold() in (file.casefold(), PurePosixPath(file).stem.casefold())
            if alt and (own or _FILE.fullmatch(alt) or _CAMERA.fullmatch(alt)):
                yield Diagnostic(
                    ID,
                    f"the description of this {name}, “{alt}”, is the name of a file",
                    block.place,
                    "say in `alt` what is to be seen, for those who cannot see it",
                    SEVERITY,
                )
