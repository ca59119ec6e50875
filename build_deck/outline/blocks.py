"""The blocks a slide can hold, each a model whose descriptions are the reference of the language."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Literal, Self

from pydantic import (
    BeforeValidator,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    model_validator,
)

from build_deck.outline.chart import Chart
from build_deck.outline.compare import Compare
from build_deck.outline.diagram import Diagram
from build_deck.outline.fields import Cell, Citation, Model, Paragraphs, RichText, from_scalar
from build_deck.outline.figure import Figure
from build_deck.outline.scale import Scale
from build_deck.outline.timeline import Timeline

MAX_LEVELS = 3
"""Levels of bullets a slide may hold."""


class Bullet(Model):
    """A bullet: plain text, or a mapping with `text` and the bullets under it."""

    text: RichText = Field(description="The bullet's words.")
    bullets: tuple[BulletItem, ...] = Field(
        default=(), description="Bullets one level down; three levels at most."
    )

    @property
    def depth(self) -> int:
        """How many levels this bullet spans, itself included."""
        return 1 + max((child.depth for child in self.bullets), default=0)


BulletItem = Annotated[Bullet, BeforeValidator(from_scalar("text"))]


class Image(Model):
    """A picture from the course folder: PNG, JPEG or GIF."""

    file: str = Field(description="Path in the course folder, like `assets/images/street.jpg`.")
    alt: str = Field(
        default="",
        description="What the picture says, for those who cannot see it. Required unless `decorative`.",
    )
    caption: RichText | None = Field(default=None, description="A line under the picture.")
    credit: RichText | None = Field(default=None, description="Whose picture it is; shown among the sources.")
    decorative: bool = Field(
        default=False, description="Whether the picture says nothing; it then has no `alt`."
    )


class Table(Model):
    """A table with a header row; its rows stand here or come from a CSV file."""

    header: tuple[RichText, ...] = Field(
        default=(), description="The column heads. With `csv`, the file's first row unless given."
    )
    rows: tuple[tuple[Cell, ...], ...] = Field(
        default=(), description="The rows, each a list with one entry a column; an entry may be empty."
    )
    csv: str = Field(default="", description="A CSV file (UTF-8) in the course folder, instead of `rows`.")
    align: tuple[Literal["left", "right", "center"], ...] = Field(
        default=(), description="How each column is aligned; to the left by default."
    )
    highlight: str = Field(default="", description="The head of the column that carries the argument.")
    caption: RichText | None = Field(default=None, description="A line under the table.")


class Quote(Model):
    """Somebody's words, set large."""

    text: RichText = Field(description="The words, without quotation marks.")
    by: RichText | None = Field(default=None, description="Who says so.")
    occasion: RichText | None = Field(default=None, description="Where and when, or in what role.")
    cite: Citation | None = Field(default=None, description='The source, like `"@liang2018, p. 430"`.')


class Definition(Model):
    """A term and what it means. Two terms at most share a slide (a list of two)."""

    term: RichText = Field(description="The word defined.")
    meaning: RichText = Field(description="What it means, in a sentence or two.")
    form: RichText | None = Field(
        default=None, description="A line on the word itself: part of speech, pronunciation, origin."
    )


class Statement(Model):
    """One number or short sentence, as large as the page allows."""

    text: RichText = Field(description="The number or sentence, like `11 million`.")
    line: RichText | None = Field(default=None, description="The sentence under it that it continues into.")


class Question(Model):
    """Something for the students to do."""

    prompt: RichText | None = Field(
        default=None, description="The question. The slide's title is the question where there is no prompt."
    )
    options: tuple[RichText, ...] = Field(
        default=(), max_length=6, description="Answers to choose from; lettered A, B, C."
    )
    answer: str = Field(
        default="",
        description="The letter of the right option, or the answer in words; goes to the notes, and with "
        "`reveal: steps` on the slide too.",
    )
    minutes: float | None = Field(
        default=None, gt=0, le=240, description="Minutes for the activity; the sum of `phases` where absent."
    )
    phases: dict[str, float] = Field(
        default_factory=dict,
        max_length=4,
        description="Parts of the activity with their minutes, like `{Think: 1, Pair: 2, Share: 3}`.",
    )
    task: RichText | None = Field(default=None, description="What to do with an open question, in a line.")

    @property
    def activity_minutes(self) -> float:
        """Minutes the students need."""
        return self.minutes if self.minutes is not None else sum(self.phases.values())

    @property
    def right_option(self) -> int | None:
        """The index of the right option, where the answer is a letter."""
        letter = self.answer.strip().rstrip(".)").upper()
        index = "ABCDEF".find(letter) if len(letter) == 1 else -1
        return index if 0 <= index < len(self.options) else None


