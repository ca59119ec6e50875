"""A course: what its lectures share, from `course.yaml`."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from build_deck.outline.fields import Model, RichText, from_scalar, place_of
from build_deck.outline.tree import Map, Seq, Str


class Paper(Model):
    """The paper that the course studies."""

    title: str = Field(default="", description="Its title.")
    authors: tuple[str, ...] = Field(default=(), description="Its authors, as they are to be named.")
    year: str = Field(default="", description="The year it appeared.")
    key: str = Field(default="", description="Its key in the bibliography.")
    sections: dict[str, str] = Field(
        default_factory=dict,
        description='Its sections: number and name, like `"2.1": Outline and objectives`.',
    )


class CourseLecture(Model):
    """A lecture of the course: a file name, or a mapping with `file` and `date`."""

    file: str = Field(description="The outline, a file beside `course.yaml`.")
    date: datetime.date | None = Field(default=None, description="When it is given.")


class Term(Model):
    """A name or term that the course spells in one way."""

    term: str = Field(min_length=1, description="The term, as the course spells it.")
    also: tuple[str, ...] = Field(
        default=(), description="Other forms that are good too, like an abbreviation."
    )
    not_: tuple[str, ...] = Field(default=(), description="Spellings that are slips.")
    chinese: str = Field(default="", description="Its name in its own script, Chinese or another.")
    lang: str = Field(
        default="zh",
        pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
        description="The language of that name.",
    )
    about: RichText | None = Field(default=None, description="What it is, in a sentence.")


class RuleSetting(Model):
    """What the course makes of a rule of `build-deck check`."""

    rule: str = Field(min_length=1, description="The rule's id.")
    severity: Literal["error", "warning", "info", "off"] = Field(
        description="How much its findings matter here; `off` switches it off."
    )
    reason: RichText | None = Field(
        default=None, description="Why. Required where findings matter less than they would."
    )


def _named(key: str, alone: str = "") -> Callable[[object], object]:
    """A before-validator: a mapping `{name: {…}}` stands for a list of `{key: name, …}`; a text instead
    of the inner mapping is the value of `alone`."""

    def listed(value: object) -> object:
        if not isinstance(value, Map):
            return value
        rows = Seq(value.place)
        for name, inner in value.items():
            row = Map(value.key_places.get(name, place_of(inner)))
            row[key] = Str(name, row.place)
            if isinstance(inner, Map):
                row.update(inner)
                row.key_places.update(inner.key_places)
            elif isinstance(inner, Str) and alone:
                row[alone] = inner
            rows.append(inner if isinstance(inner, Seq) else row)
        return rows

    return listed


Glossary = Annotated[tuple[Term, ...], BeforeValidator(_named("term"))]
RuleSettings = Annotated[tuple[RuleSetting, ...], BeforeValidator(_named("rule", "severity"))]


class Course(Model):
    """What all lectures of a course share; every key has a default."""

    title: RichText | None = Field(default=None, description="The course's title.")
    institution: str = Field(default="", description="Where it is taught.")
    lecturers: tuple[str, ...] = Field(default=(), description="Who teaches it.")
    term: str = Field(default="", description="When, like `Autumn 2026`.")
    language: str = Field(
        default="en-GB", pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$", description="The language of the decks."
    )
    licence: str = Field(default="", description="The licence of the decks, like `CC BY 4.0`.")
    speaking_rate: float = Field(
        default=130, gt=20, le=400, description="Words a minute, to estimate how long the notes take."
    )
    theme: str = Field(default="light", description="`light`, `dark`, or a theme file in the course folder.")
    bibliography: str = Field(default="", description="A BibTeX file in the course folder.")
    citation_style: str = Field(
        default="apa", description="How references are worded: the name of a CSL style, or a `.csl` file."
    )
    paper: Paper = Field(default=Paper(), description="The paper that the course studies.")
    glossary: Glossary = Field(default=(), description="Names and terms that are spelt in one way.")
    checks: RuleSettings = Field(
        default=(), description="Rules of `build-deck check` that matter more or less here."
    )
    lectures: tuple[Annotated[CourseLecture, BeforeValidator(from_scalar("file"))], ...] = Field(
        default=(), description="The lectures in order."
    )
