"""Slides made of blocks: arranged, set at the largest size that fits, continued where none does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from build_deck.diagnostics import Place
from build_deck.outline.lecture import Slide
from build_deck.outline.text import Text
from build_deck.scene.blocks.bands import Bands
from build_deck.scene.blocks.chart import Chart
from build_deck.scene.blocks.columns import Column, Columns
from build_deck.scene.blocks.flow import Block, Placement, stack
from build_deck.scene.blocks.make import blocks_of
from build_deck.scene.blocks.picture import Picture
from build_deck.scene.blocks.prose import Prose
from build_deck.scene.blocks.scale import Scale
from build_deck.scene.blocks.timeline import Timeline, TrueTimeline
from build_deck.scene.context import Context
from build_deck.scene.diagram.drawing import lifted
from build_deck.scene.fit import lonely_words
from build_deck.scene.model import GroupShape, Shape
from build_deck.scene.page import Page, title_shape
from build_deck.scene.reveal import shifted
from build_deck.theme.style import Box

_LOWER, _LOWEST = 0.36, 54.0
"""What part of the room left goes over a drawing that stands alone, and how many points at most."""
_WIDE_PICTURE = 2.1
"""Aspect from which a picture stands over its text instead of beside it."""
_STEPS_ALONE = ((32.0, 0.8), (28.0, 0.85), (24.0, 1.0), (22.0, 1.0))
_STEPS_SHARED = ((24.0, 1.0), (22.0, 1.0), (20.0, 1.0), (18.0, 1.0))
"""Sizes of main text, largest first, each with the part of the page it may fill: large type on a full
page shouts."""
MAX_PAGES = 40
"""Slides that one slide of the outline may go on for: an hour's worth, so more is a mistake."""
_ANY_STEP = ((18.0, 1.0),)
"""Of a chart alone, whose labels have sizes of their own."""
_MAX_BALANCED = 12
"""Pages up to which each is balanced by itself: the cost is their square."""


def compose(slide: Slide, title: Text, ctx: Context) -> list[Page]:
    """The pages of a slide made of blocks."""
    box = ctx.theme.region("body").box
    body = arrange(slide, ctx)
    if body is None:
        return []
    placements = [
        _lowered(placement, _drop(body, placement, box))
        for placement in paginate(body, box, steps_for(body), slide.place, ctx)
    ]
    total = len(placements)
    pages = []
    for index, placement in enumerate(placements):
        count = f"({index + 1}/{total})" if total > 1 else ""
        pages.append(
            Page(
                kind=layout_name(slide),
                shapes=(title_shape(title, ctx, count), *placement.shapes),
                label=label_of(slide, ctx),
                decor=placement.decor,
                reveal=shifted(placement.clicks, 1),
            )
        )
    return pages


def _drop(body: Block, placement: Placement, box: Box) -> float:
    """By how many points a drawing alone on its slide stands lower, so that it does not hang from the
    title over an empty half."""
    if not isinstance(body, Timeline | TrueTimeline | Bands | Scale):
        return 0.0
    spare = (box.h - placement.height) * _LOWER
    return float(int(max(0.0, min(spare, _LOWEST))))


def _lowered(placement: Placement, by: float) -> Placement:
    if not by:
        return placement
    shapes: list[Shape] = []
    for shape in placement.shapes:
        if isinstance(shape, GroupShape):
            shapes.append(lifted(shape, -by))
        else:
            frame = shape.placeholder
            shapes.append(replace(shape, placeholder=replace(frame, box=_moved(frame.box, by))))
    decor = tuple(replace(part, box=_moved(part.box, by)) for part in placement.decor)
    return replace(placement, shapes=tuple(shapes), decor=decor)


def _moved(box: Box, by: float) -> Box:
    return replace(box, y=box.y + by)


def arrange(slide: Slide, ctx: Context) -> Block | None:
    """The blocks as one: a picture or a round chart beside its text, otherwise one under another."""
    blocks = blocks_of(slide, ctx)
    if not blocks:
        return None
    pictures = [block for block in blocks if _stands_beside(block)]
    others = [block for block in blocks if not _stands_beside(block)]
    if len(pictures) == 1 and others and all(isinstance(block, Prose) for block in others):
        columns = (Column(None, 1.9, pictures[0]), Column(None, 1.1, stack(others)))
        ordered = columns if blocks[0] is pictures[0] else columns[::-1]
        return Columns(ordered, slide.place, whole=False)
    return stack(blocks)


def _stands_beside(block: Block) -> bool:
    """Whether a block leaves room for text at its side."""
    if isinstance(block, Picture):
        return block.aspect < _WIDE_PICTURE
    return isinstance(block, Chart) and block.round


