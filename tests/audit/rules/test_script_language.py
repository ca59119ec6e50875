"""Words in another script have a language that is written in it."""

from __future__ import annotations

import pytest
from drafts import Draft, Found, put, say

from build_deck.audit.ruleset import script_language as rule

SLIDE = "ppt/slides/slide2.xml"


def test_chinese_words_that_are_tagged_as_english_are_found(gallery: Draft, found: Found) -> None:
    broken = gallery.on_slide("//a:rPr[@lang='zh-CN']", put("lang", "en-GB"))
    [message] = found(rule, broken)
    assert "Chinese words are tagged as en-GB" in message
    assert message.startswith("slide ")


@pytest.mark.parametrize(
    ("text", "script"),
    [("芝麻信用", "Chinese"), ("ひらがな", "Japanese"), ("한국어", "Korean"), ("система", "Cyrillic"),
     ("النظام", "Arabic"), ("מערכת", "Hebrew"), ("σύστημα", "Greek"), ("ระบบ", "Thai"), ("प्रणाली", "Devanagari")],
)  # fmt: skip
def test_scripts_are_told_apart(text: str, script: str, gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.edited(SLIDE, "//a:t", say(text)))
    assert f"{script} words" in message


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("芝麻信用", "ja-JP"),
        ("система", "uk-UA"),
        ("café – naïve", "en-GB"),
        ("α and β", "en-GB"),
        ("漢字かな", "ja-JP"),
    ],
)
def test_languages_that_fit_are_fine(text: str, tag: str, gallery: Draft, found: Found) -> None:
    tagged = gallery.edited(SLIDE, "//a:r/a:rPr", put("lang", tag))
    assert found(rule, tagged.edited(SLIDE, "//a:r/a:t", say(text))) == []


def test_an_east_asian_second_language_is_fine(gallery: Draft, found: Found) -> None:
    """So PowerPoint writes them: the Latin letters' language and the other one."""
    both = gallery.edited(SLIDE, "//a:r/a:rPr", put("altLang", "zh-CN"))
    assert found(rule, both.edited(SLIDE, "//a:r/a:t", say("芝麻信用"))) == []


@pytest.mark.parametrize("kind", ["references", "utf-16"])
def test_words_are_found_however_they_are_written(kind: str, gallery: Draft, found: Found) -> None:
    text = gallery.edited(SLIDE, "//a:t", say("Жизнь"))[SLIDE].decode("ascii")
    assert "&#1046;" in text
    written = text.encode() if kind == "references" else ("<" + text.partition("<")[2]).encode("utf-16")
    assert "Cyrillic" in found(rule, gallery.replaced(SLIDE, written))[0]
