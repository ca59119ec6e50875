"""A member of the archive has a name that leads outside of it.

A program that unpacks the file would write where the name says: `..`, a drive, a folder of the system, a
link. No program makes such names by chance. *Mend it*: do not open the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import quoted
from build_deck.diagnostics import Diagnostic, Severity

ID = "zip-path"
SEVERITY = Severity.ERROR
HINT = "do not open the file, and do not unpack it"
_LONGEST = 1024
_USUAL = re.compile(r"[\w\[\]-][\w\[\]./ -]*", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Every member's name, as it was written, and whether it is a link."""
    for member in deck.archive.members:
        if said := "is a link" if member.is_link else _trick(member.name):
            name = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", member.name)
            yield deck.finding(ID, f"the member {quoted(name)} {said}", HINT, SEVERITY)


def _trick(name: str) -> str:
    if _USUAL.fullmatch(name) and ".." not in name and len(name) <= _LONGEST:
        return ""
    plain = unquote(name)
    if _CONTROL.search(plain):
        return "has control characters in its name"
    if "\\" in plain:
        return "has a backslash in its name"
    if plain.startswith("/") or re.match(r"[A-Za-z]:", plain):
        return "has an absolute path as its name"
    if ".." in plain.split("/"):
        return "leads out of the archive"
    return "has a name of more than a thousand characters" if len(name) > _LONGEST else ""
