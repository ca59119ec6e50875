"""Rules that a block must keep beyond its model: what a table, question, picture or code has to agree on.

Each rule takes a slide or column with the raw tree it was made from, and yields what is wrong.
"""

from __future__ import annotations

import difflib
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from build_deck.diagnostics import Diagnostic, Place, Severity
from build_deck.outline.blocks import MAX_LEVELS, Blocks, Bullet, Table
from build_deck.outline.chart import chart_findings
from build_deck.outline.compare import compare_findings
from build_deck.outline.csv_table import row_length
from build_deck.outline.diagram_rules import diagram_findings
from build_deck.outline.fields import kebab
from build_deck.outline.figure import figure_findings
from build_deck.outline.lecture import Slide
from build_deck.outline.names import position
from build_deck.outline.scale import scale_findings
from build_deck.outline.timeline import timeline_findings
from build_deck.outline.titles import definitions
from build_deck.outline.tree import Map, Seq, Value, where

LETTERS = "ABCDEF"


def holders(slide: Slide, raw: Value) -> Iterator[tuple[Blocks, Value]]:
    """What holds blocks in a slide: itself, then its columns; each with its part of the raw tree."""
    yield slide, raw
    columns = raw.get("columns") if isinstance(raw, Map) else None
    if isinstance(columns, Seq):
        yield from zip(slide.columns, columns, strict=True)


def block_findings(holder: Blocks, raw: Value) -> Iterator[Diagnostic]:
    """What is wrong with the blocks of a slide or a column."""
    for rule in _RULES:
        yield from rule(holder, raw)


def _empty_blocks(holder: Blocks, raw: Value) -> Iterator[Diagnostic]:
    """A block that is there but holds nothing, like `bullets: []`."""
    for name in holder.order:
        if not getattr(holder, name, True):
            yield Diagnostic(
                "empty",
                f"`{kebab(name)}` holds nothing",
                where(raw, kebab(name)),
                "write something in it, or take it away",
            )


def _deep_bullets(holder: Blocks, raw: Value) -> Iterator[Diagnostic]:
    for name in ("bullets", "steps"):
        yield from _deeper(getattr(holder, name), 1)


def _deeper(bullets: Sequence[Bullet], level: int) -> Iterator[Diagnostic]:
    for bullet in bullets:
        if level > MAX_LEVELS:
            # One finding says enough about what hangs under it.
            yield Diagnostic(
                "too-deep",
                f"this bullet is {level} levels deep; a slide shows {MAX_LEVELS}",
                bullet.text.place,
                "move it up, or to a slide of its own",
            )
            return
        yield from _deeper(bullet.bullets, level + 1)


def _two_terms(holder: Blocks, raw: Value) -> Iterator[Diagnostic]:
    terms = definitions(holder.definition)
    if len(terms) > 2:
        yield Diagnostic(
            "too-many",
            "a slide defines two terms at most",
            terms[2].term.place,
            "put further terms on a slide of their own, or make a table of them",
        )


def _described_image(holder: Blocks, raw: Value) -> Iterator[Diagnostic]:
    image = holder.image
    if image is None:
        return
    if image.decorative and image.alt.strip():
        yield Diagnostic(
            "alt-of-decorative",
            "a decorative picture says nothing, but this one has an `alt`",
            where(raw, "image", "alt"),
            "keep `alt` or `decorative: true`, not both",
        )
    elif not image.decorative and not image.alt.strip():
        yield Diagnostic(
            "no-alt",
            "the picture has no description for those who cannot see it",
            where(raw, "image"),
            "say in `alt` what it shows; or write `decorative: true` if it says nothing",
        )


def _question(holder: Blocks, raw: Value) -> Iterator[Diagnostic]:
    question = holder.question
    if question is None:
        return
    count, answer = len(question.options), question.answer.strip().rstrip(".)")
    if count == 1:
        yield Diagnostic(
            "empty",
            "there is only one option to choose",
            where(raw, "question", "options"),
            "give at least two, or take `options` away for an open question",
        )
    if count and len(answer) == 1 and answer.upper() not in LETTERS[:count]:
        yield Diagnostic(
            "wrong-answer",
            f"there is no option {answer.upper()}; the options are A to {LETTERS[count - 1]}",
            where(raw, "question", "answer"),
            "name the letter of the right option",
        )
    if question.prompt is None and not (isinstance(holder, Slide) and holder.title):
        yield Diagnostic(
            "missing-key",
            "the question has no words",
            where(raw, "question"),
            "write it as `prompt`" + (", or as the slide's title" if isinstance(holder, Slide) else ""),
        )


