"""Pictures of the course folder: which may stand in a deck, and their bytes."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from build_deck.diagnostics import Diagnostic, Place, Severity
from build_deck.outline.files import in_folder, read_bytes
from build_deck.outline.outline import Asset
from build_deck.outline.upright import sideways, upright

if TYPE_CHECKING:
    import PIL.Image

MAX_BYTES = 64 << 20
"""Bytes that a picture's file may have."""
MAX_PIXELS = 40_000_000
"""Pixels that a picture may have: a projector shows two to eight million."""

_FORMATS = ("PNG", "JPEG", "GIF")
_MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg", "GIF": "image/gif"}
"""By Pillow's names of formats; MPO is the JPEG of cameras that put a second picture behind the first."""
_SUFFIXES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".jpe": "image/jpeg",
    ".gif": "image/gif",
}


def read_assets(
    images: Iterable[tuple[str, Place]], root: Path
) -> tuple[Mapping[str, Asset], tuple[Diagnostic, ...]]:
    """The pictures with these names in the course folder `root`, each read once; and what is wrong."""
    assets: dict[str, Asset] = {}
    found: list[Diagnostic] = []
    for name, place in dict.fromkeys(images):
        if name not in assets:
            asset, wrong = read_image(name, root, place)
            found.extend(wrong)
            if asset:
                assets[name] = asset
    return assets, tuple(found)


def read_image(name: str, root: Path, place: Place) -> tuple[Asset | None, tuple[Diagnostic, ...]]:
    """A picture of the course folder, decoded once, so that a broken one is found here and not in class."""
    path, wrong = in_folder(name, root, place)
    if path is None:
        return None, wrong
    data, wrong = read_bytes(path, name, place, MAX_BYTES)
    if data is None:
        return None, wrong
    return _decoded(data, name, place)


def _decoded(data: bytes, name: str, place: Place) -> tuple[Asset | None, tuple[Diagnostic, ...]]:
    import PIL.Image

    try:
        with warnings.catch_warnings():
            # Our own limit, below, is lower than the one Pillow warns of; its error far above stays.
            warnings.simplefilter("ignore")
            picture = PIL.Image.open(io.BytesIO(data), formats=_FORMATS)
    except PIL.Image.DecompressionBombError:
        return None, (_too_large(name, place),)
    except (OSError, ValueError, SyntaxError):
        return None, (_not_an_image(name, place),)
    width, height = picture.size
    if width * height > MAX_PIXELS:
        return None, (_too_large(name, place, f": {width} × {height} pixels"),)
    media_type = _MEDIA_TYPES[picture.format or ""]
    if refused := _refused(picture, name, place):
        return None, refused
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            _try_out(picture, data)
            data = upright(picture, data)
            if sideways(picture):
                width, height = height, width
    # Pillow's decoders raise many kinds of error at broken data (struct.error, IndexError, zlib.error …).
    except Exception:
        return None, (
            Diagnostic(
                "broken-image",
                f"the picture “{name}” is damaged or incomplete",
                place,
                "copy or export it anew",
            ),
        )
    return Asset(data, media_type, width, height), tuple(_wrong_suffix(name, media_type, place))


def _try_out(picture: PIL.Image.Image, data: bytes) -> None:
    """Decode the whole picture; raises what Pillow raises at broken data."""
    import PIL.Image

    if picture.format == "PNG":
        picture.verify()
        picture = PIL.Image.open(io.BytesIO(data), formats=("PNG",))
    elif picture.format in ("JPEG", "MPO"):
        # Every bit is read, but at an eighth of the size, which is several times faster.
        picture.draft("RGB", (1, 1))
    picture.load()


def _refused(picture: PIL.Image.Image, name: str, place: Place) -> tuple[Diagnostic, ...]:
    """What programs show differently from one another, or what moves without being asked."""
    if picture.format != "MPO" and getattr(picture, "is_animated", False):
        return (
            Diagnostic(
                "animated-image",
                f"the picture “{name}” moves; who reads beside it cannot stop it (WCAG 2.2.2)",
                place,
                "save the frame that matters as PNG, or link to the film",
            ),
        )
    if picture.mode == "CMYK":
        return (
            Diagnostic(
                "cmyk-image",
                f"the picture “{name}” has colours for print (CMYK), which screens show each in their way",
                place,
                "export it in RGB",
            ),
        )
    return ()


def _wrong_suffix(name: str, media_type: str, place: Place) -> Iterator[Diagnostic]:
    suffix = PurePosixPath(name).suffix.lower()
    if _SUFFIXES.get(suffix) != media_type:
        kind = media_type.removeprefix("image/").upper()
        yield Diagnostic(
            "image-type",
            f"“{name}” is a {kind} picture, whatever its name says",
            place,
            "rename it, so that other programs open it too",
            Severity.WARNING,
        )


def _too_large(name: str, place: Place, size: str = "") -> Diagnostic:
    return Diagnostic(
        "too-large",
        f"the picture “{name}” is too large{size}; {MAX_PIXELS // 1_000_000} million at most",
        place,
        "scale it down; 2560 pixels of width fill a projector",
    )


def _not_an_image(name: str, place: Place) -> Diagnostic:
    return Diagnostic(
        "not-an-image",
        f"“{name}” is not a PNG, JPEG or GIF picture",
        place,
        "export it as PNG (drawings, screenshots) or JPEG (photographs)",
    )
