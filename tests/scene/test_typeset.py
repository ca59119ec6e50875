"""Text set in a style: runs in their dress and language, lines, heights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_deck.diagnostics import Place
from build_deck.outline import inline
from build_deck.outline.text import Span, Text
from build_deck.scene.context import Context
from build_deck.scene.typeset import Item, level_style, metrics_of, plain_text, runs_of, typeset
from build_deck.theme.style import Style

Lecture = Callable[..., Any]
PLAIN = Style("text", 20, 26)


def lines_of(words: str, width: float, ctx: Context, style: Style = PLAIN) -> tuple[str, ...]:
    return typeset([Item(plain_text(words))], [style], width, ctx).paragraphs[0].lines


def test_lines_hold_every_word_in_order(ctx: Context) -> None:
    words = "The quick brown fox jumps over the lazy dog and comes back again"
    lines = lines_of(words, 150, ctx)
    assert len(lines) > 2
    assert " ".join(lines).split() == words.split()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    st.lists(st.text("abcdefghijklmnop-éß芝麻信用", min_size=1, max_size=12), min_size=1, max_size=20),
    st.integers(60, 700),
)
def test_no_character_is_lost(ctx: Context, words: list[str], width: int) -> None:
    text = " ".join(words)
    assert "".join("".join(lines_of(text, width, ctx)).split()) == "".join(text.split())


def test_a_narrower_frame_is_never_less_high(ctx: Context) -> None:
    item = Item(plain_text("One word after another stands on this line until it ends " * 3))
    heights = [typeset([item], [PLAIN], width, ctx).height for width in (600, 400, 300, 200, 100)]
    assert heights == sorted(heights)


def test_height_is_lines_by_leading_and_the_space_between(ctx: Context) -> None:
    style = replace(PLAIN, before=10)
    setting = typeset([Item(plain_text("one")), Item(plain_text("two"))], [style], 300, ctx)
    assert setting.height == pytest.approx(26 + 10 + 26)
    assert setting.lines == 2


def test_nothing_takes_no_room(ctx: Context) -> None:
    setting = typeset([], [PLAIN], 300, ctx)
    assert (setting.height, setting.lines, setting.too_wide) == (0, 0, ())


def test_a_margin_narrows_the_line(ctx: Context) -> None:
    words = "words that just about fill a line here"
    assert len(lines_of(words, 320, ctx)) < len(lines_of(words, 320, ctx, replace(PLAIN, margin=150)))


@pytest.mark.parametrize(
    "wider", [{"bold": True}, {"size": 24.0}, {"tracking": 3.0}, {"caps": True}, {"font": "code"}]
)
def test_what_is_wider_is_measured_wider(ctx: Context, wider: dict[str, object]) -> None:
    item = Item(plain_text("words of a line"))
    normal = typeset([item], [PLAIN], 900, ctx).widest
    assert typeset([item], [replace(PLAIN, **wider)], 900, ctx).widest > normal * 1.01  # type: ignore[arg-type]


def test_bold_inside_a_paragraph_is_measured(ctx: Context) -> None:
    plain, bold = (
        typeset([Item(inline.parse(text, "en", Place()))], [PLAIN], 900, ctx).widest
        for text in ("words of a line", "words **of a** line")
    )
    assert bold > plain


def test_a_superscript_is_narrower(ctx: Context) -> None:
    spans = (Span("m"), Span("22", baseline="super"))
    raised = typeset([Item(Text(spans))], [PLAIN], 900, ctx).widest
    assert raised < typeset([Item(plain_text("m22"))], [PLAIN], 900, ctx).widest


def test_a_word_wider_than_its_line_is_named(ctx: Context) -> None:
    setting = typeset([Item(plain_text("a " + "x" * 100))], [PLAIN], 200, ctx)
    assert [word for word, _ in setting.too_wide] == ["x" * 100]


@pytest.mark.parametrize(
    ("markdown", "dress"),
    [
        ("*a*", {"italic": True}),
        ("**a**", {"bold": True}),
        ("~~a~~", {"strike": True}),
        ("x^2^", {"baseline": "super"}),
        ("x~2~", {"baseline": "sub"}),
        ("`a`", {"font": "code"}),
        ("[a](https://example.org)", {"link": "https://example.org"}),
        ("a", {"bold": None, "italic": None, "font": None, "lang": "en-GB"}),
        ("[芝麻]{lang=zh}", {"lang": "zh-CN"}),
        ("[ciao]{lang=it}", {"lang": "it"}),
    ],
)
def test_runs_keep_their_dress(ctx: Context, markdown: str, dress: dict[str, object]) -> None:
    run = runs_of(inline.parse(markdown, "en", Place()), ctx)[-1]
    assert {name: getattr(run, name) for name in dress} == dress


def test_citations_are_put_in_words(lecture: Lecture) -> None:
    made = lecture("- title: T\n  text: So it is [@liang2018, p. 4].")
    assert made.words("Text") == ["So it is (Liang,\N{NO-BREAK SPACE}2018, p.\N{NO-BREAK SPACE}4)."]


def test_deeper_levels_are_set_like_the_last() -> None:
    levels = (Style(size=24), Style(size=18))
    assert [level_style(levels, n).size for n in range(4)] == [24, 18, 18, 18]


def test_a_style_is_measured_in_its_own_cut(ctx: Context) -> None:
    roman, bold = metrics_of(PLAIN, ctx), metrics_of(replace(PLAIN, bold=True), ctx)
    assert roman is metrics_of(PLAIN, ctx)
    assert roman.advance("m") < bold.advance("m")


def test_setting_stops_behind_what_passes_the_foot(ctx: Context) -> None:
    """Two lines of 26 points fit in 60; the third passes it, and nothing after it is set."""
    items = [Item(plain_text(f"line {number}")) for number in range(9)]
    whole = typeset(items, [PLAIN], 400, ctx)
    begun = typeset(items, [PLAIN], 400, ctx, until=60)
    assert begun.paragraphs == whole.paragraphs[:3]
    assert begun.height > 60
    assert typeset(items[:2], [PLAIN], 400, ctx, until=60).paragraphs == whole.paragraphs[:2]
