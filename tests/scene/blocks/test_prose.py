"""Paragraphs, bullets and steps that flow over slides."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_deck.diagnostics import Place
from build_deck.outline.blocks import Bullet
from build_deck.scene.blocks.prose import Prose, bullets, paragraphs
from build_deck.scene.context import Context
from build_deck.scene.typeset import Item, plain_text
from build_deck.theme.style import Box

Lecture = Callable[..., Any]
PAGE = Box(216, 156, 696, 324)
LINE = "says one thing at some length so that its line is filled to about the end of it, word by word"


def written(tree: Any, depth: int = 2) -> str:
    """Bullets as YAML; a mapping's values stand under its key."""
    lines = []
    for entry in tree:
        words, below = entry if isinstance(entry, tuple) else (entry, [])
        lines.append(f"{' ' * depth}- text: {words}")
        if below:
            lines += [f"{' ' * depth}  bullets:", written(below, depth + 4)]
    return "\n".join(lines)


def placed(prose: Prose, box: Box, size: float, ctx: Context) -> list[Any]:
    """Page after page of a block by itself."""
    pages = []
    rest: Any = prose
    while rest is not None:
        placement = rest.place(box, size, True, ctx)
        assert placement is not None
        pages.append(placement)
        rest = placement.rest
    return pages


def words_on(placement: Any) -> list[str]:
    return [p.plain for shape in placement.shapes for p in shape.paragraphs]


def test_levels_are_kept(lecture: Lecture) -> None:
    tree = [("one", [("deeper", ["deeper still"])]), "two"]
    made = lecture(f"- title: T\n  bullets:\n{written(tree)}")
    [shape] = made.shapes("Bullets")
    assert [(p.plain, p.level) for p in shape.paragraphs] == [
        ("one", 0), ("deeper", 1), ("deeper still", 2), ("two", 0)
    ]  # fmt: skip


def test_few_bullets_are_set_large_and_many_smaller(lecture: Lecture) -> None:
    sizes = []
    for count in (2, 4, 6, 7):
        made = lecture(f"- title: T\n  bullets:\n{written([f'{n} {LINE}'[:40] for n in range(count)])}")
        assert len(made.pages) == 1
        [size] = made.sizes("Bullets")
        sizes.append(size)
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]


def test_what_goes_on_is_balanced_and_agrees_in_size(lecture: Lecture) -> None:
    made = lecture(f"- title: T\n  bullets:\n{written([f'{n} {LINE}' for n in range(14)])}")
    total = len(made.pages)
    assert total > 1
    counts = [len(made.words("Bullets", n)) for n in range(total)]
    assert sum(counts) == 14
    assert max(counts) - min(counts) <= 1
    assert len({size for n in range(total) for size in made.sizes("Bullets", n)}) == 1
    assert [t.replace("\N{NO-BREAK SPACE}", " ") for t in made.titles[1:]] == [
        f"T ({n}/{total})" for n in range(1, total + 1)
    ]


