"""Names that an author typed twice: where something is called so, and where it is spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence

_TYPED = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_MARKS = re.compile(r"[*_`]+")


def position(name: str, names: Sequence[str]) -> int | None:
    """Which of the names is meant: the very same, else the first that was typed alike.

    Text gets quotation marks, no-break spaces and a dress by the way it is written; a name that refers to
    it has none of these.

    >>> position("The authors' fear", ["Praise", "The authors’ fear"])
    1
    """
    if name in names:
        return names.index(name)
    typed = _typed(name)
    return next((index for index, other in enumerate(names) if typed and _typed(other) == typed), None)


def meant(name: str, names: Sequence[str]) -> str:
    """The name as it stands among the names, or as it is where it is none of them."""
    index = position(name, names)
    return name if index is None else names[index]


def _typed(name: str) -> str:
    """A name as a keyboard has it."""
    return " ".join(_MARKS.sub("", name.translate(_TYPED)).split())
