"""Scales: a range of numbers with named bands, and markers on it."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from build_deck.diagnostics import Diagnostic
from build_deck.outline.fields import Model, RichText
from build_deck.outline.tree import Value, where


class ScaleBand(Model):
    """A named part of the range."""

    name: RichText = Field(description="What it is called.")
    from_: float = Field(allow_inf_nan=False, description="The number it begins with.")
    to: float = Field(allow_inf_nan=False, description="The number it ends with.")
    highlight: bool = Field(default=False, description="Whether the slide's claim is about it.")


class Marker(Model):
    """A point on the scale."""

    at: float = Field(allow_inf_nan=False, description="The number it stands at.")
    label: RichText = Field(description="What stands there, in a few words.")
    highlight: bool = Field(default=False, description="Whether the slide's claim is about it.")


class Scale(Model):
    """A range of numbers as a bar, with named bands and markers over it."""

    from_: float = Field(allow_inf_nan=False, description="The lowest number.")
    to: float = Field(allow_inf_nan=False, description="The highest number.")
    unit: str = Field(default="", description="What is counted, like `points`.")
    bands: tuple[ScaleBand, ...] = Field(default=(), max_length=9, description="Its named parts, in order.")
    markers: tuple[Marker, ...] = Field(default=(), max_length=9, description="What stands where on it.")


def shown(number: float) -> str:
    """A number as people write it: no needless decimals."""
    return f"{number:.6f}".rstrip("0").rstrip(".").replace("-", "\N{MINUS SIGN}")


def scale_findings(scale: Scale, raw: Value) -> Iterator[Diagnostic]:
    """What is wrong with a scale; `raw` is the part of the tree that it was made from."""
    low, high = scale.from_, scale.to
    ends = f"{shown(low)} to {shown(high)}"
    if low >= high:
        yield Diagnostic(
            "wrong-order",
            f"the scale ends with {shown(high)}, which is not above {shown(low)}",
            where(raw, "to"),
            "give the lowest number as `from`, the highest as `to`",
        )
        return
    if not scale.bands and not scale.markers:
        yield Diagnostic("empty", "the scale shows nothing", where(raw), "give it `bands` or `markers`")
    reached = low
    for index, band in enumerate(scale.bands):
        name = band.name.plain
        if band.from_ >= band.to:
            place = where(raw, "bands", index, "to")
            yield Diagnostic("wrong-order", f"the band “{name}” ends before it begins", place)
        elif not (low <= band.from_ and band.to <= high):
            yield Diagnostic(
                "off-scale",
                f"the band “{name}” reaches over the scale, which goes from {ends}",
                where(raw, "bands", index, "from" if band.from_ < low else "to"),
                "correct the band, or widen the scale",
            )
        elif band.from_ < reached:
            yield Diagnostic(
                "overlap",
                f"the band “{name}” begins within the one before it, at {shown(band.from_)}",
                where(raw, "bands", index, "from"),
                "list bands in order; one begins where the other ends",
            )
        reached = max(reached, band.to)
    for index, marker in enumerate(scale.markers):
        if not low <= marker.at <= high:
            yield Diagnostic(
                "off-scale",
                f"“{marker.label.plain}” stands at {shown(marker.at)}, but the scale goes from {ends}",
                where(raw, "markers", index, "at"),
                "correct the number, or widen the scale",
            )
