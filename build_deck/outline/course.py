"""A course: what its lectures share, from `course.yaml`."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import BeforeValidator, Field

from build_deck.outline.fields import Model, RichText, from_scalar


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
    lectures: tuple[Annotated[CourseLecture, BeforeValidator(from_scalar("file"))], ...] = Field(
        default=(), description="The lectures in order."
    )
