"""Pictures: as large as their room allows, never distorted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Lecture = Callable[..., Any]


@pytest.mark.parametrize(("width", "height"), [(400, 300), (300, 400), (1600, 200), (100, 2000), (3, 3)])
def test_a_picture_keeps_its_proportions(lecture: Lecture, put_picture: Any, width: int, height: int) -> None:
    made = lecture(f"- title: T\n  image: {{file: {put_picture(width, height)}, alt: A street}}")
    assert made.rules == []
    picture = made.picture()
    assert picture.box.w / picture.box.h == pytest.approx(width / height)
    assert picture.crop == (0, 0, 0, 0)
    assert picture.box.x >= 216
    assert picture.box.y >= 156
    assert picture.box.right <= 912.01
    assert picture.box.bottom <= 480.01
    assert picture.box.w == pytest.approx(696) or picture.box.h == pytest.approx(324)


def test_what_the_picture_says(lecture: Lecture, put_picture: Any) -> None:
    name = put_picture(40, 30)
    spoken = lecture(f"- title: T\n  image: {{file: {name}, alt: A street}}").picture()
    mute = lecture(f"- title: T\n  image: {{file: {name}, decorative: true}}").picture()
    assert (spoken.alt, spoken.decorative, spoken.media_type) == ("A street", False, "image/png")
    assert (mute.alt, mute.decorative) == ("", True)


def test_a_caption_stands_under_the_picture(lecture: Lecture, put_picture: Any) -> None:
    made = lecture(f"- title: T\n  image: {{file: {put_picture(40, 30)}, alt: A, caption: Below it}}")
    [caption] = made.shapes("Caption")
    assert made.words("Caption") == ["Below it"]
    assert caption.placeholder.box.y >= made.picture().box.bottom
    assert caption.placeholder.box.bottom <= 480.5


def test_text_stands_beside_a_picture_or_under_a_wide_one(lecture: Lecture, put_picture: Any) -> None:
    beside = lecture(f"- title: T\n  image: {{file: {put_picture(40, 30)}, alt: A}}\n  text: Words")
    [words] = beside.shapes("Text")
    assert words.placeholder.box.x > beside.picture().box.right - 1
    under = lecture(f"- title: T\n  image: {{file: {put_picture(90, 30)}, alt: A}}\n  text: Words")
    [words] = under.shapes("Text")
    assert words.placeholder.box.y > under.picture().box.bottom
    before = lecture(f"- title: T\n  text: Words\n  image: {{file: {put_picture(40, 30)}, alt: A}}")
    [words] = before.shapes("Text")
    assert words.placeholder.box.x < before.picture().box.x


def test_a_caption_that_leaves_no_room_is_an_error(lecture: Lecture, put_picture: Any) -> None:
    made = lecture(f"- title: T\n  image: {{file: {put_picture(40, 30)}, alt: A, caption: {'word ' * 400}}}")
    assert made.rules == ["does-not-fit"]
    assert "picture.png" in made.found[0].message


def test_a_picture_with_more_than_a_page_of_text_goes_on(lecture: Lecture, put_picture: Any) -> None:
    words = " ".join(f"w{n}" for n in range(400))
    made = lecture(f"- title: T\n  image: {{file: {put_picture(90, 30)}, alt: A}}\n  text: {words}")
    assert made.rules == []
    assert len(made.pages) > 1
    assert " ".join(w for n in range(len(made.pages)) for w in made.words("Text", n)) == words
