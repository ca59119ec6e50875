"""Files that are named to be audited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from build_deck.audit import audit_full
from build_deck.audit.archive import MIB, MOST_BYTES
from build_deck.diagnostics import BuildDeckError, Diagnostic, Place


class NotAFileError(BuildDeckError):
    """Something was named that is no file."""


def audit_files(paths: Iterable[Path], *, student: bool = False) -> Iterator[Diagnostic]:
    """The findings in each file, in order. Raises NotAFileError before anything is read."""
    named = list(dict.fromkeys(paths))
    for path in named:
        if not path.is_file():
            what = "is no file" if path.exists() else "is not there"
            raise NotAFileError(f"{path} {what}")
    for path in named:
        yield from _audit(path, student)


def _audit(path: Path, student: bool) -> Iterator[Diagnostic]:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            said = f"the file has {size // MIB:,} MB, {MOST_BYTES // MIB} MB is the most"
            yield Diagnostic("zip-bomb", said, Place(str(path)), "compress its films and pictures")
            return
        data = path.read_bytes()
    except OSError as error:
        said = f"the file cannot be read: {error.strerror}"
        yield Diagnostic("unreadable-file", said, Place(str(path)), "look at its permissions")
        return
    yield from audit_full(data, str(path), student=student)