def _phases(holder: Blocks, raw: Value) -> Iterator[Diagnostic]:
    question = holder.question
    if question is None or not question.phases:
        return
    lengths = question.phases
    for name, minutes in lengths.items():
        if not 0 < minutes <= 240:
            yield Diagnostic(
                "wrong-value",
                f"“{name}” should take some minutes, 240 at most",
                where(raw, "question", "phases", name),
                "write a number, like 3 or 2.5",
            )
    total = sum(lengths.values())
    if question.minutes is not None and math.isfinite(total) and abs(total - question.minutes) > 0.01:
        yield Diagnostic(
            "wrong-sum",
            f"the phases take {total:g} minutes, but `minutes` says {question.minutes:g}",
            where(raw, "question", "minutes"),
            "make them agree, or take `minutes` away",
        )


def _code(holder: Blocks, raw: Value) -> Iterator[Diagnostic]:
    code = holder.code
    if code is None:
        return
    if code.text and code.file:
        yield Diagnostic(
            "two-sources",
            "the program text stands both here and in a file",
            where(raw, "code", "file"),
            "keep `text` or `file`",
        )
    elif not code.text.strip() and not code.file:
        yield Diagnostic(
            "missing-key",
            "the code block has no program text",
            where(raw, "code"),
            "write it as `text: |` with the lines below, or name a `file`",
        )
    yield from _language(code.language, where(raw, "code", "language"))


def _language(name: str, place: Place) -> Iterator[Diagnostic]:
    if name == "text":
        return
    from pygments.lexers import find_lexer_class_by_name, get_all_lexers
    from pygments.util import ClassNotFound

    try:
        find_lexer_class_by_name(name)
    except ClassNotFound:
        aliases = sorted(alias for lexer in get_all_lexers(plugins=False) for alias in lexer[1])
        close = difflib.get_close_matches(name.lower(), aliases, n=1)
        hint = f"did you mean `{close[0]}`?" if close else "the names are those of pygments.org/languages"
        yield Diagnostic(
            "unknown-language",
            f"“{name}” is no language that can be highlighted; it is set as plain text",
            place,
            hint,
            Severity.WARNING,
        )


def _table_source(holder: Blocks, raw: Value) -> Iterator[Diagnostic]:
    table = holder.table
    if table is None:
        return
    if table.rows and table.csv:
        yield Diagnostic(
            "two-sources",
            "the table's rows stand both here and in a CSV file",
            where(raw, "table", "csv"),
            "keep `rows` or `csv`",
        )
    elif not table.rows and not table.csv:
        yield Diagnostic(
            "no-rows",
            "the table has no rows",
            where(raw, "table"),
            "write `rows`, a list of lists, or name a `csv` file",
        )
    elif table.rows and not table.header:
        yield Diagnostic(
            "no-header",
            "the table has no column heads",
            where(raw, "table"),
            "write them as `header`; a screen reader reads them with each entry",
        )


def _table_lengths(holder: Blocks, raw: Value) -> Iterator[Diagnostic]:
    table = holder.table
    if table is None or table.csv or not table.header:
        return
    for index, row in enumerate(table.rows):
        if len(row) != len(table.header):
            yield row_length(len(row), len(table.header), where(raw, "table", "rows", index))


_OWN_RULES: Mapping[str, Callable[[Any, Value], Iterator[Diagnostic]]] = {
    "timeline": timeline_findings,
    "compare": compare_findings,
    "scale": scale_findings,
    "chart": chart_findings,
    "figure": figure_findings,
    "diagram": diagram_findings,
}
"""Blocks whose rules stand beside their model; each takes the block and its part of the raw tree."""


def _by_block(holder: Blocks, raw: Value) -> Iterator[Diagnostic]:
    for name, rule in _OWN_RULES.items():
        if name in holder.order and isinstance(raw, Map):
            yield from rule(getattr(holder, name), raw[kebab(name)])


_RULES: tuple[Callable[[Blocks, Value], Iterator[Diagnostic]], ...] = (
    _empty_blocks,
    _deep_bullets,
    _two_terms,
    _described_image,
    _question,
    _phases,
    _code,
    _table_source,
    _table_lengths,
    _by_block,
)


def column_findings(table: Table, raw: Value) -> Iterator[Diagnostic]:
    """What a table says of its columns, once its header is known (it may come from a file)."""
    heads = [" ".join(head.plain.split()) for head in table.header]
    if table.align and heads and len(table.align) != len(heads):
        yield Diagnostic(
            "row-length",
            f"`align` names {len(table.align)} columns, but the table has {len(heads)}",
            where(raw, "table", "align"),
            "give one of left, right, center for each column",
        )
    if table.highlight and heads and position(table.highlight, heads) is None:
        close = difflib.get_close_matches(table.highlight, heads, n=1)
        hint = f"did you mean “{close[0]}”?" if close else "the heads are: " + ", ".join(heads)
        yield Diagnostic(
            "unknown-column",
            f"no column has the head “{table.highlight}”",
            where(raw, "table", "highlight"),
            hint,
        )
