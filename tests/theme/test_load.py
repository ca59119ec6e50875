"""Theme files: what is shipped, what a file of one's own may say, and what is said of a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_deck.diagnostics import ThemeError
from build_deck.theme.load import SHIPPED, load
from build_deck.theme.style import Box
from build_deck.theme.theme import Theme


def own(folder: Path, text: str, name: str = "theme.yaml") -> Theme:
    (folder / name).write_text(text, "utf-8")
    return load(name, folder)


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_themes_load(name: str, tmp_path: Path) -> None:
    theme = load(name, tmp_path)
    assert (theme.width, theme.height) == (960, 540)
    assert theme.dark == (name == "dark")
    assert len(theme.slots) == 12


@pytest.mark.parametrize("name", SHIPPED)
def test_every_frame_lies_on_the_page(name: str, tmp_path: Path) -> None:
    theme = load(name, tmp_path)
    outside = [
        key
        for key, region in theme.regions.items()
        if not (0 <= region.box.x < region.box.right <= 960 and 0 <= region.box.y < region.box.bottom <= 540)
    ]
    assert outside == []


@pytest.mark.parametrize("name", SHIPPED)
def test_steps_go_from_large_to_small(name: str, tmp_path: Path) -> None:
    theme = load(name, tmp_path)
    for key, region in theme.regions.items():
        sizes = [theme.style(step).size for step in region.styles]
        assert sizes == sorted(sizes, reverse=True), key


def test_a_theme_changes_only_what_it_says(tmp_path: Path) -> None:
    light = load("light", tmp_path)
    theme = own(
        tmp_path, "extends: light\nname: Mine\nslots: {accent1: '123456'}\nstyles:\n  title: {size: 28}\n"
    )
    assert theme.name == "Mine"
    assert theme.colours["accent"].hex == "123456"
    assert theme.colours["ink"] == light.colours["ink"]
    assert (theme.style("title").size, theme.style("title").leading) == (28, 36)
    assert theme.regions == light.regions


def test_dark_is_light_with_other_colours(tmp_path: Path) -> None:
    light, dark = load("light", tmp_path), load("dark", tmp_path)
    assert dark.regions == light.regions
    assert {key: [s.size for s in levels] for key, levels in dark.styles.items()} == {
        key: [s.size for s in levels] for key, levels in light.styles.items()
    }
    assert dark.colours["paper"].hex != light.colours["paper"].hex


def test_like_takes_over_a_style(tmp_path: Path) -> None:
    theme = own(tmp_path, "extends: light\nstyles:\n  mine: {like: bullet-24, colour: contrast}\n")
    first, *below = theme.levels("mine")
    assert (first.size, first.bullet, first.colour) == (24, "–", "contrast")
    assert tuple(below) == theme.levels("bullet-24")[1:]


def test_a_region_can_move(tmp_path: Path) -> None:
    theme = own(tmp_path, "extends: light\nregions:\n  title: {box: [100, 40, 700, 72]}\n")
    assert theme.region("title").box == Box(100, 40, 700, 72)
    assert theme.region("title").styles == ("title",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("extends: nice\n", "`extends: nice` is not one of light, dark"),
        ("extends: light\nstiles: {}\n", "stiles: Extra inputs"),
        ("extends: light\nstyles:\n  title: {sise: 30}\n", "sise"),
        ("extends: light\nstyles:\n  title: {size: huge}\n", "size"),
        ("extends: light\nstyles:\n  title: {size: 4}\n", "size"),
        ("extends: light\nslots: {accent1: blue}\n", "slots.accent1"),
        ("extends: light\nslots: {accent9: '000000'}\n", "slots.accent9"),
        ("extends: light\nstyles:\n  title: {colour: sky}\n", "colour `sky` is not among `colours`"),
        ("extends: light\nrules:\n  row: {colour: sky}\n", "colour `sky` is not among `colours`"),
        ("extends: light\nsheets:\n  page: {background: sky}\n", "colour `sky` is not among `colours`"),
        ("extends: light\nregions:\n  title: {styles: [sky]}\n", "style `sky` is not among `styles`"),
        ("extends: light\nregions:\n  title: {styles: []}\n", "regions.title.styles"),
        ("extends: light\nregions:\n  title: {box: [1, 2, 3]}\n", "regions.title.box"),
        ("extends: light\nregions:\n  title: {box: [.inf, 2, 3, 4]}\n", "regions.title.box"),
        ("extends: light\nstyles:\n  a: {like: b}\n  b: {like: a}\n", "leads nowhere"),
        ("extends: light\nstyles:\n  a: {like: sky}\n", "`like: sky` leads nowhere"),
        ("extends: light\nstyles: 5\n", "styles"),
        ("extends: light\nstyles:\n  title: []\n", "styles"),
        ("extends: light\nstyles:\n  a: {like: b}\n  b: []\n", "styles"),
        ("extends: light\nstyles:\n  a: {like: [b]}\n", "leads nowhere"),
        ("extends: [light]\n", "extends"),
        ("extends: light\nslots: {dk2: 'C0B8A8'}\n", "`muted` on `paper` has a contrast of"),
        ("extends: light\ncontrast:\n  - {text: [sky], on: paper, minimum: 4.5}\n", "colour `sky`"),
        ("extends: light\nstyles: &a {}\nrules: *a\n", "aliases (`*name`) are not allowed"),
        ("name: [\n", "not YAML"),
        ("- a\n", "should be a mapping"),
        ("", "should be a mapping"),
        ("name: Small\n", "page: Field required"),
        ("extends: light\nsheets:\n  page: {decor: [{text: a, style: sky}]}\n", "no style `sky`"),
    ],
)
def test_a_wrong_theme_is_named_with_its_fault(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match="theme") as caught:
        own(tmp_path, text)
    assert said in str(caught.value)


@pytest.mark.parametrize("name", ["../theme.yaml", "a/../../theme.yaml"])
def test_a_theme_lies_in_the_course_folder(name: str, tmp_path: Path) -> None:
    (tmp_path / "theme.yaml").write_text("extends: light\n", "utf-8")
    inside = tmp_path / "course"
    (inside / "a").mkdir(parents=True)
    with pytest.raises(ThemeError, match="outside the course folder"):
        load(name, inside)


def test_an_absolute_path_is_outside(tmp_path: Path) -> None:
    (tmp_path / "theme.yaml").write_text("extends: light\n", "utf-8")
    with pytest.raises(ThemeError, match="outside the course folder"):
        load(str(tmp_path / "theme.yaml"), tmp_path)


def test_a_link_that_leads_out_is_outside(tmp_path: Path) -> None:
    (tmp_path / "theme.yaml").write_text("extends: light\n", "utf-8")
    inside = tmp_path / "course"
    inside.mkdir()
    (inside / "theme.yaml").symlink_to(tmp_path / "theme.yaml")
    with pytest.raises(ThemeError, match="outside the course folder"):
        load("theme.yaml", inside)


def test_an_unknown_theme_is_told_what_there_is(tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match="no file “lihgt” in the course folder") as caught:
        load("lihgt", tmp_path)
    assert caught.value.hint == "did you mean `light`?"
    with pytest.raises(ThemeError) as caught:
        load("assets/theme.yaml", tmp_path)
    assert caught.value.hint.startswith("name `light`, `dark`, or a theme file")


def test_a_folder_is_no_theme(tmp_path: Path) -> None:
    (tmp_path / "theme").mkdir()
    with pytest.raises(ThemeError, match="no file “theme” in"):
        load("theme", tmp_path)


def test_a_huge_theme_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match="larger than"):
        own(tmp_path, "# " + "x" * (1 << 20))


def test_bytes_that_are_no_text_are_no_theme(tmp_path: Path) -> None:
    (tmp_path / "theme.yaml").write_bytes(b"name: \xff\xfe\x00\n")
    with pytest.raises(ThemeError, match="not YAML"):
        load("theme.yaml", tmp_path)


@pytest.mark.parametrize("what", ["style", "region", "sheet", "rule"])
def test_what_a_theme_lacks_is_named(what: str, tmp_path: Path) -> None:
    theme = load("light", tmp_path)
    with pytest.raises(ThemeError, match=f"has no {what} `nothing`"):
        getattr(theme, what)("nothing")
