"""Reading the author's files: what may be read, from where, and as which characters."""

from __future__ import annotations

import codecs
import difflib
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from build_deck.diagnostics import Diagnostic, Place

MAX_TEXT = 1 << 20
"""Bytes that a text file may have: 1 MiB, a hundred times a long lecture."""

UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What neither YAML 1.1 (5.1, c-printable) nor XML 1.0 (2.2, Char) takes."""
BIDI = re.compile("[\u202a-\u202e]")
"""Embeddings and overrides of direction: what is read is then not what is written (Unicode TR 36, 2.5).
Unicode recommends isolates (U+2066 to U+2069) in their place (UAX 9, 2.7), which are taken."""
_ZIP = b"PK\x03\x04"
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def lines_of(text: str) -> list[str]:
    """The lines of a text, broken where YAML 1.1 breaks them (4.2), so that line numbers agree."""
    return _BREAK.split(text)


def unprintable(text: str, file: str) -> Iterator[Diagnostic]:
    """One finding for each line that holds characters which cannot stand in a deck."""
    if not UNPRINTABLE.search(text) and not BIDI.search(text):
        return
    for number, line in enumerate(lines_of(text), 1):
        if match := forbidden(line):
            yield control_character(match[0], Place(file, number, match.start() + 1))


def forbidden(text: str) -> re.Match[str] | None:
    """The first character that cannot stand in a deck."""
    return UNPRINTABLE.search(text) or BIDI.search(text)


def control_character(character: str, place: Place) -> Diagnostic:
    """What is said of a character that cannot stand in a deck."""
    if BIDI.match(character):
        return Diagnostic(
            "direction",
            f"an invisible character (U+{ord(character):04X}) turns the direction of the text round",
            place,
            "delete it; words of another direction find theirs with `[…]{lang=ar}`",
        )
    return Diagnostic(
        "control-character",
        f"an invisible control character (U+{ord(character):04X}) stands here",
        place,
        "delete it; it often comes along when text is pasted from a PDF or an old document",
    )


def load(
    path: Path, name: str, limit: int = MAX_TEXT, named_at: Place | None = None
) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of a file in UTF-8 or, with a byte order mark, UTF-16; or what is wrong with it.

    `name` is the file's name in places. Refused: what is missing, not a file, unreadable, larger than
    `limit` bytes, in another encoding, or with control characters. A file that cannot be read at all is
    reported where it is named, at `named_at`; else at the file itself.
    """
    data, found = read_bytes(path, name, named_at or Place(name), limit)
    if data is None:
        return None, found
    text, found = _decoded(data, name)
    found = found or tuple(unprintable(text or "", name))
    return (None, found) if found else (text, ())


def read_bytes(
    path: Path, name: str, place: Place, limit: int
) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """The bytes of an ordinary file of at most `limit` bytes; or what is wrong with the file, which the
    author calls `name`, reported at `place`."""
    if found := unusable(path, name, place):
        return None, found
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        return None, (_unreadable(name, place, error.strerror or str(error)),)
    if len(data) > limit:
        size = f"{limit >> 20} MiB" if limit >> 20 else f"{limit >> 10} KiB"
        message = f"“{name}” is larger than {size}"
        return None, (Diagnostic("too-large", message, place, "make it smaller, or part it in several"),)
    return data, ()


def unusable(path: Path, name: str, place: Place) -> tuple[Diagnostic, ...]:
    """Why there is no ordinary file at `path`, which the author calls `name`; nothing where there is one."""
    try:
        if path.is_file():
            return ()
        if path.is_dir():
            return (
                Diagnostic("not-a-file", f"“{name}” is a folder, not a file", place, "name a file in it"),
            )
        if path.exists():
            return (Diagnostic("not-a-file", f"“{name}” is not an ordinary file", place, "name another"),)
        return (Diagnostic("missing-file", f"there is no file “{name}”", place, _near(path)),)
    except (OSError, ValueError) as error:
        return (_unreadable(name, place, getattr(error, "strerror", None) or "its name is impossible"),)


def _unreadable(name: str, place: Place, reason: str) -> Diagnostic:
    return Diagnostic(
        "unreadable-file", f"“{name}” cannot be read: {reason}", place, "check its name and its permissions"
    )


def in_folder(name: str, root: Path, place: Place) -> tuple[Path | None, tuple[Diagnostic, ...]]:
    """The path of a file that the outline names; it must lie in the course folder `root`, links followed."""
    hint = "copy the file into the course folder and name it from there, like `assets/images/street.jpg`"
    if not name.strip():
        return None, (Diagnostic("empty", "the file name is empty", place, hint),)
    if "\\" in name:
        better = name.replace("\\", "/")
        return None, (
            Diagnostic(
                "outside-folder", f"“{name}” has backslashes", place, f"write it with slashes: `{better}`"
            ),
        )
    relative = PurePosixPath(name)
    outside = relative.is_absolute() or bool(PureWindowsPath(name).drive) or ".." in relative.parts
    try:
        path = root / relative
        outside = outside or not path.resolve().is_relative_to(root.resolve())
    except (OSError, ValueError, RuntimeError):
        return None, (Diagnostic("unreadable-file", f"“{name}” cannot be a file name", place, hint),)
    if outside:
        return None, (Diagnostic("outside-folder", f"“{name}” lies outside the course folder", place, hint),)
    return path, ()


def _near(path: Path) -> str:
    """The names in the folder that resemble a missing one's."""
    folder = path.parent
    if not folder.is_dir():
        return f"there is no folder “{folder.name}” either; check the path"
    try:
        names = sorted(entry.name for entry in folder.iterdir())
    except OSError:
        return "check the path"
    by_lower = {name.lower(): name for name in names}
    close = difflib.get_close_matches(path.name.lower(), by_lower, n=1)
    return f"did you mean “{by_lower[close[0]]}”?" if close else "check the path, capital letters included"


def _decoded(data: bytes, name: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    if data.startswith(_ZIP):
        message = "this is no text, but a file as PowerPoint, Word and Excel write them"
        hint = "name an outline in YAML, or data exported as CSV (UTF-8)"
        return None, (Diagnostic("not-text", message, Place(name), hint),)
    encoding = "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace").removeprefix("\ufeff")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        wanted = "UTF-8" if encoding == "utf-8-sig" else "UTF-16"
        return None, (
            Diagnostic(
                "not-utf8",
                f"this character is not in {wanted}",
                Place(name, line, column),
                "save the file as UTF-8 in the editor (“Save with encoding”)",
            ),
        )
