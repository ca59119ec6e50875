"""Fitting text to a frame: the largest step that holds it, and what is said where none does."""

from __future__ import annotations

import pytest

from build_deck.diagnostics import Place
from build_deck.scene.context import Context
from build_deck.scene.fit import SLACK, fits, lonely_words, placed, report_wide, step_setting, text_shape
from build_deck.scene.model import Paragraph
from build_deck.scene.typeset import Item, Setting, plain_text, typeset
from build_deck.theme.style import Box

HERE = Place("lecture.yaml", 7, 3)


def words(count: int) -> str:
    return " ".join(["word"] * count)


@pytest.mark.parametrize("region", ["rows.option", "quote.text", "definition.meaning", "cover.title"])
@pytest.mark.parametrize("count", [1, 20, 45, 80, 160])
def test_the_largest_step_that_fits_is_taken(region: str, count: int, ctx: Context) -> None:
    frame = ctx.theme.region(region)
    items = [Item(plain_text(words(count)))]
    levels, setting, good = step_setting(items, frame, ctx)
    settings = {name: typeset(items, ctx.theme.levels(name), frame.box.w, ctx) for name in frame.styles}
    fitting = [name for name in frame.styles if settings[name].room <= frame.box.h + SLACK]
    assert good == bool(fitting)
    assert levels == ctx.theme.levels(fitting[0] if fitting else frame.styles[-1])
    assert setting.room <= frame.box.h + SLACK or not fitting


def test_more_words_are_never_larger(ctx: Context) -> None:
    frame = ctx.theme.region("quote.text")
    sizes = [step_setting([Item(plain_text(words(n)))], frame, ctx)[0][0].size for n in range(1, 120, 7)]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) > 4


def test_a_setting_fits_its_box_but_for_a_hair() -> None:
    setting = Setting((), (100.0,), (0.0,), ())
    assert fits(setting, Box(0, 0, 10, 100 - SLACK))
    assert not fits(setting, Box(0, 0, 10, 99))
    assert not fits(Setting((), (10.0,), (0.0,), (("wide", HERE),)), Box(0, 0, 10, 100))


def test_text_that_fits_is_placed_without_a_word(ctx: Context) -> None:
    shape = placed("Margin", "margin", plain_text("A remark", HERE), ctx)
    assert ctx.found == []
    assert shape.placeholder.box == ctx.theme.region("margin").box
    assert [p.plain for p in shape.paragraphs] == ["A remark"]


def test_text_too_long_for_every_step_is_an_error_at_its_place(ctx: Context) -> None:
    shape = placed("Margin", "margin", plain_text(words(200), HERE), ctx)
    [error] = ctx.found
    assert (error.rule, error.place) == ("does-not-fit", HERE)
    assert error.message.startswith("the margin does not fit: it needs ")
    assert error.hint
    assert shape.paragraphs[0].plain == words(200)


def test_a_word_too_wide_for_its_line_is_an_error_that_names_it(ctx: Context) -> None:
    placed("Margin", "margin", plain_text("Donaudampfschifffahrtsgesellschaft" * 2, HERE), ctx)
    [error] = ctx.found
    assert (error.rule, error.place) == ("word-too-wide", HERE)
    assert "“DonaudampfschifffahrtsgesellschaftDon…” (68 characters)" in error.message


def test_each_wide_word_is_named(ctx: Context) -> None:
    report_wide(Setting((), (), (), (("one", HERE), ("two", HERE))), ctx)
    assert [("“one”" in d.message, "“two”" in d.message) for d in ctx.found] == [(True, False), (False, True)]


@pytest.mark.parametrize(
    ("lines", "lonely"),
    [(("one",), 0), (("one two", "three"), 1), (("one two", "three four"), 0), ((), 0)],
)
def test_words_alone_on_a_last_line_are_counted(lines: tuple[str, ...], lonely: int) -> None:
    setting = Setting((Paragraph((), lines=lines),), (10.0,), (0.0,), ())
    assert lonely_words([text_shape("Text", (), setting, Box(0, 0, 1, 1))]) == lonely


def test_a_balanced_text_leaves_no_scrap_on_its_last_line(ctx: Context) -> None:
    words = plain_text("Is a good deed still good when it earns points?", HERE)
    loose = placed("Title", "question.open", words, ctx)
    even = placed("Title", "question.open", words, ctx, balanced=True)
    assert [len(shape.paragraphs[0].lines) for shape in (loose, even)] == [2, 2]
    assert loose.paragraphs[0].lines[-1] == "points?"
    assert len(even.paragraphs[0].lines[-1].split()) > 1
    # In the narrower frame the longest line of before has no room, whoever sets it.
    first = typeset([Item(plain_text(loose.paragraphs[0].lines[0]))], even.placeholder.levels, 2000, ctx)
    assert even.placeholder.box.w < first.widest


def test_a_balanced_text_of_one_line_keeps_its_frame(ctx: Context) -> None:
    shape = placed("Title", "question.open", plain_text("Why?", HERE), ctx, balanced=True)
    assert shape.placeholder.box == ctx.theme.region("question.open").box
