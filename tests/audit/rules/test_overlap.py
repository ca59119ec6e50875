"""What lies over something else, or outside, is found."""

from __future__ import annotations

from drafts import Draft, Found, insert

from build_deck.audit.ruleset import overlap as rule

SLIDE = "ppt/slides/slide2.xml"


def box(x: int, y: int, text: str, ident: int = 900) -> str:
    """A text box of 300 by 40 points."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{ident}" name="Box {ident}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x * 12700}" y="{y * 12700}"/><a:ext cx="3810000" cy="508000"/></a:xfrm>'
        '<a:prstGeom prst="rect"/></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB"/>'
        f"<a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def test_words_on_words_are_found(gallery: Draft, found: Found) -> None:
    deck = gallery.edited(SLIDE, "//p:spTree", insert(box(216, 42, "In the title's way"), 4))
    assert "slide 2: “Box 900” lies over “Title 2”" in found(rule, deck)


def test_what_lies_outside_is_found(gallery: Draft, found: Found) -> None:
    deck = gallery.edited(SLIDE, "//p:spTree", insert(box(800, 300, "Beyond"), 4))
    assert "slide 2, “Box 900”: it lies outside of the slide, wholly or in part" in found(rule, deck)


def test_a_picture_over_words_is_found_and_words_on_a_picture_are_not(gallery: Draft, found: Found) -> None:
    part = gallery.holding("//p:pic")
    deck = gallery.edited(part, "//p:spTree", insert(box(216, 42, "Under or over"), 3))
    name = gallery.root(part).xpath("string(//p:pic//p:cNvPr/@name)", namespaces={"p": P})
    place = '<a:xfrm><a:off x="2743200" y="533400"/><a:ext cx="3810000" cy="508000"/></a:xfrm>'
    covered = deck.edited(part, "//p:pic/p:spPr", insert(place))
    assert any(f"“{name}” lies over “Box 900”" in message for message in found(rule, covered))


def test_what_an_animation_brings_may_cover(builds: Draft, found: Found) -> None:
    assert found(rule, builds) == []


def test_good_decks_are_fine(decks: dict[str, Draft], found: Found) -> None:
    for deck in decks.values():
        assert found(rule, deck) == []


P = "http://schemas.openxmlformats.org/presentationml/2006/main"
