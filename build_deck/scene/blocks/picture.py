"""A picture with its caption, as large as its room allows, never distorted, never enlarged past it."""

from __future__ import annotations

from dataclasses import dataclass

from build_deck.outline.blocks import Image
from build_deck.outline.outline import Asset
from build_deck.scene.blocks.flow import Placement
from build_deck.scene.context import Context
from build_deck.scene.fit import snug, text_shape
from build_deck.scene.model import PictureShape, Shape
from build_deck.scene.typeset import Item, typeset
from build_deck.theme.style import Box, Placeholder

_LEAST = 132.0
"""Points below which a picture says nothing to the last row."""
_CAPTION_GAP = 9.0


@dataclass(frozen=True, slots=True)
class Picture:
    """An image block with its file's bytes."""

    image: Image
    asset: Asset

    @property
    def stretch(self) -> float:
        """A picture takes what room there is, down to a least height."""
        return _LEAST

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.asset.width / self.asset.height

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """The whole picture, as large as the box takes, from its top left corner."""
        caption = self.image.caption
        levels = ctx.theme.levels("small")
        setting = typeset([Item(caption)], levels, box.w, ctx) if caption else None
        below = snug(setting) + _CAPTION_GAP if setting else 0.0
        room = box.h - below
        if room < _LEAST / 2 or (setting and setting.too_wide):
            return None
        width = min(box.w, room * self.aspect)
        frame = Box(box.x, box.y, width, width / self.aspect)
        shapes: list[Shape] = [self._shape(frame)]
        if setting:
            under = Box(box.x, frame.bottom + _CAPTION_GAP, box.w, snug(setting))
            shapes.append(text_shape("Caption", levels, setting, under))
        return Placement(tuple(shapes), frame.h + below, rigid=True)

    def _shape(self, frame: Box) -> PictureShape:
        return PictureShape(
            Placeholder(-1, "pic", "Picture", frame, ()),
            frame,
            self.asset.data,
            self.asset.media_type,
            self.image.alt,
            self.image.decorative,
        )

    def complain(self, box: Box, ctx: Context) -> None:
        """Only its caption can be in the way."""
        ctx.report(
            "does-not-fit",
            f"the picture {self.image.file} is left no room by its caption",
            self.image.place,
            "shorten the caption",
        )
