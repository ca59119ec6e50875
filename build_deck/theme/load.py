"""Theme files: YAML tokens → `Theme`, checked: unknown keys, unknown tokens, too little contrast.

A theme file may start with `extends:` (the name of a shipped theme); what it says replaces what it
extends, key by key. It is read from outside, so nothing in it is trusted.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from build_deck.diagnostics import ThemeError
from build_deck.theme.colour import contrast, vary
from build_deck.theme.style import Align, Anchor, Box, Decor, FontRole, Style
from build_deck.theme.theme import Colour, Font, Region, Rule, Sheet, Theme

SHIPPED = ("light", "dark")
_MAX_BYTES = 1 << 20
_MAX_DEPTH = 20
"""How deep a theme may nest; the shipped ones need six levels."""
_Hex = Annotated[str, Field(pattern=r"^[0-9A-Fa-f]{6}$")]
_Slot = Literal[
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
]  # fmt: skip
_Numbers = tuple[float, float, float, float]


class _Part(BaseModel):
    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"), allow_inf_nan=False
    )


class _Page(_Part):
    width: float = Field(gt=0, le=4000)
    height: float = Field(gt=0, le=4000)


class _Colour(_Part):
    slot: _Slot
    lum_mod: float = Field(default=100, ge=0, le=400)
    lum_off: float = Field(default=0, ge=-100, le=100)


class _Contrast(_Part):
    text: tuple[str, ...]
    on: str
    minimum: float


class _Font(_Part):
    latin: str
    east_asian: str = "Microsoft YaHei"
    file: str = ""


class _Style(_Part):
    like: str = ""
    font: FontRole = "text"
    size: float = Field(default=18, ge=8, le=400)
    leading: float = Field(default=24, ge=8, le=500)
    bold: bool = False
    italic: bool = False
    colour: str = "ink"
    tracking: float = Field(default=0, ge=-40, le=40)
    caps: bool = False
    align: Align = "l"
    before: float = Field(default=0, ge=0, le=200)
    margin: float = Field(default=0, ge=0, le=400)
    indent: float = Field(default=0, ge=-400, le=400)
    bullet: str = Field(default="", max_length=1)
    bullet_colour: str = ""


class _Rule(_Part):
    colour: str
    weight: float = Field(ge=0, le=20)


class _Decor(_Part):
    rect: _Numbers | None = None
    rule: _Numbers | None = None
    text: str = ""
    box: _Numbers = (0, 0, 0, 0)
    style: str = "note"
    fill: str = ""
    line: str = ""
    colour: str = ""
    weight: float = 0


class _Sheet(_Part):
    background: str
    decor: tuple[_Decor, ...] = ()


class _Region(_Part):
    box: _Numbers
    styles: tuple[str, ...] = Field(min_length=1)
    anchor: Anchor = "t"


class _File(_Part):
    name: str
    dark: bool = False
    page: _Page
    slots: dict[_Slot, _Hex]
    colours: dict[str, _Colour]
    contrast: tuple[_Contrast, ...] = ()
    fonts: dict[FontRole, _Font]
    styles: dict[str, Annotated[tuple[_Style, ...], Field(min_length=1, max_length=3)]]
    rules: dict[str, _Rule]
    sheets: dict[str, _Sheet]
    regions: dict[str, _Region]


def load(name: str, root: Path) -> Theme:
    """The theme called `name` (shipped), or in the file `name` below `root`.

    Raises ThemeError where there is none, or where it cannot be used; the message names the file and
    what is wrong in it.
    """
    raw = _raw(name, root)
    styles = raw.get("styles")
    if isinstance(styles, dict):
        raw["styles"] = {key: _inherit(value, styles, key, name) for key, value in styles.items()}
    try:
        return _theme(_File.model_validate(raw), name, root)
    except ValidationError as error:
        where = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()[:5])
        raise ThemeError(f"theme {name}: {where}") from None


def _raw(name: str, root: Path) -> dict[str, Any]:
    own = _parse(_read(name, root), name)
    base = own.pop("extends", None)
    if base is None:
        return own
    if base not in SHIPPED:
        raise ThemeError(f"theme {name}: `extends: {base}` is not one of {', '.join(SHIPPED)}")
    merged: dict[str, Any] = _merge(_raw(base, root), own)
    return merged


def _read(name: str, root: Path) -> bytes:
    if name in SHIPPED:
        return (resources.files("build_deck.theme") / "data" / f"{name}.yaml").read_bytes()
    path = _inside(name, name, root)
    if path.stat().st_size > _MAX_BYTES:
        raise ThemeError(f"theme {name}: larger than {_MAX_BYTES} bytes")
    return path.read_bytes()


def _parse(data: bytes, name: str) -> dict[str, Any]:
    # The base loader makes text of every scalar: no `on` becomes true, no tag makes an object.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        _refuse_bombs(data, loader, name)
        value = yaml.load(data, Loader=loader)  # noqa: S506 — the base loader
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError, ValueError) as error:
        raise ThemeError(f"theme {name}: not YAML: {error}") from None
    if not isinstance(value, dict):
        raise ThemeError(f"theme {name}: should be a mapping of tokens")
    return value


def _refuse_bombs(data: bytes, loader: Any, name: str) -> None:
    """Refuse what could blow a small file up to any size, or nest so deep that the loader's stack breaks."""
    depth = 0
    for event in yaml.parse(data, Loader=loader):
        if isinstance(event, yaml.AliasEvent):
            raise ThemeError(f"theme {name}: YAML aliases (`*name`) are not allowed; use `like:`")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _MAX_DEPTH:
            raise ThemeError(f"theme {name}: nests deeper than {_MAX_DEPTH} levels")


