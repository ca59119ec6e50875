"""A quotation that has its slide to itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Lecture = Callable[..., Any]


def test_the_words_are_the_title(lecture: Lecture) -> None:
    made = lecture("- quote: {text: Trust is kept, by: Ada, occasion: At a desk, cite: '@floridi2014'}")
    assert made.titles[1] == "Trust is kept"
    assert (made.words("Speaker"), made.words("Occasion")) == (["Ada"], ["At a desk"])
    assert [w.replace("\N{NO-BREAK SPACE}", " ") for w in made.words("Source")] == ["Floridi, 2014"]


def test_under_a_title_they_are_not(lecture: Lecture) -> None:
    made = lecture("- {title: What she says, quote: {text: Trust is kept}}")
    assert made.titles[1:] == ["What she says"]
    assert made.words("Quotation") == ["Trust is kept"]


def test_the_speaker_stands_under_the_words(lecture: Lecture) -> None:
    for count in (3, 40):
        made = lecture(f"- quote: {{text: {'word ' * count}, by: Ada}}")
        [words], [speaker] = made.shapes("Title"), made.shapes("Speaker")
        assert speaker.placeholder.box.y > words.placeholder.box.y + words.height


def test_longer_words_are_set_smaller(lecture: Lecture) -> None:
    sizes = [max(lecture(f"- quote: {{text: {'word ' * n}}}").sizes("Title")) for n in (5, 25, 50, 80)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]


def test_no_word_stands_alone_where_a_step_avoids_it(lecture: Lecture) -> None:
    for count in range(4, 40):
        made = lecture(f"- quote: {{text: {' '.join(['words'] * count)}}}")
        assert len(made.shapes("Title")[0].paragraphs[0].lines[-1].split()) > 1


def test_a_quotation_too_long_is_an_error(lecture: Lecture) -> None:
    made = lecture(f"- quote: {{text: {'word ' * 200}}}")
    assert made.rules == ["does-not-fit"]
    assert "[…]" in made.found[0].hint
