"""The paper's text by section, and runs of words that another text shares with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

RUN = 8
"""Words; a run this long that two texts share is copied."""
_HEADING = re.compile(r"^#+ (?:(\d(?:\.\d)?) )?(.+)$", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTED = re.compile("[“„«「][^”“»」]*[”“»」]")


def sections(text: str) -> dict[str, str]:
    """The text of each numbered section; what comes before the first, and the references, are left out."""
    found = {}
    headings = list(_HEADING.finditer(text))
    for heading, following in pairwise((*headings, None)):
        if heading is not None and heading[1]:
            end = following.start() if following else len(text)
            found[heading[1]] = _clean(text[heading.end() : end])
    return found


def _clean(text: str) -> str:
    """Text without marks and addresses; words that a line break parts are joined."""
    text = re.sub(r"https?://\S+|<[^<>]*>|\[\d+\]", " ", text)
    text = re.sub(r"(?<=\w)-\s*\n\s*(?=[a-z])", "", text)
    return " ".join(re.sub(r"[*_#$]", "", text).split())


def words(text: str) -> list[str]:
    """A text's words, in lower case, apostrophes alike."""
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def shared(text: str, paper: Mapping[str, str], run: int = RUN) -> Iterator[str]:
    """Runs of `run` words or more, outside quotation marks, that a text shares with the paper."""
    known = {tuple(part) for section in paper.values() for part in _runs(words(section), run)}
    for part in _QUOTED.split(text):
        mine = words(part)
        hits = [start for start, piece in enumerate(_runs(mine, run)) if tuple(piece) in known]
        for start, end in _joined(hits, run):
            yield " ".join(mine[start:end])


def quoted(text: str) -> Iterator[str]:
    """What stands in quotation marks in a text."""
    yield from (match[0][1:-1] for match in _QUOTED.finditer(text))


def _runs(all_words: Sequence[str], length: int) -> Iterator[Sequence[str]]:
    return (all_words[start : start + length] for start in range(len(all_words) - length + 1))


def _joined(starts: Iterable[int], length: int) -> Iterator[tuple[int, int]]:
    """Runs that overlap as one, from its first word to after its last."""
    begin = end = -1
    for start in starts:
        if start > end:
            if begin >= 0:
                yield begin, end
            begin = start
        end = start + length
    if begin >= 0:
        yield begin, end
