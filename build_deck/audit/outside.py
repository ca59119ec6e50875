"""Programs that are not ours and judge a file in their own way: the extra `audit`.

They are imported only when they are asked for, are given a copy in a folder of its own, and whatever they
fail with becomes a sentence.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from build_deck.audit.geometry import Rect

if TYPE_CHECKING:
    from rpptx import BoundingBox, TextFrameLayout

NOT_CHECKED = "not-checked"
"""The id of the finding that something could not be looked at."""
INSTALL = "pip install 'build-deck[audit]'"
_FONT_ROOTS = {
    "win32": ("C:/Windows/Fonts",),
    "darwin": ("/System/Library/Fonts", "/Library/Fonts"),
}
_FONT_ROOTS_ELSEWHERE = ("/usr/share/fonts", "/usr/local/share/fonts")
_FONT_ENDINGS = (".ttf", ".otf", ".ttc")


class NotAskedError(Exception):
    """A program cannot be asked; the message says why, `hint` a way out."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class TextFrame:
    """A frame as the engine lays it out, in points from the corner of the slide: what its text needs, what
    the frame has, whether the engine says that this is too much, and where each line lies."""

    slide: int
    ident: str
    name: str
    height: float
    room: Rect
    overflow: bool
    lines: tuple[Rect, ...]

    @property
    def width(self) -> float:
        """Of the widest line."""
        return max((line.w for line in self.lines), default=0.0)


def schema_errors(data: bytes) -> list[tuple[str, str]]:
    """What openxml-audit finds: part and description. Raises NotAskedError where it cannot."""
    try:
        from openxml_audit import validate_pptx
    except ImportError:
        raise _missing("openxml-audit") from None
    with tempfile.TemporaryDirectory(prefix="build-deck-") as folder:
        path = _copy(data, folder)
        try:
            found = validate_pptx(path).errors
        except Exception as error:
            raise _failed("openxml-audit", error) from None
        return [(error.part_uri.lstrip("/"), error.description) for error in found]


def layout(data: bytes) -> tuple[TextFrame, ...]:
    """Every text frame as rpptx lays it out. Raises NotAskedError where it is not installed or fails."""
    try:
        import rpptx
    except ImportError:
        raise _missing("rpptx") from None
    with tempfile.TemporaryDirectory(prefix="build-deck-") as folder:
        path = _copy(data, folder)
        try:
            frames = rpptx.Presentation(str(path)).text_layout(font_dirs=_font_folders())
            return tuple(map(_frame, frames))
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            # A panic in its Rust code arrives as an exception that is no Exception.
            raise _failed("rpptx", error) from None


def _frame(frame: TextFrameLayout) -> TextFrame:
    return TextFrame(
        frame.slide_index + 1,
        f"{frame.shape_id or ''}",
        frame.name or "",
        frame.height,
        _rect(frame.usable),
        frame.overflow,
        tuple(_rect(line.bounds) for line in frame.lines if line.text.strip()),
    )


def _rect(box: BoundingBox) -> Rect:
    return Rect(box.x, box.y, box.width, box.height)


def _missing(package: str) -> NotAskedError:
    return NotAskedError(f"the package {package} is not installed", INSTALL)


def _failed(package: str, error: BaseException) -> NotAskedError:
    said = (str(error) or type(error).__name__).split("\n")[0][:200]
    return NotAskedError(f"{package} cannot read it: {said}", "save the deck anew in PowerPoint")


def _copy(data: bytes, folder: str) -> Path:
    path = Path(folder) / "deck.pptx"
    path.write_bytes(data)
    return path


def _font_folders() -> list[str]:
    """The folders that hold the system's fonts, each by itself: the engine looks into no folder below."""
    roots = _FONT_ROOTS.get(sys.platform, _FONT_ROOTS_ELSEWHERE)
    return sorted({str(folder) for root in roots for folder in _with_fonts(Path(root))})


def _with_fonts(root: Path) -> Iterator[Path]:
    if root.is_dir():
        yield from (path.parent for path in root.rglob("*") if path.suffix.lower() in _FONT_ENDINGS)
