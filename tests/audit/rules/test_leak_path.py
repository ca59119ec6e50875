"""Folders of somebody's computer are found."""

from __future__ import annotations

import pytest
from drafts import Draft, Found, put, say

from build_deck.audit.ruleset import leak_path as rule

SLIDE = "ppt/slides/slide2.xml"


@pytest.mark.parametrize(
    "path",
    ["/home/ada/street.jpg", "C:\\Users\\Ada\\deck.pptx", "file:///C:/deck.xlsx", "/Users/ada/deck",
     "\\\\server\\share\\deck", "/tmp/build-1"],
)  # fmt: skip
def test_paths_are_found(path: str, gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.edited(SLIDE, "//p:cNvPr[@id='2']", put("name", path)))
    assert message.startswith("slide 2 names “")
    assert path.split("/")[-1].split("\\")[-1] in message


def test_targets_and_properties_count(gallery: Draft, found: Found) -> None:
    linked = gallery.related(SLIDE, "image", "file:///C:/pictures/a.png", external=True)
    assert found(rule, linked)[0].startswith("slide 2 names")
    noted = gallery.edited("docProps/core.xml", "//dc:title", say("/home/ada/deck.yaml"))
    assert found(rule, noted)


def test_words_on_slides_and_addresses_are_the_author_s(gallery: Draft, found: Found) -> None:
    shown = gallery.edited(SLIDE, "//a:t", say("Look into /home/ada/notes and C:\\Users"))
    assert found(rule, shown) == []
    linked = gallery.related(SLIDE, "hyperlink", "https://example.org/home/ada/tmp/x", external=True)
    assert found(rule, linked) == []