class Code(Model):
    """A piece of program text, highlighted."""

    text: str = Field(default="", description="The program text, in the lines after a `|`.")
    file: str = Field(default="", description="A file in the course folder instead of `text`.")
    language: str = Field(default="text", description="Its language, like `python`; a name Pygments knows.")


class Check(Model):
    """One question put to a source, and its answer."""

    ask: RichText = Field(description="The question, short.")
    answer: RichText = Field(description="What can be said.")


class SourceCheck(Model):
    """A source and three questions put to it."""

    source: RichText = Field(description="What is examined.")
    about: RichText | None = Field(default=None, description="What kind of source it is.")
    questions: tuple[Check, ...] = Field(
        min_length=3, max_length=3, description="What is asked of it, and what can be said."
    )


class Point(Model):
    """A point to take home: plain text, or a mapping with `head` and `text`."""

    head: RichText = Field(description="The point in a few words.")
    text: RichText | None = Field(default=None, description="A sentence that supports it.")


class Blocks(Model):
    """What can stand in the body of a slide or in a column of it."""

    text: Paragraphs | None = Field(default=None, description="Paragraphs, parted by blank lines.")
    bullets: tuple[BulletItem, ...] = Field(default=(), description="Bullets, up to three levels.")
    steps: tuple[BulletItem, ...] = Field(default=(), description="The same, numbered.")
    image: Image | None = Field(default=None, description="A picture.")
    table: Table | None = Field(default=None, description="A table.")
    quote: Quote | None = Field(default=None, description="Somebody's words.")
    definition: Definition | tuple[Definition, ...] | None = Field(
        default=None, description="A term and its meaning, or a list of two."
    )
    statement: Annotated[Statement, BeforeValidator(from_scalar("text"))] | None = Field(
        default=None, description="A big number or sentence."
    )
    question: Annotated[Question, BeforeValidator(from_scalar("prompt"))] | None = Field(
        default=None, description="A question to the students."
    )
    code: Annotated[Code, BeforeValidator(from_scalar("text"))] | None = Field(
        default=None, description="Program text."
    )
    timeline: Timeline | None = Field(default=None, description="Dated events on a line, or eras as bands.")
    compare: Compare | None = Field(default=None, description="Things compared in several aspects.")
    scale: Scale | None = Field(default=None, description="A range of numbers with bands and markers.")
    chart: Chart | None = Field(default=None, description="Numbers as a chart.")
    figure: Figure | None = Field(default=None, description="A picture that a script of yours draws.")
    diagram: Diagram | None = Field(default=None, description="Nodes and arrows, or a matrix.")

    _order: tuple[str, ...] = PrivateAttr(default_factory=tuple)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_order(cls, data: object, handler: ModelWrapValidatorHandler[Self]) -> Self:
        made = handler(data)
        if isinstance(data, dict):
            made._order = tuple(key for key in data if key in cls.block_names())
        return made

    @classmethod
    def block_names(cls) -> frozenset[str]:
        """The keys that are blocks."""
        return _block_names()

    @property
    def order(self) -> tuple[str, ...]:
        """The blocks present, in the author's order."""
        return self._order


@cache
def _block_names() -> frozenset[str]:
    return frozenset(Blocks.model_fields) | {"columns"}


class Column(Blocks):
    """A column: an optional title over any blocks."""

    title: RichText | None = Field(default=None, description="The column's head.")
    width: float | None = Field(
        default=None, gt=0, le=100, description="Its share of the width; equal by default."
    )
