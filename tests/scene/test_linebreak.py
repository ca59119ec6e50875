from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_deck.scene.breaks import HANGING, breaks
from build_deck.scene.linebreak import RESERVE, Line, Piece, break_lines, line_height
from build_deck.scene.measure import width
from build_deck.theme.metrics import metrics_for

CALIBRI = metrics_for("Calibri")
BOLD = metrics_for("Calibri", bold=True)


def split(text: str) -> list[str]:
    """The text at every place where a line may end, a bar at each."""
    return [text[a:b] for a, b in zip((0, *breaks(text)), (*breaks(text), len(text)), strict=True)]


@pytest.mark.parametrize(
    "marked",
    [
        "the |pilots  |flew",
        "well-|known",
        "1945–|1989 |years",
        "lists—|red |and |black",
        "minus |-5 |and |-x",
        "1945-89",
        "and/or",
        "p.\u00a0430 |f.",
        "a\u2060b",
        "non\u2011breaking",
        "soft\u00ad|hyphen",
        "zero\u200b|width",
        "word |(see) |word",
        "quoi ? |Oui !",
        "名|单|是|谁|写|的？|历",
        "档|案|（尤|其）|并|不",
        "使|う。|かっ|ぱ",
        "セ|ン|ター|の",
        "人々|の",
        "在|1945|年",
        "an |Archive|档|案",
        "한국어 |단어",
        "说“证|据”从",
        "word |— |word",
        "  leading",
    ],
)
def test_where_a_line_may_end(marked: str) -> None:
    assert "|".join(split(marked.replace("|", ""))) == marked


def lines(text: str, points: float, **options: float) -> list[str]:
    return [line.text for line in break_lines([Piece(text, CALIBRI, 20)], points, **options).lines]


def test_a_line_is_filled_up_to_its_width_less_the_reserve() -> None:
    need = width("one two", CALIBRI, 20)
    assert lines("one two", need / (1 - RESERVE) + 0.01) == ["one two"]
    assert lines("one two", need) == ["one", "two"]
    assert lines("one two", need + 0.01, reserve=0) == ["one two"]


def test_spaces_hang_at_the_end() -> None:
    need = width("one", CALIBRI, 20)
    broken = break_lines([Piece("one    two", CALIBRI, 20)], need + 1, reserve=0)
    assert broken.lines[0] == Line("one", pytest.approx(need), 0, 7)
    assert not broken.too_wide


def test_indents_narrow_the_first_or_the_other_lines() -> None:
    room = width("aaa aaa", CALIBRI, 20) + 1
    assert lines("aaa aaa aaa aaa", room, reserve=0) == ["aaa aaa", "aaa aaa"]
    assert lines("aaa aaa aaa aaa", room, reserve=0, first_indent=5) == ["aaa", "aaa aaa", "aaa"]
    assert lines("aaa aaa aaa aaa", room, reserve=0, indent=5) == ["aaa aaa", "aaa", "aaa"]


@pytest.mark.parametrize(
    ("text", "expected"), [("", [""]), ("a\nb", ["a", "b"]), ("a\n\nb", ["a", "", "b"]), ("a \n", ["a", ""])]
)
def test_forced_breaks(text: str, expected: list[str]) -> None:
    assert lines(text, 500) == expected


def test_a_paragraph_without_pieces_is_one_empty_line() -> None:
    assert break_lines([], 100).lines == (Line("", 0.0, 0, 0),)


def test_a_word_wider_than_its_line_is_reported_and_kept_whole() -> None:
    broken = break_lines([Piece("an Unabhängigkeitserklärung is", CALIBRI, 30)], 150)
    assert broken.too_wide == ("Unabhängigkeitserklärung",)
    assert [line.text for line in broken.lines] == ["an", "Unabhängigkeitserklärung", "is"]


def test_a_soft_hyphen_at_the_end_needs_room_for_its_hyphen() -> None:
    need = width("Archiv", CALIBRI, 20)
    text = "Archiv\u00adwesen"
    assert break_lines([Piece(text, CALIBRI, 20)], need + 1, reserve=0).too_wide
    assert not break_lines([Piece(text, CALIBRI, 20)], width("Archiv-", CALIBRI, 20) + 9, reserve=0).too_wide[
        :1
    ]


