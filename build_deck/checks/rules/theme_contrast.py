"""Text that stands out too little from what lies under it.

Contrast is computed from the theme's colours as the deck uses them: 4.5:1 for text, 3:1 from 18 points, or
14 points bold (WCAG 2.1, 1.4.3). Darken the one colour or lighten the other in the theme.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Place, Severity
from build_deck.scene import model as scene
from build_deck.theme.colour import contrast
from build_deck.theme.style import Box, Layout, Style

ID = "theme-contrast"
SEVERITY = Severity.ERROR
TEXT = 4.5
LARGE = 3.0

Use = tuple[str, str, bool]
"""A colour of text, the colour under it, and whether the text is large."""


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Every pair of colours in use, once; the place is the theme, so that a course hears of it once."""
    theme, course = subject.deck.theme, subject.course
    place = Place(course.theme) if course.theme not in ("light", "dark") else course.place
    uses = dict.fromkeys(use for page in subject.deck.slides for use in _uses(page))
    for text, under, large in uses:
        ratio = contrast(theme.colours[text].hex, theme.colours[under].hex)
        least = LARGE if large else TEXT
        if ratio < least:
            size = "large text" if large else "text"
            yield Diagnostic(
                ID,
                f"theme “{theme.name}”: {size} in `{text}` on `{under}` has a contrast of {ratio:.2f}:1, "
                f"under {least:g}:1",
                place,
                f"change `{text}` or `{under}` among the theme's colours",
                SEVERITY,
            )


def _uses(page: scene.Slide) -> Iterator[Use]:
    for decor in page.layout.decor:
        if decor.kind == "text" and decor.text:
            yield _use(decor.style, "", _under(page.layout, decor.box))
    for shape in page.shapes:
        if isinstance(shape, scene.TextShape):
            under = _under(page.layout, shape.placeholder.box)
            yield from _text(shape.paragraphs, shape.placeholder.levels, under)
        elif isinstance(shape, scene.TableShape):
            below = _under(page.layout, shape.box)
            for row in shape.rows:
                for cell in row.cells:
                    yield from _text(cell.paragraphs, (cell.style,), row.fill or below)
        elif isinstance(shape, scene.GroupShape):
            for node in shape.parts:
                if isinstance(node, scene.Node):
                    under = node.fill or _under_node(shape, node) or _under(page.layout, node.box)
                    yield from _text(node.paragraphs, (node.style,), under)


def _text(paragraphs: tuple[scene.Paragraph, ...], levels: tuple[Style, ...], under: str) -> Iterator[Use]:
    for paragraph in paragraphs:
        style = levels[min(paragraph.level, len(levels) - 1)]
        for run in paragraph.runs:
            if run.text.strip():
                yield _use(style, run.colour, under)


def _use(style: Style, colour: str, under: str) -> Use:
    large = style.size >= 18 or (style.size >= 14 and style.bold)
    return colour or style.colour, under, large


def _under(layout: Layout, box: Box) -> str:
    """The fill that a layout has under the middle of a box: its last filled shape there, or its ground."""
    x, y = box.x + box.w / 2, box.y + box.h / 2
    fills = [d.fill for d in layout.decor if d.kind in ("rect", "oval") and d.fill and _holds(d.box, x, y)]
    return fills[-1] if fills else layout.background


def _under_node(group: scene.GroupShape, node: scene.Node) -> str:
    """The fill of what the group draws before a label and under its middle; "" where there is nothing."""
    x, y = node.box.x + node.box.w / 2, node.box.y + node.box.h / 2
    before = group.parts[: group.parts.index(node)]
    fills = [part.fill for part in before if not isinstance(part, scene.Connector) and _holds(part.box, x, y)]
    return next((fill for fill in reversed(fills) if fill), "")


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x <= x <= box.right and box.y <= y <= box.bottom
