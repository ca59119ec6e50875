"""An SVG that does more than draw is found."""

from __future__ import annotations

import pytest
from drafts import Draft, Found

from build_deck.audit.ruleset import svg_active as rule

START = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def drawing(gallery: Draft, inside: str) -> Draft:
    return gallery.default("svg", "image/svg+xml").added("ppt/media/d.svg", f"{START}{inside}</svg>".encode())


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<script>alert(1)</script>", "holds a <script>"),
        ("<foreignObject/>", "holds a <foreignObject>"),
        ('<rect onclick="evil()"/>', "runs a script on click"),
        ('<image href="https://example.org/spy.png"/>', "loads https://example.org/spy.png"),
        ('<image xlink:href="file:///etc/passwd"/>', "loads file:///etc/passwd"),
        ('<use href="other.svg#a"/>', "loads other.svg#a"),
        ('<a href="javascript:evil()"/>', "a link that runs a script"),
        ("<style>@import url(https://example.org/a.css);</style>", "a style that loads"),
        ('<rect style="fill:url(https://example.org/a.svg#b)"/>', "draws with something from outside"),
    ],
)
def test_scripts_and_loading_are_found(inside: str, said: str, gallery: Draft, found: Found) -> None:
    [message] = found(rule, drawing(gallery, inside))
    assert "ppt/media/d.svg" in message
    assert said in message


def test_a_document_type_is_found(gallery: Draft, found: Found) -> None:
    evil = '<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + START + "&e;</svg>"
    deck = gallery.default("svg", "image/svg+xml").added("ppt/media/d.svg", evil.encode())
    assert "document type" in found(rule, deck)[0]


def test_drawing_alone_is_fine(gallery: Draft, found: Found) -> None:
    inside = (
        '<defs><path id="p" d="M0 0h9"/><linearGradient id="g"/></defs><use xlink:href="#p" fill="url(#g)"/>'
        '<image href="data:image/png;base64,AAAA"/><style>a{fill:url(#g)}</style><a href="https://example.org"/>'
    )
    assert found(rule, drawing(gallery, inside)) == []