def test_sub_bullets_stay_with_their_parent(lecture: Lecture) -> None:
    tree = [(f"{n} {LINE}", [f"{n}a {LINE}"[:60], f"{n}b {LINE}"[:60]]) for n in range(9)]
    made = lecture(f"- title: T\n  bullets:\n{written(tree)}")
    assert len(made.pages) > 1
    for page in range(len(made.pages)):
        [shape] = made.shapes("Bullets", page)
        levels = [p.level for p in shape.paragraphs]
        assert levels == [0, 1, 1] * (len(levels) // 3)


def test_more_sub_bullets_than_a_page_go_on(lecture: Lecture) -> None:
    tree = [("Parent", [f"{n} {LINE}" for n in range(20)])]
    made = lecture(f"- title: T\n  bullets:\n{written(tree)}")
    assert made.rules == []
    assert len(made.pages) > 1
    every = [words for n in range(len(made.pages)) for words in made.words("Bullets", n)]
    assert every == ["Parent", *(f"{n} {LINE}" for n in range(20))]
    assert len(made.words("Bullets", 0)) > 1


def test_steps_count_on(lecture: Lecture) -> None:
    made = lecture(f"- title: T\n  steps:\n{written([f'{n} {LINE}' for n in range(1, 15)])}")
    numbers = [
        (p.start, int(p.plain.split()[0]))
        for n in range(len(made.pages))
        for s in made.shapes("Steps", n)
        for p in s.paragraphs[:1]
    ]
    assert len(numbers) > 1
    assert all(start == number for start, number in numbers)
    assert made.shapes("Steps")[0].placeholder.levels[0].bullet == "1"


def test_sub_bullets_do_not_count(lecture: Lecture) -> None:
    tree = [(f"{n} {LINE}", [f"x {LINE}"]) for n in range(1, 12)]
    made = lecture(f"- title: T\n  steps:\n{written(tree)}")
    for page in range(1, len(made.pages)):
        [shape] = made.shapes("Steps", page)
        first = shape.paragraphs[0]
        assert first.start == int(first.plain.split()[0])


def test_a_paragraph_longer_than_a_page_is_parted_between_lines(lecture: Lecture) -> None:
    words = " ".join(f"word{n}" for n in range(700))
    made = lecture(f"- title: T\n  text: {words}")
    assert made.rules == []
    assert len(made.pages) > 1
    assert " ".join(w for n in range(len(made.pages)) for w in made.words("Text", n)).split() == words.split()


def test_a_parted_bullet_has_its_dash_once(lecture: Lecture) -> None:
    words = " ".join(f"word{n}" for n in range(700))
    made = lecture(f"- title: T\n  steps:\n    - {words}\n    - last")
    marks = [
        (p.bullet, p.start) for n in range(len(made.pages)) for p in made.shapes("Steps", n)[0].paragraphs
    ]
    assert [bullet for bullet, _ in marks].count(True) == 2
    assert marks[0] == (True, 1)
    assert marks[-1] == (True, 2)


def test_a_parted_paragraph_keeps_its_dress_and_citations(lecture: Lecture) -> None:
    made = lecture(f"- title: T\n  text: So {'**bold** plain ' * 300} end [@liang2018, p. 4]")
    runs = [r for n in range(len(made.pages)) for p in made.shapes("Text", n)[0].paragraphs for r in p.runs]
    assert sum(r.text.split().count("bold") for r in runs if r.bold) == 300
    assert "".join(r.text for r in runs).endswith("(Liang,\N{NO-BREAK SPACE}2018, p.\N{NO-BREAK SPACE}4)")


@pytest.mark.parametrize("key", ["text: {}", "bullets: [{}]", "steps: [{}]"])
def test_a_word_wider_than_the_page_is_an_error(lecture: Lecture, key: str) -> None:
    made = lecture(f"- title: T\n  {key.format('x' * 300)}")
    assert made.rules == ["word-too-wide"]
    assert made.found[0].place.line == 5


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 90), st.integers(0, 2)), min_size=1, max_size=25),
    st.sampled_from([18.0, 22.0, 24.0, 28.0, 32.0]),
    st.integers(120, 324),
)
def test_no_word_is_lost_and_no_page_overfull(
    ctx: Context, shape: list[tuple[int, int]], size: float, height: int
) -> None:
    counter = iter(range(10_000))
    items, level = [], -1
    for count, wanted in shape:
        level = min(wanted, level + 1)
        items.append(Item(plain_text(" ".join(f"w{next(counter)}" for _ in range(count))), level))
    box = Box(216, 156, 696, height)
    pages = placed(Prose(tuple(items), "bullet", "Bullets"), box, size, ctx)
    words = " ".join(w for page in pages for w in words_on(page)).split()
    assert words == [f"w{n}" for n in range(len(words))]
    assert len(words) == next(counter)
    assert all(page.height <= height + 0.5 for page in pages)


def test_prose_complains_of_room_it_does_not_have(ctx: Context) -> None:
    here = Place("lecture.yaml", 4, 2)
    paragraphs([plain_text("words", here)]).complain(Box(0, 0, 300, 5), ctx)
    assert [(d.rule, d.place) for d in ctx.found] == [("does-not-fit", here)]


def test_bullets_and_paragraphs_have_their_styles(ctx: Context) -> None:
    bullet = Bullet.model_validate({"text": plain_text("a")})
    assert bullets([bullet], ctx).levels(24, ctx)[0].bullet == "–"
    assert bullets([bullet], ctx, numbered=True).levels(24, ctx)[0].bullet == "1"
    assert paragraphs([plain_text("a")]).levels(24, ctx)[0].bullet == ""
    assert re.match(r"[A-Z]", bullets([bullet], ctx).name)
