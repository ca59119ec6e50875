"""What a deck has to say of an outline: the words of its values, and of keys that are names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_LABEL = re.compile(r":(?:\s+|$)")
_ARROW = re.compile(r"\s*(?:<?->|--)\s*")
_COMMENT = re.compile(r"(?:^|\s)#(?:\s.*|$)")
_FLOW = re.compile(r"(?P<start>.+?)\s*->\s*(?P<end>.+?)\s*:\s*\S+\s*")


def plain(text: str) -> list[str]:
    """The words a reader sees, without the marks of Markdown."""
    return re.findall(r"[^\W_]+", text)


def wanted(slide: Mapping[str, Any]) -> Iterator[str]:
    """The words of a slide or a column."""
    for key, value in slide.items():
        if key == "chart":
            yield from _of_chart(value)
        elif key == "diagram":
            yield from _of_diagram(value)
        elif key == "columns":
            for column in value:
                yield from wanted(column)
        elif key == "table":
            yield from _strings(value["rows"])
        elif key not in ("reveal", "figure"):
            yield from _strings(value)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _strings(item)
    else:
        yield from plain(str(value))


def _of_chart(chart: Mapping[str, Any]) -> Iterator[str]:
    """Names of categories, series and points, what is said of them, the unit and the titles of the axes."""
    for key in ("values", "series"):
        yield from _strings(list(chart.get(key, ())))
    yield from _strings(chart.get("categories", ()))
    for name, said in chart.get("annotate", {}).items():
        yield from _strings([name, said])
    for axis in chart.get("axes", {}).values():
        yield from plain(axis.get("title", ""))
    yield from plain(chart.get("alt", ""))
    yield from plain(chart.get("unit", ""))
    for flow in chart.get("flows", ()):
        if match := _FLOW.fullmatch(flow.strip()):
            yield from _strings([match["start"], match["end"]])


def chart_numbers(chart: Mapping[str, Any]) -> set[float]:
    """Every number that a chart was given; what is none counts as missing."""
    return set(_numbers([*chart.get("values", {}).values(), *chart.get("series", {}).values()]))


def _numbers(value: object) -> Iterator[float]:
    if isinstance(value, list | tuple):
        for item in value:
            yield from _numbers(item)
    elif re.fullmatch(r"[+-]?\d+(\.\d+)?", str(value)):
        yield float(str(value))


def _of_diagram(diagram: Mapping[str, Any]) -> Iterator[str]:
    """Texts of nodes, labels of edges, names of groups; of a matrix, heads and cells."""
    nodes = diagram.get("nodes")
    for node in (nodes or {}).values():
        yield from plain(node["text"] if isinstance(node, Mapping) else node)
    for line in diagram.get("edges", "").splitlines():
        chain, label = (*_LABEL.split(_COMMENT.sub("", line), maxsplit=1), "")[:2]
        yield from plain(label)
        if not nodes:
            yield from _strings(_ARROW.split(chain))
    yield from _strings(list(diagram.get("groups", ())))
    yield from _strings(diagram.get("columns", ()))
    for head, cells in diagram.get("rows", {}).items():
        yield from _strings([head, cells])
