"""Comparisons: two or more things, side by side in rows of aspects."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator, Field

from build_deck.diagnostics import Diagnostic
from build_deck.outline.fields import Cell, Model, RichText, place_of
from build_deck.outline.names import position
from build_deck.outline.tree import Map, Seq, Str, Value, where


class Aspect(Model):
    """One aspect, with what holds for each thing."""

    aspect: RichText = Field(description="In what respect the things are compared.")
    values: tuple[Cell, ...] = Field(
        description="What holds for each thing, in their order; a value may be empty."
    )


def _rows(value: object) -> object:
    """A mapping `{aspect: [values]}` stands for a list of rows."""
    if not isinstance(value, Map):
        return value
    rows = Seq(value.place)
    for key, values in value.items():
        row = Map(value.key_places.get(key, place_of(values)))
        row["aspect"], row["values"] = Str(key, row.place), values
        rows.append(row)
    return rows


class Compare(Model):
    """Two or more things compared in several aspects, as a table."""

    things: tuple[RichText, ...] = Field(
        min_length=2, max_length=5, description="What is compared: two to five names."
    )
    rows: Annotated[tuple[Aspect, ...], BeforeValidator(_rows)] = Field(
        min_length=1, description="The aspects: `Who keeps it: [Banks, The state]`, a value for each thing."
    )
    highlight: str = Field(default="", description="The name of the thing that the slide's claim is about.")


def names_of(compare: Compare) -> list[str]:
    """The things compared, by name."""
    return [" ".join(thing.plain.split()) for thing in compare.things]


def compare_findings(compare: Compare, raw: Value) -> Iterator[Diagnostic]:
    """What is wrong with a comparison; `raw` is the part of the tree that it was made from."""
    names = names_of(compare)
    for row in compare.rows:
        if len(row.values) != len(names):
            count = "one value" if len(row.values) == 1 else f"{len(row.values)} values"
            yield Diagnostic(
                "row-length",
                f"“{row.aspect.plain}” has {count}, but {len(names)} things are compared",
                row.aspect.place,
                f"give one for each of: {', '.join(names)}",
            )
    if compare.highlight and position(compare.highlight, names) is None:
        close = difflib.get_close_matches(compare.highlight, names, n=1)
        yield Diagnostic(
            "unknown-thing",
            f"nothing compared here is called “{compare.highlight}”",
            where(raw, "highlight"),
            f"did you mean “{close[0]}”?" if close else "the things are: " + ", ".join(names),
        )
