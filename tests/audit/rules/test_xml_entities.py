"""A document type is refused, wherever and however it is declared."""

from __future__ import annotations

import pytest
from drafts import Draft, Found

from build_deck.audit.ruleset import xml_entities as rule

NOTE = "ppt/presProps.xml"
BODY = '<p:presentationPr xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    "start",
    [
        '<!DOCTYPE p [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE p SYSTEM "http://example.org/evil.dtd">',
        f'<!DOCTYPE p [<!ENTITY l0 "ha">{LAUGHS}]>',
        '<?xml version="1.0"?><!-- > --><?pi > ?>\n<!DOCTYPE p>',
    ],
    ids=["file", "network", "laughs", "behind"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_document_types_are_refused(start: str, encoding: str, gallery: Draft, found: Found) -> None:
    [message] = found(rule, gallery.replaced(NOTE, (start + BODY).encode(encoding)))
    assert NOTE in message
    assert "document type" in message


def test_words_about_one_are_fine(gallery: Draft, found: Found) -> None:
    shown = gallery.replaced(NOTE, f"{BODY[:-2]}><![CDATA[<!DOCTYPE html>]]></p:presentationPr>".encode())
    assert found(rule, shown) == []
