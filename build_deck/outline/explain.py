"""Why a file does not fit the language, in plain words: pydantic's findings as located diagnostics."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from pydantic import BaseModel, ValidationError

from build_deck.diagnostics import Diagnostic
from build_deck.outline.course import Course
from build_deck.outline.diagram import Diagram
from build_deck.outline.habits import made_by_theme, meant_key, meant_value
from build_deck.outline.lecture import Lecture, Slide
from build_deck.outline.locate import Finding, keys_of, locate
from build_deck.outline.tree import Map, Seq, Str, Value

_STANDS_FOR_TEXT = {
    "Bullet": "text",
    "Era": "name",
    "Point": "head",
    "Question": "prompt",
    "Statement": "text",
}
"""Models that plain text can stand for, and the key it then is."""

_PATTERNS = {
    "id": ("should be lower-case letters and digits, parted by hyphens", "like `why-trust`"),
    "language": ("should be a language tag", "like `en-GB`, `it` or `de-CH`"),
}
"""What a pattern asks for, in words, by the key that has it."""

_LONGEST_SHOWN = 60
"""Characters of an author's text that a hint repeats."""
_MOST_NAMED = 3
"""Blocks named as those that have a key."""


def explain_all(error: ValidationError, raw: Value, model: type[BaseModel]) -> tuple[Diagnostic, ...]:
    """The errors of validating `raw` as `model`, for the author."""
    findings = [locate(each, raw, model) for each in error.errors(include_url=False, include_input=False)]
    return tuple(dict.fromkeys(_worded(finding) for finding in _telling(findings)))


