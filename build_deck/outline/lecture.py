"""A lecture and its slides, as an author writes them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from build_deck.outline.blocks import Blocks, Column, Point, SourceCheck
from build_deck.outline.fields import Model, RichText, SectionNumbers, SpeakerNotes, from_scalar
from build_deck.outline.text import Notes, Text

Kind = Literal[
    "opening", "objectives", "agenda", "section", "summary", "source_check", "references", "content"
]
"""What a slide is; "content" is any slide made of blocks."""


def _filled(value: object) -> object:
    """An empty value says: fill this from the outline."""
    return () if isinstance(value, str) and not value.strip() else value


Filled = Annotated[tuple[RichText, ...], BeforeValidator(_filled)]


class Slide(Blocks):
    """One slide of the outline. What it is follows from what it holds."""

    id: str = Field(
        default="",
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        description="A stable name, in lower case with hyphens; made from the title where absent.",
    )
    title: RichText | None = Field(
        default=None, description="The slide's claim, in a sentence of two lines at most."
    )
    columns: tuple[Column, ...] = Field(
        default=(), min_length=2, max_length=3, description="Two or three columns of blocks, side by side."
    )
    opening: Filled | None = Field(
        default=None, description="The cover, made from the outline and the course."
    )
    objectives: Filled | None = Field(
        default=None, description="The lecture's objectives; a list here takes their place."
    )
    agenda: Filled | None = Field(default=None, description="The lecture's sections with their minutes.")
    section: RichText | None = Field(
        default=None, description="A divider; it opens a section in PowerPoint too."
    )
    lead: RichText | None = Field(default=None, description="On a divider: the question the section answers.")
    summary: tuple[Annotated[Point, BeforeValidator(from_scalar("head"))], ...] | None = Field(
        default=None, min_length=2, max_length=4, description="Two to four points to take home."
    )
    source_check: SourceCheck | None = Field(
        default=None, description="A source and three questions put to it."
    )
    references: Filled | None = Field(default=None, description="The works that the lecture cites.")
    notes: SpeakerNotes = Field(default=Notes(), description="Cues for the speaker, in Markdown.")
    margin: RichText | None = Field(
        default=None, description="A remark in the margin, like `The authors' opinion`."
    )
    paper: SectionNumbers = Field(
        default=(), description="Sections of the paper this slide draws on, like `2.1, 2.3`."
    )
    minutes: float | None = Field(
        default=None, gt=0, le=240, description="Minutes planned; estimated from the notes where absent."
    )
    reveal: Literal["steps"] | None = Field(
        default=None,
        description="`steps` shows bullets, columns, events, parts of a scale or a diagram, or the answer, "
        "click by click.",
    )

    allow: dict[str, RichText] = Field(
        default_factory=dict,
        description="Rules of `build-deck check` that do not hold here, each with the reason.",
    )

    @property
    def kind(self) -> Kind:
        """What the slide is, by the one key that says so."""
        for kind in SPECIAL_KINDS:
            if getattr(self, kind) is not None:
                return kind
        return "content"


SPECIAL_KINDS: tuple[Kind, ...] = (
    "opening",
    "objectives",
    "agenda",
    "section",
    "summary",
    "source_check",
    "references",
)


def _bare_kind(value: object) -> object:
    """`- agenda` alone means `- agenda:`."""
    if isinstance(value, str) and value.strip().replace("-", "_") in SPECIAL_KINDS:
        return {value: ""}
    return value


class Lecture(Model):
    """A lecture: one YAML file."""

    title: RichText = Field(description="The lecture's title.")
    subtitle: RichText | None = Field(default=None, description="A line under the title.")
    paper: SectionNumbers = Field(
        default=(), description="Sections of the paper this lecture draws on, like `2.1, 2.3`."
    )
    minutes: float | None = Field(default=None, gt=0, le=600, description="Minutes planned for the lecture.")
    objectives: tuple[RichText, ...] = Field(
        default=(), description="What students can do afterwards; each begins with a verb."
    )
    language: str = Field(
        default="",
        pattern=r"^$|^[a-z]{2,3}(-[A-Z]{2})?$",
        description="The language of its text, like `en-GB`; the course's where absent.",
    )
    keywords: tuple[str, ...] = Field(default=(), description="Words to find the deck by.")
    date: datetime.date | None = Field(
        default=None, description="When it is given; `course.yaml` may say instead."
    )
    allow: dict[str, RichText] = Field(
        default_factory=dict,
        description="Rules of `build-deck check` that do not hold in this lecture, each with the reason.",
    )
    slides: tuple[Annotated[Slide, BeforeValidator(_bare_kind)], ...] = Field(
        min_length=1, description="The slides in order."
    )


def texts(model: object) -> Iterator[Text]:
    """Every piece of text in a part of the outline, in the order of the language's fields."""
    if isinstance(model, Text):
        yield model
    elif isinstance(model, Notes):
        for paragraph in model.paragraphs:
            yield paragraph.text
    elif isinstance(model, Model):
        for name in type(model).model_fields:
            yield from texts(getattr(model, name))
    elif isinstance(model, tuple | list):
        for item in model:
            yield from texts(item)