def _merge(base: Any, own: Any) -> Any:
    if isinstance(base, dict) and isinstance(own, dict):
        return {**base, **{key: _merge(base[key], own[key]) if key in base else own[key] for key in own}}
    return own


def _inherit(value: Any, styles: Mapping[str, Any], style: str, theme: str, seen: int = 0) -> Any:
    """The levels of a style, with `like` followed."""
    if isinstance(value, dict) and "like" in value:
        like = value["like"]
        parent = styles.get(like) if isinstance(like, str) and seen <= 20 else None
        levels = _inherit(parent, styles, style, theme, seen + 1) if parent else []
        if not levels or not isinstance(levels[0], dict):
            raise ThemeError(f"theme {theme}: styles.{style}: `like: {like}` leads nowhere")
        rest = {key: item for key, item in value.items() if key != "like"}
        return [{**levels[0], **rest}, *levels[1:]]
    return value if isinstance(value, list) else [value]


def _theme(file: _File, name: str, root: Path) -> Theme:
    colours = {
        token: Colour(
            vary(file.slots[c.slot].upper(), round(c.lum_mod * 1000), round(c.lum_off * 1000)),
            c.slot,
            round(c.lum_mod * 1000),
            round(c.lum_off * 1000),
        )
        for token, c in file.colours.items()
        if c.slot in file.slots or _missing(name, f"slot {c.slot}")
    }
    _check_contrast(file, colours, name)
    theme = Theme(
        name=file.name,
        dark=file.dark,
        width=file.page.width,
        height=file.page.height,
        slots={slot: value.upper() for slot, value in file.slots.items()},
        colours=colours,
        fonts={
            role: Font(f.latin, f.east_asian, _font_file(f.file, name, root))
            for role, f in file.fonts.items()
        },
        styles={key: tuple(_style(level) for level in levels) for key, levels in file.styles.items()},
        rules={key: Rule(r.colour, r.weight) for key, r in file.rules.items()},
        sheets={},
        regions={key: Region(Box(*r.box), r.styles, r.anchor) for key, r in file.regions.items()},
    )
    sheets = {
        key: Sheet(sheet.background, tuple(_decor(d, theme) for d in sheet.decor))
        for key, sheet in file.sheets.items()
    }
    _check_tokens(file, theme, name)
    return Theme(
        **{field: getattr(theme, field) for field in Theme.__dataclass_fields__ if field != "sheets"},
        sheets=sheets,
    )


def _font_file(file: str, name: str, root: Path) -> str:
    """The path of a font file that a theme names, which must lie in the course folder."""
    return str(_inside(file, name, root)) if file else ""


def _inside(file: str, name: str, root: Path) -> Path:
    path = (root / file).resolve()
    if Path(file).is_absolute() or not path.is_relative_to(root.resolve()):
        raise ThemeError(f"theme {name}: {file} lies outside the course folder")
    if not path.is_file():
        raise ThemeError(f"theme {name}: there is no file “{file}” in the course folder", _near(file, name))
    return path


def _near(file: str, theme: str) -> str:
    """A way out for whoever named a file that is not there, as a theme or in one."""
    if file != theme:
        return "check its name; it begins at the course folder"
    close = difflib.get_close_matches(theme.lower(), SHIPPED, n=1)
    otherwise = "name `light`, `dark`, or a theme file in the course folder, like `assets/theme.yaml`"
    return f"did you mean `{close[0]}`?" if close else otherwise


def _missing(theme: str, what: str) -> bool:
    raise ThemeError(f"theme {theme}: {what} is missing")


def _style(s: _Style) -> Style:
    return Style(**s.model_dump(exclude={"like"}))


def _decor(d: _Decor, theme: Theme) -> Decor:
    if d.rule is not None:
        return Decor("rule", Box(*d.rule), line=d.colour, weight=d.weight)
    if d.rect is not None:
        return Decor("rect", Box(*d.rect), fill=d.fill, line=d.line, weight=d.weight)
    return Decor("text", Box(*d.box), text=d.text, style=theme.style(d.style))


def _check_tokens(file: _File, theme: Theme, name: str) -> None:
    used = [style.colour for levels in theme.styles.values() for style in levels]
    used += [style.bullet_colour for levels in theme.styles.values() for style in levels]
    used += [rule.colour for rule in theme.rules.values()]
    used += [c for s in file.sheets.values() for d in s.decor for c in (d.fill, d.line, d.colour)]
    used += [s.background for s in file.sheets.values()]
    for token in used:
        if token and token not in theme.colours:
            raise ThemeError(f"theme {name}: colour `{token}` is not among `colours`")
    for key, region in theme.regions.items():
        for style in region.styles:
            if style not in theme.styles:
                raise ThemeError(f"theme {name}: regions.{key}: style `{style}` is not among `styles`")


def _check_contrast(file: _File, colours: Mapping[str, Colour], name: str) -> None:
    for rule in file.contrast:
        for token in (*rule.text, rule.on):
            if token not in colours:
                raise ThemeError(f"theme {name}: contrast: colour `{token}` is not among `colours`")
        for token in rule.text:
            ratio = contrast(colours[token].hex, colours[rule.on].hex)
            if ratio < rule.minimum:
                raise ThemeError(
                    f"theme {name}: `{token}` on `{rule.on}` has a contrast of {ratio:.2f}:1, "
                    f"below {rule.minimum}:1 (WCAG 2.1)"
                )
