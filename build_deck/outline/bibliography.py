"""The bibliography: works by key, as BibTeX, each knowing where it stands.

bibtexparser finds the entries, so that a broken one is reported in its place and the others still
count; what an entry's fields mean is left to the processor that words citations (`wording.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from build_deck.diagnostics import Diagnostic, Place
from build_deck.outline.files import load

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry

_LIMIT = 16 << 20
_KEYLESS = re.compile(r"^\s*(?P<at>@)(?!string|preamble|comment)\w+\s*\{\s*,", re.MULTILINE | re.IGNORECASE)
_PARENTS = ("crossref", "xdata")
# BibTeX's names for who brings out a thesis or a report. The processor keeps them apart from the
# publisher, which is what styles show.
_PUBLISHERS = ("school", "institution", "organization")


@dataclass(frozen=True, slots=True)
class Work:
    """An entry: BibTeX that the citation processor reads, and the keys of entries it inherits from."""

    bibtex: str
    parents: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Bibliography:
    """Works by key. `strings` is the BibTeX of the abbreviations (`@string`) that they use."""

    works: Mapping[str, Work] = field(default_factory=dict)
    strings: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """The keys that can be cited."""
        return frozenset(self.works)

    def bibtex(self, keys: Iterable[str]) -> tuple[tuple[str, Work], ...]:
        """The works with these keys and those they inherit from, each once. Raises KeyError."""
        wanted: dict[str, Work] = {}
        waiting = list(keys)
        for key in waiting:
            if key not in wanted:
                wanted[key] = self.works[key]
                waiting += [parent for parent in wanted[key].parents if parent in self.works]
        return tuple(wanted.items())


def read(path: Path, name: str) -> tuple[Bibliography, tuple[Diagnostic, ...]]:
    """The bibliography in a BibTeX file (UTF-8), and what is wrong with it.

    `name` is the file as the author names it. A broken entry, a key used twice and a field given twice
    are errors; the remaining entries are still read.
    """
    text, found = load(path, name, _LIMIT)
    if text is None:
        return Bibliography(), found
    bibliography, more = parse(text, name)
    return bibliography, (*found, *more)


def parse(text: str, name: str) -> tuple[Bibliography, tuple[Diagnostic, ...]]:
    """The bibliography in BibTeX text, and what is wrong with it, found in the file `name`."""
    library = _library(text)
    works = {e.key: _work(e, Place(name, _line(e), 1)) for e in library.entries}
    strings = "\n".join(block.raw or "" for block in library.strings)
    first = {entry.key: _line(entry) for entry in library.entries}
    found = [_broken(block, name, first) for block in library.failed_blocks]
    found += _without_key(text, name)
    return Bibliography(works, strings), tuple(found)


def _library(text: str) -> Library:
    import logging

    from bibtexparser.entrypoint import parse_string

    # It logs each broken block as well; they are reported here, with their places.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    return parse_string(text, parse_stack=())


def _line(block: Block) -> int:
    return (block.start_line or 0) + 1


def _work(entry: Entry, place: Place) -> Work:
    fields = {item.key.lower(): str(item.value) for item in entry.fields}
    if "publisher" not in fields:
        bringer = next((fields[name] for name in _PUBLISHERS if name in fields), "")
        fields |= {"publisher": bringer} if bringer else {}
    lines = [f"@{entry.entry_type}{{{entry.key},", *(f"  {k} = {v}," for k, v in fields.items()), "}"]
    parents = [key for name in _PARENTS for key in re.findall(r"[^\s{}\",]+", fields.get(name, ""))]
    return Work("\n".join(lines), tuple(parents), place)


def _broken(block: Block, name: str, first: Mapping[str, int]) -> Diagnostic:
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock

    place = Place(name, _line(block), 1)
    if isinstance(block, DuplicateBlockKeyBlock):
        again = f"`{block.key}` is already the key of the entry on line {first.get(block.key, 0)}"
        return Diagnostic("duplicate-key", again, place, "give one of them another key, or delete it")
    if isinstance(block, DuplicateFieldKeyBlock):
        fields = ", ".join(f"`{key}`" for key in sorted(block.duplicate_keys))
        return Diagnostic("duplicate-key", f"the entry gives {fields} twice", place, "keep one of the two")
    reason = str(getattr(getattr(block, "error", None), "abort_reason", "")).rstrip(".")
    return Diagnostic(
        "broken-entry",
        f"this entry is not BibTeX: {reason[:1].lower()}{reason[1:]}" if reason else "this is not BibTeX",
        place,
        "an entry reads `@book{key, title = {…}, year = 2014}`; look for a missing comma or brace",
    )


def _without_key(text: str, name: str) -> Iterator[Diagnostic]:
    """Entries that begin with a field instead of a key."""
    for match in _KEYLESS.finditer(text):
        place = Place(name, text.count("\n", 0, match.start("at")) + 1, 1)
        yield Diagnostic("broken-entry", "this entry has no key", place, "write `@book{key, …`")
