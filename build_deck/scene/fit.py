"""Fitting: the largest of a theme's style steps at which text fits its frame; and what to say where
none does.

Nothing is shrunk between steps and nothing is cut: what does not fit at the last step is continued
on a further slide by the caller, or is an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from build_deck.diagnostics import Place
from build_deck.outline.text import Text
from build_deck.scene.context import Context
from build_deck.scene.model import Shape, TextShape
from build_deck.scene.typeset import Item, Setting, metrics_of, plain_text, typeset
from build_deck.theme.style import Anchor, Box, Frame, Placeholder, Style
from build_deck.theme.theme import Region

_LAST = 0.45
"""What part of the longest line the last line of a balanced text has at least, where words allow it."""
_NARROWING, _NARROWINGS = 36.0, 7
"""Points by which a balanced text's frame is narrowed at a time, and how often at most."""
SLACK = 0.5
"""Points by which a height may pass its frame: less than any renderer shows."""


def snug(setting: Setting) -> float:
    """The height of a frame that hugs its text, in whole points."""
    return float(-(-setting.room // 1))


def fits(setting: Setting, box: Box) -> bool:
    """Whether a setting stands in a box, no word wider than its line."""
    return setting.room <= box.h + SLACK and not setting.too_wide


def step_setting(
    items: Sequence[Item], region: Region, ctx: Context, box: Box | None = None
) -> tuple[tuple[Style, ...], Setting, bool]:
    """The levels of the largest step at which the items fit, how they are set, and whether they fit;
    where none fits, the last step's."""
    box = box or region.box
    for name in region.styles:
        levels = ctx.theme.levels(name)
        setting = typeset(items, levels, box.w, ctx)
        if fits(setting, box):
            return levels, setting, True
    return levels, setting, False


def lonely_words(shapes: Iterable[Shape]) -> int:
    """How many paragraphs end in a line of a single word."""
    paragraphs = (p for shape in shapes if isinstance(shape, TextShape) for p in shape.paragraphs)
    return sum(len(p.lines) > 1 and len(p.lines[-1].split()) == 1 for p in paragraphs)


def text_shape(
    name: str,
    levels: Sequence[Style],
    setting: Setting,
    box: Box,
    *,
    type: Frame = "body",
    anchor: Anchor = "t",
    wrap: bool = True,
) -> TextShape:
    """Set text in a placeholder whose index is given when the slide is assembled."""
    frame = Placeholder(-1, type, name, box, tuple(levels), anchor, wrap)
    return TextShape(frame, setting.paragraphs, setting.height)


def placed(
    name: str,
    region: str,
    texts: Text | Iterable[Text],
    ctx: Context,
    *,
    box: Box | None = None,
    type: Frame = "body",
    wrap: bool = True,
    balanced: bool = False,
    rule: str = "does-not-fit",
    hint: str = "shorten it, or move a part of it to the notes",
) -> TextShape:
    """Text in a region of the theme, at its largest step that fits; an error is reported where none does.
    Where it is `balanced`, its frame is narrowed so that no short last line is left."""
    frame = ctx.theme.region(region)
    box = box or frame.box
    items = [Item(text) for text in ([texts] if isinstance(texts, Text) else texts)]
    levels, setting, good = step_setting(items, frame, ctx, box)
    if not good:
        report_misfit(name, setting, box, items[0].text.place, ctx, rule, hint)
    elif balanced:
        box, setting = _balanced(items, levels, setting, box, ctx)
    return text_shape(name, levels, setting, box, type=type, anchor=frame.anchor, wrap=wrap)


def _balanced(
    items: Sequence[Item], levels: Sequence[Style], setting: Setting, box: Box, ctx: Context
) -> tuple[Box, Setting]:
    """The frame, narrowed by steps at the same number of lines while its last line is short."""
    if setting.lines == 1 or setting.last > _LAST * setting.widest:
        return box, setting
    for step in range(1, _NARROWINGS + 1):
        narrower = replace(box, w=box.w - _NARROWING * step)
        tried = typeset(items, levels, narrower.w, ctx)
        if tried.lines != setting.lines or tried.too_wide:
            break
        # Narrower than what stood on a line before, so that no renderer sets it so again.
        if tried.last > _LAST * tried.widest and narrower.w < setting.widest - 2:
            return narrower, tried
    return box, setting


def hung(shape: TextShape, ctx: Context) -> TextShape:
    """A large numeral moved left by its first digit's bearing, so that its stroke stands on the axis."""
    first = shape.paragraphs[0].plain[:1] if shape.paragraphs else ""
    if not first.isascii() or not first.isdigit():
        return shape
    style = shape.placeholder.levels[0]
    shift = round(metrics_of(style, ctx).bearing(first) * style.size, 1)
    box = replace(shape.placeholder.box, x=shape.placeholder.box.x - shift)
    return replace(shape, placeholder=replace(shape.placeholder, box=box))


def one_line(words: str, region: Region, ctx: Context) -> Setting:
    """Words of the tool's own on one line of a region; what does not fit, and stands whole elsewhere, is
    left off behind an ellipsis."""
    levels = ctx.theme.levels(region.styles[0])
    kept = words.split(" ")
    setting = typeset([Item(plain_text(words))], levels, region.box.w, ctx)
    while len(kept) > 1 and (setting.lines > 1 or setting.too_wide):
        kept.pop()
        setting = typeset([Item(plain_text(" ".join(kept) + "…"))], levels, region.box.w, ctx)
    return setting


def report_misfit(
    what: str, setting: Setting, box: Box, place: Place, ctx: Context, rule: str, hint: str
) -> None:
    """Say which word is too wide, or by how much the text is too long."""
    if setting.too_wide:
        report_wide(setting, ctx)
    else:
        ctx.report(
            rule,
            f"the {what.lower()} does not fit: it needs {setting.height:.0f} points and has {box.h:.0f}, "
            f"{setting.lines} lines at the smallest size",
            place,
            hint,
        )


def report_wide(setting: Setting, ctx: Context) -> None:
    """One error for each word wider than its line."""
    for word, place in setting.too_wide:
        shown = word if len(word) <= 40 else f"{word[:37]}…"
        ctx.report(
            "word-too-wide",
            f"the word “{shown}” ({len(word)} characters) is wider than its line",
            place,
            "break it with a space or a hyphen, or make an address the target of a link",
        )