def steps_for(body: Block) -> tuple[tuple[float, float], ...]:
    """Text alone on a slide may be set larger than text that shares it."""
    if isinstance(body, Chart):
        return _ANY_STEP
    return _STEPS_ALONE if isinstance(body, Prose) else _STEPS_SHARED


def paginate(
    body: Block, box: Box, steps: Sequence[tuple[float, float]], place: Place, ctx: Context
) -> list[Placement]:
    """The body on as few pages as its smallest step allows, at the largest step that needs no more,
    and evenly filled. Reports an error and gives what it has where something can never fit."""
    whole = [
        placement
        for size, part in steps
        if (placement := body.place(box, size, True, ctx)) is not None
        and placement.rest is None
        and placement.height <= box.h * part
    ]
    if whole:
        # One step down, at most, for lines that do not end in a single word.
        return [min(whole[:2], key=lambda placement: lonely_words(placement.shapes))]
    floor = steps[-1][0]
    pages, stuck = _pages(body, box, floor, ctx)
    if stuck is not None:
        if len(pages) == MAX_PAGES:
            ctx.report(
                "too-long",
                f"what stands on this slide fills more than {MAX_PAGES} slides",
                place,
                "part it into slides of their own, or into several lectures",
            )
        else:
            stuck.complain(box, ctx)
        return pages
    for size, _ in steps:
        larger, stuck = _pages(body, box, size, ctx)
        if stuck is None and len(larger) <= len(pages):
            # A chart has shared its rows out already.
            return larger if isinstance(body, Chart) else _even(body, box, size, larger, ctx)
    return pages


def _pages(body: Block, box: Box, size: float, ctx: Context) -> tuple[list[Placement], Block | None]:
    """Page after page at one size; the block that cannot go on, if one cannot."""
    pages: list[Placement] = []
    rest: Block | None = body
    while rest is not None and len(pages) < MAX_PAGES:
        placement = rest.place(box, size, True, ctx)
        if placement is None:
            return pages, rest
        pages.append(placement)
        rest = placement.rest
    return pages, rest


def _even(body: Block, box: Box, size: float, pages: list[Placement], ctx: Context) -> list[Placement]:
    """The same number of pages, filled alike: each as low as lets the pages after it hold the rest."""
    even: list[Placement] = []
    rest: Block | None = body
    while rest is not None and len(pages) > 1:
        pages = _lowest(rest, box, size, pages, ctx)
        if len(pages) > _MAX_BALANCED:
            break
        even.append(pages[0])
        rest, pages = pages[0].rest, pages[1:]
    return [*even, *pages]


def _lowest(body: Block, box: Box, size: float, pages: list[Placement], ctx: Context) -> list[Placement]:
    """At most as many pages, at the lowest page height that needs no more."""
    low, high, best = box.h / len(pages) / 2, box.h, pages
    while high - low > 6:
        middle = (low + high) / 2
        tried, stuck = _pages(body, replace(box, h=middle), size, ctx)
        if stuck is None and len(tried) <= len(pages):
            high, best = middle, tried
        else:
            low = middle
    return best


def label_of(slide: Slide, ctx: Context) -> str:
    """What the margin calls a slide, from what it holds."""
    words = ctx.words
    if slide.question:
        return words["discussion"]
    if slide.columns and all(column.title for column in slide.columns):
        return words["views"]
    for block, word in _LABELS:
        if block in slide.order:
            return words[word]
    return words["reading" if _is_reading(slide, ctx) else "claim"]


def _is_reading(slide: Slide, ctx: Context) -> bool:
    """Whether a slide says what to read: bullets behind the summary, most of which cite a work."""
    citing = sum(any(span.cites for span in bullet.text.spans) for bullet in slide.bullets)
    if tuple(slide.order) != ("bullets",) or citing <= len(slide.bullets) / 2:
        return False
    # Looked for only now: slides are compared word for word, which many slides would pay for dearly.
    slides = ctx.outline.lecture.slides
    return any(other.summary for other in slides[: slides.index(slide)])


_LABELS = (
    ("timeline", "timeline"),
    ("compare", "views"),
    ("scale", "scale"),
    ("chart", "evidence"),
    ("figure", "evidence"),
    ("diagram", "structure"),
    ("table", "evidence"),
    ("image", "image"),
    ("quote", "quote"),
    ("definition", "terms"),
    ("code", "code"),
    ("statement", "statement"),
    ("steps", "steps"),
)


def layout_name(slide: Slide) -> str:
    """The layout's name in PowerPoint's gallery: the blocks it holds."""
    names = " and ".join(name for name in slide.order) or "Title"
    return names[:1].upper() + names[1:]
