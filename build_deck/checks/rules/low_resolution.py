"""A picture with fewer than 150 dots an inch at the size it is shown.

It looks blurred on a projector and worse in print. Take a larger file, or show it smaller, beside text.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.figures import blocks
from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Place, Severity
from build_deck.outline.blocks import Image
from build_deck.outline.outline import Asset
from build_deck.scene.model import PictureShape

ID = "low-resolution"
SEVERITY = Severity.WARNING
LEAST = 150
"""Pixels an inch."""
_POINTS = 72
_DRAWN = "image/svg+xml"


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Pictures as the deck shows them."""
    assets = subject.outline.assets
    for slide in subject.slides:
        images = [block for name, block, _ in blocks(slide) if name == "image" and isinstance(block, Image)]
        for shape in (shape for page in slide.pages for shape in page.shapes):
            if not isinstance(shape, PictureShape) or shape.media_type == _DRAWN:
                continue
            image = next((i for i in images if i.file in assets and assets[i.file].data == shape.data), None)
            if image is not None:
                yield from _coarse(shape, assets[image.file], image.file, image.place)


def _coarse(shape: PictureShape, asset: Asset, file: str, place: Place) -> Iterator[Diagnostic]:
    left, top, right, bottom = shape.crop
    across = asset.width * (1 - left - right) / shape.box.w * _POINTS
    down = asset.height * (1 - top - bottom) / shape.box.h * _POINTS
    density = min(across, down)
    if round(density) < LEAST:
        needed = round(asset.width * LEAST / density)
        yield Diagnostic(
            ID,
            f"“{file}” has {density:.0f} pixels an inch at its size on the slide; {LEAST} are needed",
            place,
            f"take a file about {needed} pixels wide, or show it smaller",
            SEVERITY,
        )
