"""Whether a slide says where it has it from."""

from __future__ import annotations

from build_deck.checks.subject import Slide
from build_deck.scene.page import cites_of


def has_source(slide: Slide) -> bool:
    """Whether a slide cites a work on its face or names a section of the paper."""
    return bool(slide.outline.paper or cites_of(slide.outline))
