"""A file name is no alternative text."""

from __future__ import annotations

import pytest
from drafts import Draft, Found, put

from build_deck.audit.ruleset import alt_file_name as rule

PICTURE = "//p:pic//p:cNvPr[@descr]"


@pytest.mark.parametrize(
    "text",
    ["street.jpg", "IMG_2034.JPG", "/home/ada/pictures/a", "C:\\Users\\ada\\a", "my chart.png", "a/b/c d"],
)
def test_names_of_files_are_found(text: str, gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.on_slide(PICTURE, put("descr", text)))
    assert "“Picture" in message
    assert text in message


def test_titles_of_pictures_count(gallery: Draft, found: Found) -> None:
    assert found(rule, gallery.on_slide(PICTURE, put("title", "street.jpg")))


@pytest.mark.parametrize("text", ["A map: 24 % / 30 %", "Loans and/or savings", "Fig. 2. A JPG of a PNG"])
def test_sentences_are_fine(text: str, gallery: Draft, found: Found) -> None:
    assert found(rule, gallery.on_slide(PICTURE, put("descr", text))) == []