def test_a_word_in_two_dresses_stays_whole_and_each_part_is_measured_in_its_own() -> None:
    pieces = [Piece("the hyper", CALIBRI, 20), Piece("history", BOLD, 20)]
    whole = width("hyper", CALIBRI, 20) + width("history", BOLD, 20)
    broken = break_lines(pieces, whole + 1, reserve=0)
    assert [line.text for line in broken.lines] == ["the", "hyperhistory"]
    assert broken.lines[1].width == pytest.approx(whole)


def test_tracking_and_tabs_take_room() -> None:
    plain = break_lines([Piece("abc", CALIBRI, 20)], 500).lines[0].width
    assert break_lines([Piece("abc", CALIBRI, 20, tracking=3)], 500).lines[0].width == pytest.approx(
        plain + 9
    )
    assert break_lines([Piece("a\tb", CALIBRI, 20)], 500).lines[0].width > 72


def test_punctuation_between_east_asian_characters_is_full_width() -> None:
    assert break_lines([Piece("名“单", CALIBRI, 20)], 500).lines[0].width == pytest.approx(60)


def test_latin_beside_east_asian_text_has_room_for_the_space_that_is_set_there() -> None:
    got = break_lines([Piece("名A单", CALIBRI, 20)], 500).lines[0].width
    assert got == pytest.approx(40 + width("A", CALIBRI, 20) + 2 * 5)


def test_line_heights() -> None:
    assert line_height(24, CALIBRI, "Plain — “text” with → é") == 24
    higher = pytest.approx(24 * 1.448 / 1.2207)
    assert line_height(24, CALIBRI, "a 名") == higher
    assert line_height(24, CALIBRI, "a 😀") == higher
    assert line_height(24, CALIBRI, "ক") == higher


ALPHABET = "abcAVTo  -–—/.,()“”\u00a0\u00ad\u200b\n\t名单。（）、ーっ한😀é\u0301\u202f1950"


@given(
    st.lists(
        st.tuples(st.text(ALPHABET, max_size=30), st.booleans(), st.sampled_from([12, 20, 31])), max_size=4
    ),
    st.integers(20, 400),
)
def test_no_character_is_lost_and_every_line_fits_or_is_reported(
    parts: list[tuple[str, bool, int]], points: int
) -> None:
    pieces = [Piece(text, BOLD if bold else CALIBRI, size) for text, bold, size in parts]
    text = "".join(piece.text for piece in pieces)
    broken = break_lines(pieces, points)
    assert broken.lines[0].start == 0
    assert broken.lines[-1].end == len(text)
    for line, after in zip(broken.lines, broken.lines[1:], strict=False):
        assert line.end == after.start
    for line in broken.lines:
        assert text[line.start : line.end].rstrip(HANGING + "\n") == line.text
        assert "\n" not in line.text
        fits = line.width <= points * (1 - RESERVE) + 1e-6
        assert fits or any(word in line.text for word in broken.too_wide)


@given(st.text(ALPHABET, max_size=60), st.integers(0, 60))
def test_dividing_a_text_into_pieces_moves_no_break(text: str, at: int) -> None:
    whole = break_lines([Piece(text, CALIBRI, 20)], 10_000).lines
    parts = break_lines([Piece(text[:at], CALIBRI, 20), Piece(text[at:], CALIBRI, 20)], 10_000).lines
    assert [line.text for line in whole] == [line.text for line in parts]


@given(st.text(max_size=40), st.integers(10, 300))
def test_any_text_is_broken(text: str, points: int) -> None:
    broken = break_lines([Piece(text, CALIBRI, 18)], points)
    assert broken.lines[-1].end == len(text)


def test_four_bullets_take_no_time_once_measured() -> None:
    bullets = [
        [Piece("Twelve words of text are what a bullet on our slides has " + str(i), CALIBRI, 22)]
        for i in range(4)
    ]
    best = 1.0
    for _ in range(50):
        start = time.perf_counter()
        for bullet in bullets:
            break_lines(bullet, 640)
        best = min(best, time.perf_counter() - start)
    assert best < 0.0005
