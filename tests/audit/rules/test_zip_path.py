"""Names that lead out of the archive are found as they were written."""

from __future__ import annotations

import io
import zipfile

import pytest
from drafts import Draft, Found

from build_deck.audit.ruleset import zip_path as rule


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../../etc/cron.d/evil", "leads out"),
        ("ppt/../../evil.xml", "leads out"),
        ("/etc/passwd", "absolute"),
        ("C:/Windows/evil.dll", "absolute"),
        ("ppt\\..\\evil.xml", "backslash"),
        ("ppt/%2e%2e/%2e%2e/evil.xml", "leads out"),
        ("ppt/evil\x00.xml", "control characters"),
        ("ppt/" + "e" * 2000, "thousand characters"),
    ],
)
def test_names_that_lead_away_are_found(name: str, said: str, gallery: Draft, found: Found) -> None:
    placeholder = "Q" * len(name)
    data = gallery.added(placeholder, b"x").data.replace(placeholder.encode(), name.encode())
    [message] = found(rule, data)
    assert said in message
    assert "\x00" not in message


def test_links_are_found(gallery: Draft, found: Found) -> None:
    made = io.BytesIO(gallery.data)
    with zipfile.ZipFile(made, "a") as archive:
        link = zipfile.ZipInfo("ppt/link.xml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    [message] = found(rule, made.getvalue())
    assert "is a link" in message


def test_ordinary_names_are_fine(gallery: Draft, found: Found) -> None:
    odd = gallery.added("ppt/media/Bild ä (1)..2.png", b"x").added("customXml/item1.xml", b"<a/>")
    assert found(rule, odd) == []
