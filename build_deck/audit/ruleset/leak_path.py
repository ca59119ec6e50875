"""The file names a folder of somebody's computer, or a file on it.

It tells how a person's account and folders are called, and what it leads to is missing everywhere else.
*Mend it*: embed what is linked; *File, Info, Edit Links to Files*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import quoted
from build_deck.audit.vocabulary import A
from build_deck.diagnostics import Diagnostic, Severity

ID = "leak-path"
SEVERITY = Severity.ERROR
HINT = "embed what is linked, and take the path out of names and descriptions"
PATH = re.compile(
    r"(?<![\w/.:])/(?:home|tmp|root|Users|var|usr|opt|srv|mnt|Volumes|private)/[^\s\"'<>]+"
    r"|(?<![A-Za-z])[A-Za-z]:\\[^\s\"'<>]+|file:/+[^\s\"'<>]+|(?<!\\)\\\\[\w.-]+\\[^\s\"'<>]+",
    re.IGNORECASE,
)


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Everything in every part but the words on slides, which are the author's own."""
    wholes = {name: deck.parts[name].whole or b"" for name in deck.xml_names}
    if not _may_name_one(b" ".join(wholes.values())):
        # Most decks hold nothing of the kind, which their bytes tell at once.
        return
    for name, whole in wholes.items():
        if not _may_name_one(whole):
            continue
        root = deck.xml(name)
        found: dict[str, None] = {}
        for element in root.iter() if root is not None else ():
            said = [str(value) for value in element.values()]
            if element.tag != f"{A}t":
                said.append(element.text or "")
            for text in said:
                found.update(dict.fromkeys(PATH.findall(text)))
        for path in found:
            yield deck.finding(ID, f"{_called(deck, name)} names {quoted(path)}", HINT, SEVERITY)


_ROOTS = re.compile(rb"/(?:home|tmp|root|users|var|usr|opt|srv|mnt|volumes|private)/")


def _may_name_one(data: bytes) -> bool:
    """Whether bytes hold a sign of a path; wide texts, which have zeros, are looked at in any case."""
    lower = data.lower()
    return any(sign in lower for sign in (b"\x00", b"file:/", b"\\")) or bool(_ROOTS.search(lower))


def _called(deck: Deck, name: str) -> str:
    """A part as a finding calls it; a list of relationships as the part whose it is."""
    owner = name.replace("_rels/", "").removesuffix(".rels")
    return deck.called(owner if name.endswith(".rels") else name)
