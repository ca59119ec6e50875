"""Builds: what of a slide appears click by click.

A click is a run of `Reveal` values, the first of which waits for the mouse. What no click names stands
there from the start.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from build_deck.scene.model import Connector, GroupShape, Node, Paragraph, Reveal, Shape, TextShape

_ALWAYS = ("Label", "Paper section", "Section name", "Margin", "Source", "Footer", "Slide number", "Examined")
_SPINE = ("Minutes", "Unit", "Phase", "Phase minutes")
_LISTS = ("Bullets", "Steps", "Text")
_FOLLOWS = ("Caption",)
"""Shapes that appear with the one before them."""


def shifted(reveals: Iterable[Reveal], by: int) -> tuple[Reveal, ...]:
    """The same clicks where `by` shapes stand before."""
    return tuple(replace(reveal, shape=reveal.shape + by) for reveal in reveals)


def in_clicks(clicks: Sequence[int]) -> tuple[Reveal, ...]:
    """Shapes that appear whole: `clicks` has the number of each shape's click, -1 for one that stands
    there from the start. Shapes with one number appear together, in the place of the first of them."""
    order = list(dict.fromkeys(number for number in clicks if number >= 0))
    reveals: list[Reveal] = []
    for number in order:
        together = [index for index, own in enumerate(clicks) if own == number]
        reveals.extend(Reveal(index, with_previous=i > 0) for i, index in enumerate(together))
    return tuple(reveals)


def of_shapes(shapes: Sequence[Shape]) -> tuple[Reveal, ...]:
    """A click for each shape; in lists one for each first-level paragraph with those under it, in a
    diagram one for each node with the edges that lead to it."""
    reveals: list[Reveal] = []
    for index, shape in enumerate(shapes):
        if isinstance(shape, GroupShape):
            reveals.extend(_of_group(index, shape))
        elif isinstance(shape, TextShape) and shape.placeholder.levels[0].bullet:
            reveals.extend(_of_list(index, shape.paragraphs))
        elif isinstance(shape, TextShape) and shape.placeholder.name == "Text":
            reveals.extend(Reveal(index, (n, n)) for n in range(len(shape.paragraphs)))
        else:
            follows = shape.placeholder.name in _FOLLOWS and bool(reveals)
            reveals.append(Reveal(index, with_previous=follows))
    return tuple(reveals)


def _of_list(index: int, paragraphs: Sequence[Paragraph]) -> list[Reveal]:
    firsts = [n for n, paragraph in enumerate(paragraphs) if n == 0 or paragraph.level == 0]
    ends = [*(n - 1 for n in firsts[1:]), len(paragraphs) - 1]
    return [Reveal(index, (first, last)) for first, last in zip(firsts, ends, strict=True)]


def _of_group(index: int, group: GroupShape) -> list[Reveal]:
    """The nodes of a diagram, in reading order; a label goes with the part before it, an edge with the
    later of its two ends. A group without edges appears whole."""
    edges = [part for part in group.parts if isinstance(part, Connector)]
    if not edges:
        return [Reveal(index)]
    names = [part.ident for part in group.parts if isinstance(part, Node)]
    turns = {ident: turn for turn, ident in enumerate(names)}
    clicks: dict[int, list[int]] = {}
    click = -1
    for number, part in enumerate(group.parts):
        if isinstance(part, Connector):
            click = max(turns.get(part.start, -1), turns.get(part.end, -1))
        elif isinstance(part, Node) and (part.fill or part.line):
            click = turns[part.ident]
        elif not isinstance(part, Node):
            continue
        if click >= 0:
            clicks.setdefault(click, []).append(number)
    return [Reveal(index, parts=tuple(parts)) for _, parts in sorted(clicks.items())]


def of_page(shapes: Sequence[Shape], kind: str) -> tuple[Reveal, ...]:
    """The clicks of a page whose kind sets its shapes row by row: a row opens with the shape that is
    named like the first; on other pages each shape has its click."""
    body = [(i, s) for i, s in enumerate(shapes) if _in_body(s)]
    if not body:
        return ()
    if kind not in ("Objectives", "Summary", "Source check"):
        return tuple(replace(r, shape=body[r.shape][0]) for r in of_shapes([shape for _, shape in body]))
    opener = _name(body[0][1])
    return tuple(Reveal(i, with_previous=_name(s) != opener) for i, s in body)


def _in_body(shape: Shape) -> bool:
    if isinstance(shape, GroupShape):
        return True
    frame = shape.placeholder
    return frame.type not in ("title", "ctrTitle") and frame.name not in (*_ALWAYS, *_SPINE)


def _name(shape: Shape) -> str:
    return shape.name if isinstance(shape, GroupShape) else shape.placeholder.name
