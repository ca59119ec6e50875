"""Charts of a deck: their parts, and the shapes that show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_deck.audit.deck import Deck
from build_deck.audit.markup import Element
from build_deck.audit.sheet import Shape, Sheet
from build_deck.audit.vocabulary import C, R


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart on a slide."""

    slide: Sheet
    shape: Shape
    part: str
    root: Element

    @property
    def at(self) -> str:
        """How a finding names it."""
        return self.slide.at(self.shape)


def charts(deck: Deck) -> Iterator[Chart]:
    """Every chart that a slide shows and that can be read, in reading order."""
    for slide in deck.slides:
        for shape in slide.all_shapes if slide.holds("graphicFrame") else ():
            if shape.tag != "graphicFrame":
                continue
            for reference in shape.element.iter(f"{C}chart"):
                relation = deck.relation(slide.part, reference.get(f"{R}id"))
                root = deck.xml(relation.target) if relation is not None else None
                if relation is not None and root is not None and root.tag == f"{C}chartSpace":
                    yield Chart(slide, shape, relation.target, root)
