"""References: what the lecture cites, worded in the course's citation style, in two columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from build_deck.outline.citations import groups
from build_deck.outline.lecture import Slide
from build_deck.outline.text import Span, Text
from build_deck.scene.context import Context
from build_deck.scene.fit import report_wide, text_shape
from build_deck.scene.model import Shape
from build_deck.scene.page import Page, title_shape
from build_deck.scene.typeset import Item, Setting, plain_text, typeset
from build_deck.scene.words import counted
from build_deck.theme.style import Box

_GUTTER = 24.0


def cited_keys(ctx: Context) -> tuple[str, ...]:
    """The keys of all works that the lecture cites, the paper it draws on among them, as the style
    sorts them."""
    lecture = ctx.outline.lecture
    keys = {cite.key: None for group in groups(lecture) for cite in group}
    paper = ctx.outline.course.paper.key
    draws = lecture.paper or any(slide.paper for slide in lecture.slides)
    if paper and draws and paper in ctx.citations.keys:
        keys[paper] = None
    return ctx.citations.order(tuple(key for key in keys if key in ctx.citations.keys))


def compose(slide: Slide | None, title: Text | None, ctx: Context) -> list[Page]:
    """As many slides as the list needs, at one size."""
    keys = cited_keys(ctx)
    place = slide.place if slide else ctx.outline.lecture.title.place
    entries = [Text(tuple(map(short_address, ctx.citations.reference(key))), place) for key in keys]
    heading = title or plain_text(references_title(len(keys), ctx), place)
    region = ctx.theme.region("references")
    width = float(int((region.box.w - _GUTTER) / 2))
    for name in region.styles:
        columns = _columns(entries, name, width, ctx)
        if len(columns) <= 2:
            break
    else:
        columns = _columns(entries, region.styles[0], width, ctx)
        name = region.styles[0]
    levels = ctx.theme.levels(name)
    pages = []
    groups = [columns[i : i + 2] for i in range(0, len(columns), 2)]
    for index, group in enumerate(groups):
        count = f"({index + 1}/{len(groups)})" if len(groups) > 1 else ""
        shapes: list[Shape] = [title_shape(heading, ctx, count)]
        for column, setting in enumerate(group):
            if setting.too_wide:
                report_wide(setting, ctx)
            box = Box(region.box.x + (width + _GUTTER) * column, region.box.y, width, region.box.h)
            shapes.append(text_shape("References", levels, setting, box))
        pages.append(Page("References", tuple(shapes), ctx.words["references"]))
    return pages


def short_address(span: Span) -> Span:
    """A raw address as the name of its site, which a line can hold and a listener can bear; the link
    still leads to the page."""
    address = span.text.strip()
    if not address.startswith(("http://", "https://")):
        return span
    parts = urlsplit(address)
    site = parts.netloc.removeprefix("www.")
    if site == "doi.org":
        site = f"doi:{parts.path.strip('/')}"
    return replace(span, text=span.text.replace(address, site), link=span.link or address)


def references_title(count: int, ctx: Context) -> str:
    """The title of a references slide that has none of its own."""
    if count == 1:
        return ctx.words["references-title-1"]
    return ctx.words["references-title"].format(count=counted(ctx.words, count).lower())


def _columns(entries: Sequence[Text], style: str, width: float, ctx: Context) -> list[Setting]:
    """Entries down columns a page high; two columns are filled alike."""
    levels = ctx.theme.levels(style)
    height = ctx.theme.region("references").box.h
    heights = [typeset([Item(e)], levels, width, ctx).height + levels[0].before for e in entries]
    columns = _filled(heights, height)
    if len(columns) <= 2:
        half = sum(heights) / 2
        cut = next((i for i in range(len(heights)) if sum(heights[: i + 1]) >= half), 0) + 1
        balanced = [c for c in (list(range(cut)), list(range(cut, len(entries)))) if c]
        if all(sum(heights[i] for i in c) - levels[0].before <= height for c in balanced):
            columns = balanced
    return [typeset([Item(entries[i]) for i in column], levels, width, ctx) for column in columns]


def _filled(heights: Sequence[float], height: float) -> list[list[int]]:
    columns: list[list[int]] = [[]]
    used = 0.0
    for index, tall in enumerate(heights):
        if columns[-1] and used + tall > height:
            columns.append([])
            used = 0.0
        columns[-1].append(index)
        used += tall
    return columns
