"""Rules that each slide must keep: it has a title, is one thing, and holds something."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from build_deck.diagnostics import Diagnostic, Place
from build_deck.outline.block_rules import block_findings, holders
from build_deck.outline.blocks import Column
from build_deck.outline.fields import kebab
from build_deck.outline.lecture import SPECIAL_KINDS, Slide
from build_deck.outline.titles import title_text
from build_deck.outline.tree import Map, Value, where

_FILLS_ITSELF = ("opening", "objectives", "agenda", "references")
_TITLED_BY_KIND = (*_FILLS_ITSELF, "section")


def slide_findings(slide: Slide, raw: Value) -> Iterator[Diagnostic]:
    """What is wrong with a slide and the blocks in it."""
    for rule in _RULES:
        yield from rule(slide, raw)
    for holder, part in holders(slide, raw):
        if isinstance(holder, Column) and not holder.order:
            yield Diagnostic(
                "empty",
                "this column holds nothing",
                where(part),
                "give it text, bullets, a picture or another block",
            )
        yield from block_findings(holder, part)


def _kinds(slide: Slide) -> list[str]:
    return [kind for kind in SPECIAL_KINDS if getattr(slide, kind) is not None]


def _one_kind(slide: Slide, raw: Value) -> Iterator[Diagnostic]:
    kinds = _kinds(slide)
    if not kinds:
        return
    first = kebab(kinds[0])
    for kind in kinds[1:]:
        yield Diagnostic(
            "two-kinds",
            f"a slide cannot be `{first}` and `{kebab(kind)}` at once",
            _key(raw, kebab(kind)),
            "make two slides of it",
        )
    for block in slide.order:
        yield Diagnostic(
            "two-kinds",
            f"a slide that is `{first}` has no room for `{kebab(block)}`",
            _key(raw, kebab(block)),
            "put it on a slide of its own",
        )


def _filled_by_hand(slide: Slide, raw: Value) -> Iterator[Diagnostic]:
    for kind in ("opening", "agenda", "references"):
        if getattr(slide, kind):
            yield Diagnostic(
                "wrong-value",
                f"`{kind}` fills itself and takes no list",
                where(raw, kind),
                f"leave it empty: `{kind}:`",
            )


def _own_title(slide: Slide, raw: Value) -> Iterator[Diagnostic]:
    if slide.title and slide.kind in ("opening", "section"):
        own = "the lecture's title" if slide.kind == "opening" else "the section's name"
        yield Diagnostic(
            "two-titles",
            f"this slide's title is {own}; `title` would not be shown",
            _key(raw, "title"),
            "take `title` away",
        )


def _has_title(slide: Slide, raw: Value) -> Iterator[Diagnostic]:
    shared = len(slide.order) > 1 and slide.question is None
    # A quotation or a number titles the slide it has to itself; beside others it would be said twice.
    titled = slide.title or slide.section if shared else title_text(slide)
    if titled or slide.kind in _TITLED_BY_KIND or _is_empty(slide):
        return
    if slide.question and len(slide.order) == 1:
        return  # Said of the question already: its words are what would be the title.
    yield Diagnostic(
        "no-title",
        "this slide has no title",
        where(raw),
        "write its claim as `title`; screen readers and PowerPoint's outline go by it",
    )


def _is_empty(slide: Slide) -> bool:
    return not slide.order and not _kinds(slide)


def _has_content(slide: Slide, raw: Value) -> Iterator[Diagnostic]:
    if _is_empty(slide):
        yield Diagnostic(
            "empty-slide",
            "this slide holds nothing" + (" but its title" if slide.title else ""),
            where(raw),
            "give it bullets, text, a picture or another block; a divider is a `section`",
        )


def _lead(slide: Slide, raw: Value) -> Iterator[Diagnostic]:
    if slide.lead and slide.section is None:
        yield Diagnostic(
            "stray-lead",
            "`lead` belongs to a `section` slide; here it would not be shown",
            _key(raw, "lead"),
            "make it `text`, or this slide a `section`",
        )


def _reveal(slide: Slide, raw: Value) -> Iterator[Diagnostic]:
    if slide.reveal and slide.kind in ("opening", "agenda", "section", "references"):
        yield Diagnostic(
            "stray-reveal",
            f"a slide that is `{kebab(slide.kind)}` shows everything at once",
            _key(raw, "reveal"),
            "take `reveal` away",
        )


def _key(raw: Value, key: str) -> Place:
    return raw.key_places.get(key, raw.place) if isinstance(raw, Map) else raw.place


_RULES: tuple[Callable[[Slide, Value], Iterator[Diagnostic]], ...] = (
    _one_kind,
    _filled_by_hand,
    _own_title,
    _has_title,
    _has_content,
    _lead,
    _reveal,
)
