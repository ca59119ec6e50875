"""Diagrams: nodes and edges in a few lines, laid out by the tool."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from build_deck.outline.fields import Cell, Model, RichText, from_scalar, place_of
from build_deck.outline.graph import Link
from build_deck.outline.graph_lines import EdgeKind, Word, WrittenEdge, is_lines, written
from build_deck.outline.tree import Map, Seq, Str

NodeShape = Literal["box", "round", "ellipse", "diamond", "hexagon", "parallelogram", "document"]
MAX_NODES = 14
"""Nodes that a slide can show; more cannot be read from the last row."""


MAX_EDGES = 50
"""Edges that are laid out; those of fourteen nodes in two layers, each joined with each."""


class DiagramNode(Model):
    """A node: its text, or a mapping with `text` and how it looks."""

    name: str = Field(description="What edges and groups call it; the key it stands under.")
    text: RichText = Field(description="Its words.")
    shape: NodeShape = Field(default="box", description="Its shape.")
    highlight: bool = Field(default=False, description="Whether the slide's claim is about it.")


class Edge(Model):
    """An edge, as read from its line."""

    start: str = Field(description="The node it comes from.")
    end: str = Field(description="The node it leads to.")
    kind: EdgeKind = Field(description="Which ends have a head.")
    label: RichText | None = Field(default=None, description="What it says.")

    @property
    def link(self) -> Link:
        """The edge as graphs know it."""
        return self.start, self.end, self.kind


class Group(Model):
    """Nodes that belong together, with a name: a panel behind them."""

    group: RichText = Field(description="What the group is called.")
    nodes: tuple[str, ...] = Field(min_length=1, max_length=MAX_NODES, description="The names of its nodes.")


class MatrixRow(Model):
    """A row of a matrix: its head and its cells."""

    row: RichText = Field(description="The head of the row.")
    cells: tuple[Cell, ...] = Field(description="A text or a node's name for each column; may be empty.")


def _nodes(value: object) -> object:
    """A mapping of names to texts, or to mappings, stands for a list of nodes."""
    if isinstance(value, Seq):
        raise ValueError("should be names with their texts, like `{court: Supreme Court, list: Blacklist}`")
    if not isinstance(value, Map):
        return value
    made = Seq(value.place)
    for name, node in value.items():
        entry = Map(value.key_places.get(name, place_of(node)))
        entry["name"] = Str(" ".join(name.split()), entry.place)
        if isinstance(node, Map):
            entry.update({key: part for key, part in node.items() if key != "name"})
            if "name" in node:  # It would change what edges call the node.
                entry["name-of-its-own"] = node["name"]
        else:
            entry["text"] = node
        made.append(entry)
    return made


def _named(key: str, inner: str) -> Any:
    """A before-validator: a mapping of names to lists stands for a list of mappings `{key, inner}`."""

    def listed(value: object) -> object:
        if not isinstance(value, Map):
            return value
        made = Seq(value.place)
        for name, parts in value.items():
            entry = Map(value.key_places.get(name, place_of(parts)))
            entry[key], entry[inner] = Str(name, entry.place), parts
            made.append(entry)
        return made

    return BeforeValidator(listed)


def _edges(value: object) -> object:
    """Lines of edges as a list of them; what is wrong in a line is said by the rules."""
    if isinstance(value, tuple):
        return value
    if not is_lines(value):
        raise ValueError("should be lines like `a -> b: label`")
    made = Seq(place_of(value))
    made.extend(_edge(edge) for edge in written(value).edges)
    return made


def _edge(edge: WrittenEdge) -> Map:
    entry = Map(edge.start.place)
    entry["start"] = Str(edge.start.text, edge.start.place)
    entry["end"] = Str(edge.end.text, edge.end.place)
    entry["kind"] = Str(edge.kind)
    if edge.label:
        entry["label"] = Str(edge.label.text, edge.label.place)
    return entry


Nodes = Annotated[
    tuple[Annotated[DiagramNode, BeforeValidator(from_scalar("text"))], ...], BeforeValidator(_nodes)
]
"""Nodes by name."""
Groups = Annotated[tuple[Group, ...], _named("group", "nodes")]
"""Lists of nodes by the group's name."""
Edges = Annotated[tuple[Edge, ...], BeforeValidator(_edges)]
"""Edges in lines."""
Rows = Annotated[tuple[MatrixRow, ...], _named("row", "cells")]
"""Lists of cells by the head of their row."""


class Diagram(Model):
    """Nodes and the edges between them, laid out by itself; or a matrix of texts."""

    layout: Literal["layered", "cycle", "tree", "matrix"] = Field(
        default="layered",
        description="`layered` follows the arrows, `cycle` sets nodes on a ring, `tree` has one root, "
        "`matrix` has rows and columns.",
    )
    direction: Literal["right", "down"] | None = Field(
        default=None,
        description="Where a layered diagram or a tree leads; to the right where it fits, else down.",
    )
    nodes: Nodes = Field(
        default=(),
        max_length=100,
        description="Names with their texts, like `list: Blacklist`; where absent, the names in `edges` are "
        "the texts.",
    )
    groups: Groups = Field(
        default=(), description="Nodes with a panel behind them, like `Public offices: [court, rail]`."
    )
    edges: Edges = Field(
        default=(), description="Lines like `a -> b: label`, `a -> b -> c`, `a <-> b`, `a -- b`."
    )
    columns: tuple[RichText, ...] = Field(
        default=(), max_length=5, description="The heads of a matrix's columns."
    )
    rows: Rows = Field(default=(), max_length=5, description="A matrix's rows, like `Few data: [a, b]`.")
    alt: str = Field(
        default="",
        description="What it says, for those who cannot see it; written from nodes and edges where absent.",
    )

    @model_validator(mode="before")
    @classmethod
    def _names_are_texts(cls, data: object) -> object:
        """Nodes from the names in edges, where none are given."""
        if not isinstance(data, Map) or "nodes" in data or "edges" not in data:
            return data
        copy = Map(data.place)
        copy.key_places = data.key_places
        copy.update(data)
        names = Map(data.place)
        for word in _words(written(data["edges"]).edges):
            if word.text not in names:
                names[word.text] = Str(word.text, word.place)
                names.key_places[word.text] = word.place
        copy["nodes"] = names
        return copy

    @property
    def links(self) -> tuple[Link, ...]:
        """The edges as graphs know them."""
        return tuple(edge.link for edge in self.edges)

    @property
    def by_name(self) -> Mapping[str, DiagramNode]:
        """The nodes by name."""
        return {node.name: node for node in self.nodes}


def _words(edges: tuple[WrittenEdge, ...]) -> Iterator[Word]:
    for edge in edges:
        yield edge.start
        yield edge.end