def _telling(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings without those that only follow from another one."""
    unknown: dict[int, list[Finding]] = {}
    for finding in findings:
        if finding.kind == "extra_forbidden":
            unknown.setdefault(id(finding.parent), []).append(finding)
    for finding in findings:
        beside = unknown.get(id(finding.raw), ()) if finding.kind == "missing" else ()
        follows = any(_is_prose(other) or meant_key(other.key, (finding.key,)) for other in beside)
        if not (finding.off or follows or _counts_only_the_good(finding)):
            yield finding


def _counts_only_the_good(finding: Finding) -> bool:
    """Whether a list is called too short only because entries of it are wrong, which is said of them."""
    return finding.kind == "too_short" and len(finding.raw) >= int(finding.ctx.get("min_length", 0))


def _is_prose(finding: Finding) -> bool:
    """Whether a text became a mapping: `- Warning: this is text` has the key `Warning`."""
    stands_for_text = finding.holder is not None and finding.holder.__name__ in _STANDS_FOR_TEXT
    return stands_for_text and _is_text_with_colon(finding.parent)


def _is_text_with_colon(value: Value) -> bool:
    return (
        isinstance(value, Map) and len(value) == 1 and all(isinstance(rest, Str) for rest in value.values())
    )


def _quote_hint(value: Value) -> str:
    """The way out where a colon made a mapping of a text."""
    if not isinstance(value, Map):
        return ""
    key, rest = next(iter(value.items()))
    text = f"{key}: {rest}".strip()
    shown = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
    return f'a text with a colon needs quotation marks: "{shown}"'


def _worded(finding: Finding) -> Diagnostic:
    if finding.kind in _WORDS:
        return _WORDS[finding.kind](finding)
    if finding.is_blank:
        return _empty(finding)
    for words, how in _WORDS.items():
        if finding.kind.startswith(words):
            return how(finding)
    return _said(
        finding, "wrong-value", f"{finding.name} has a value that cannot be used", _description(finding)
    )


def _said(finding: Finding, rule: str, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(rule, message, finding.raw.place, hint)


def _description(finding: Finding) -> str:
    """What the language's reference says of the key."""
    if finding.holder is None:
        return ""
    for name, field in finding.holder.model_fields.items():
        if (field.alias or name) == finding.key:
            return (field.description or "").strip()
    return ""


def _empty(finding: Finding) -> Diagnostic:
    return _said(finding, "empty", f"{finding.name} is empty", "write something, or take the key away")


def _missing(finding: Finding) -> Diagnostic:
    hint = f"write `{finding.key}: …`. {_description(finding)}"
    return _said(finding, "missing-key", f"`{finding.key}` is missing here", hint)


def _unknown_key(finding: Finding) -> Diagnostic:
    keys = sorted(keys_of(finding.holder))
    parent = finding.parent
    place = parent.key_places.get(finding.key, parent.place) if isinstance(parent, Map) else finding.raw.place
    prose = _is_prose(finding)
    if elsewhere := "" if prose else _elsewhere(finding):
        hint = elsewhere
    elif meant := meant_key(finding.key, keys):
        hint = f"did you mean `{meant}`?"
    elif prose:
        hint = _quote_hint(parent)
    elif made := made_by_theme(finding.key):
        hint = made
    else:
        hint = "the keys here are: " + ", ".join(keys)
    return Diagnostic("unknown-key", f"there is no key `{finding.key}` here", place, hint)


def _elsewhere(finding: Finding) -> str:
    """The way out where a key is one of another part of the language, so that its indentation is wrong."""
    key, holder = finding.key, finding.holder
    if holder is Slide and key == "slide":
        return "each entry of `slides` is a slide already: take `slide:` away"
    if holder is Lecture and key in keys_of(Slide):
        return f"`{key}` is a key of slides: indent it as far as the slide's `title`"
    if holder is Course and key in keys_of(Lecture):
        return f"`{key}` is a key of lectures: write it into the lecture's own file"
    within = [name for name, model in keys_of(holder).items() if key in keys_of(model)]
    if 0 < len(within) <= _MOST_NAMED:
        return f"`{key}` is a key within {' and '.join(f'`{name}`' for name in within)}: indent it there"
    if key == "title" and holder not in (Slide, Lecture, Course):
        return "take it away: the slide's own `title` says what there is to see"
    if key in keys_of(Slide) and holder not in (Slide, Lecture, Course):
        return f"`{key}` is a key of slides: indent it as far as the slide's `title`"
    return ""


def _value_error(finding: Finding) -> Diagnostic:
    said = str(finding.ctx.get("error", "cannot be used"))
    if said == "should be text":
        return _text_type(finding)
    if said == "is empty" or finding.is_blank:
        return _empty(finding)
    return _said(finding, "wrong-value", f"{finding.name} {said}")


def _text_type(finding: Finding) -> Diagnostic:
    if _is_text_with_colon(finding.raw):
        hint = _quote_hint(finding.raw)
    else:
        hint = "write it as one text; a text that begins with a bracket needs quotation marks"
    return _said(finding, "wrong-type", f"{finding.name} should be text, but {_is(finding.raw)}", hint)


def _is(raw: Value) -> str:
    if isinstance(raw, Map):
        return "is made of keys and values"
    return "is a list" if isinstance(raw, Seq) else "is text"


def _pattern(finding: Finding) -> Diagnostic:
    said, hint = _PATTERNS.get(finding.key, ("is not in the form it should have", _description(finding)))
    return _said(finding, "wrong-value", f"{finding.name} {said}", hint)


def _number(finding: Finding) -> Diagnostic:
    hint = "write it with digits, like 3 or 2.5"
    if isinstance(finding.raw, Str) and (match := re.match(r"\s*(\d+)(?:,(\d+))?", finding.raw)):
        hint = f"write only the number: {match[1]}" + (f".{match[2]}" if match[2] else "")
    return _said(finding, "wrong-type", f"{finding.name} should be a number", hint)


def _limit(finding: Finding) -> Diagnostic:
    limits = (("gt", "more than"), ("ge", "at least"), ("lt", "less than"), ("le", "at most"))
    said = " and ".join(f"{words} {finding.ctx[name]:g}" for name, words in limits if name in finding.ctx)
    return _said(finding, "wrong-value", f"{finding.name} should be {said or 'a number'}")


def _truth(finding: Finding) -> Diagnostic:
    return _said(finding, "wrong-type", f"{finding.name} should be `true` or `false`")


def _choice(finding: Finding) -> Diagnostic:
    choices = re.findall(r"'([^']*)'", str(finding.ctx.get("expected", "")))
    if len(choices) == 1:
        hint = f"write `{finding.key}: {choices[0]}`, or take the key away"
        return _said(finding, "wrong-value", f"{finding.name} should be `{choices[0]}`", hint)
    close = meant_value(finding.raw, choices) if isinstance(finding.raw, Str) else ""
    return _said(
        finding,
        "wrong-value",
        f"{finding.name} should be one of {', '.join(choices)}",
        f"did you mean `{close}`?" if close else "",
    )


def _list(finding: Finding) -> Diagnostic:
    return _said(
        finding,
        "wrong-type",
        f"{finding.name} should be a list, but {_is(finding.raw)}",
        "write each entry on a line of its own, indented, beginning with `- `",
    )


def _count(finding: Finding) -> Diagnostic:
    least, most = finding.ctx.get("min_length"), finding.ctx.get("max_length")
    if not finding.raw:
        return _empty(finding)
    wanted = f"{least} at least" if finding.kind == "too_short" else f"{most} at most"
    count = len(finding.raw)
    entries = "one entry" if count == 1 else f"{count} entries"
    return _said(finding, "wrong-value", f"{finding.name} has {entries}; {wanted}", _description(finding))


def _mapping(finding: Finding) -> Diagnostic:
    model = keys_of(finding.holder).get(finding.key)
    required = (
        [field.alias or name for name, field in model.model_fields.items() if field.is_required()]
        if model
        else []
    )
    example = required[0] if required else next(iter(keys_of(model)), "key")
    if model is Diagram:
        example = "edges"
    if finding.entry and finding.key == "slides":
        example = "title"
    value = "…"
    if example == "file" and isinstance(finding.raw, Str) and len(finding.raw) <= _LONGEST_SHOWN:
        value = " ".join(finding.raw.split())
    return _said(
        finding,
        "wrong-type",
        f"{finding.name} should be made of keys and values, but {_is(finding.raw)}",
        f"write it as `{'- ' if finding.entry else ''}{example}: {value}`, each key on a line of its own",
    )


def _date(finding: Finding) -> Diagnostic:
    return _said(
        finding, "wrong-value", f"{finding.name} should be a date", "write year, month and day: 2026-10-05"
    )


_WORDS: Mapping[str, Callable[[Finding], Diagnostic]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "value_error": _value_error,
    "too_short": _count,
    "too_long": _count,
    "string_pattern": _pattern,
    "string": _text_type,
    "float": _number,
    "int": _number,
    "finite": _number,
    "greater": _limit,
    "less": _limit,
    "bool": _truth,
    "literal": _choice,
    "tuple": _list,
    "list": _list,
    "model": _mapping,
    "dict": _mapping,
    "mapping": _mapping,
    "date": _date,
}
"""How an error is worded, by pydantic's name for it or the beginning of that name."""
