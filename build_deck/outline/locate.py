"""Where in the raw tree one of pydantic's errors is.

Pydantic gives a path of keys and indices, which also names its own validators and the members of unions;
here the path is walked along the raw tree and the model, and what is in neither is skipped.
"""

from __future__ import annotations

import typing
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from build_deck.outline.tree import Map, Seq, Str, Value


@dataclass(frozen=True, slots=True)
class Finding:
    """One of pydantic's errors, with what it is about."""

    kind: str
    """Pydantic's name for the error."""
    ctx: Mapping[str, Any]
    raw: Value
    """The value; for a missing key, what lacks it."""
    key: str
    """The key of the value, or of the list that the value is an entry of."""
    entry: bool
    """Whether it is an entry of a list."""
    parent: Value
    holder: type[BaseModel] | None
    """The model that has the key."""
    off: bool
    """Whether it comes from a member of a union that is not of the value's shape."""

    @property
    def name(self) -> str:
        """How a message calls the value."""
        if not self.key:
            return "this"
        return f"an entry of `{self.key}`" if self.entry else f"`{self.key}`"

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written where a value should be."""
        return isinstance(self.raw, Str) and not self.raw.strip()


def locate(error: Any, raw: Value, model: type[BaseModel]) -> Finding:
    """One of pydantic's errors of validating `raw` as `model`, found in the raw tree."""
    value, parent, key, entry, off = raw, raw, "", False, False
    holder: type[BaseModel] | None = model
    current: type[BaseModel] | None = model
    entered = False
    for step in error["loc"]:
        fields = keys_of(current)
        if isinstance(value, Map) and isinstance(step, int) and entered and step < len(value):
            # Of a list that was written as a mapping of names, as nodes and rows are.
            key, parent, entry = list(value)[step], value, False
            value = value[key]
        elif isinstance(value, Seq) and isinstance(step, int) and step < len(value):
            value, parent, entry = value[step], value, True
        elif isinstance(value, Map) and isinstance(step, int) and step < len(value):
            # A mapping that stands for a list, like the rows of a comparison.
            key, value = list(value.items())[step]
            parent, entry = value, False
        elif (
            isinstance(value, Map)
            and step in value
            and (not fields or step in fields or step == error["loc"][-1])
        ):
            value, parent, holder, key, entry = value[step], value, current, step, False
            current, entered = fields.get(step), True
            continue
        elif step in fields:
            # A key that is missing, or that a plain text stands for.
            if isinstance(value, Map):
                holder, key, entry = current, step, False
            current = fields[step]
        elif isinstance(step, str):
            off = off or step.startswith(("tuple", "list")) != isinstance(value, Seq)
        entered = False
    return Finding(error["type"], error.get("ctx") or {}, value, key, entry, parent, holder, off)


@cache
def keys_of(model: type[BaseModel] | None) -> Mapping[str, type[BaseModel] | None]:
    """A model's keys, each with the model that its value (or each of its values) is made into, if one is."""
    if model is None:
        return {}
    # A field's own annotation may still be a name where a model holds its like, as bullets do.
    hints = typing.get_type_hints(model)
    return {field.alias or name: _model_in(hints[name]) for name, field in model.model_fields.items()}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in typing.get_args(annotation) if (found := _model_in(part))), None)
