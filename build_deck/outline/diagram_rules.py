"""What a diagram has to agree on: names that exist, a layout that its edges have, no more than fits."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence

from build_deck.diagnostics import Diagnostic, Place, Severity
from build_deck.outline.diagram import MAX_EDGES, MAX_NODES, Diagram
from build_deck.outline.graph import Link, loop_in_tree, missing_in_ring, parents, ring
from build_deck.outline.graph_lines import Word, WrittenEdge, written
from build_deck.outline.tree import Map, Value, where

Found = Iterator[Diagnostic]


def diagram_findings(diagram: Diagram, raw: Value) -> Found:
    """What is wrong with a diagram; `raw` is the part of the tree that it was made from."""
    if diagram.layout == "matrix":
        yield from _matrix(diagram, raw)
        yield from _nodes_of_matrix(diagram, raw)
        return
    lines = written(raw.get("edges") if isinstance(raw, Map) else None)
    yield from lines.found
    for key in ("columns", "rows"):
        if getattr(diagram, key):
            place = _key(raw, key)
            yield Diagnostic("stray-key", f"`{key}` belong to the layout `matrix`", place, "take them away")
    if not lines.edges:
        if not lines.found:
            hint = "write lines like `a -> b: label`; things without arrows are bullets"
            yield Diagnostic("no-edges", "the diagram has no edges", where(raw, "edges"), hint)
        return
    wrong = [*_names(diagram, raw, lines.edges), *_edges(lines.edges), *_counts(diagram, raw)]
    yield from wrong
    yield from _groups(diagram, raw)
    if diagram.layout == "cycle" and diagram.direction:
        place = where(raw, "direction")
        yield Diagnostic("wrong-value", "a ring has no direction", place, "take `direction` away")
    if not lines.found and not any(each.severity is Severity.ERROR for each in wrong):
        rule = _LAYOUTS.get(diagram.layout)
        yield from rule(diagram, raw, lines.edges) if rule else ()


def _key(raw: Value, key: str) -> Place:
    return raw.key_places.get(key, raw.place) if isinstance(raw, Map) else raw.place


def _suggestion(name: str, names: Sequence[str], what: str) -> str:
    close = difflib.get_close_matches(name, names, n=1)
    return f"did you mean `{close[0]}`?" if close else f"the {what} are: {', '.join(names)}"


def _names(diagram: Diagram, raw: Value, edges: Sequence[WrittenEdge]) -> Found:
    """Edges to nodes that are not there; names that differ by capitals only."""
    names = [node.name for node in diagram.nodes]
    words = [word for edge in edges for word in (edge.start, edge.end)]
    if isinstance(raw, Map) and "nodes" in raw:
        for word in words:
            if word.text not in names:
                message = f"no node is called “{word.text}”"
                yield Diagnostic("unknown-node", message, word.place, _suggestion(word.text, names, "nodes"))
        return
    seen: dict[str, Word] = {}
    for word in words:
        first = seen.setdefault(word.text.casefold(), word)
        if first.text != word.text:
            yield Diagnostic(
                "two-spellings",
                f"“{word.text}” and “{first.text}” are two nodes, since they are spelt differently",
                word.place,
                "spell the name alike, or give the two other texts under `nodes`",
                Severity.WARNING,
            )


def _edges(edges: Sequence[WrittenEdge]) -> Found:
    """Edges from a node to itself, and edges that are there already."""
    seen: dict[tuple[str, str], WrittenEdge] = {}
    for edge in edges:
        start, end = edge.start.text, edge.end.text
        if start == end:
            yield Diagnostic(
                "self-loop",
                f"“{start}” leads to itself; nothing would be seen of that but a knot",
                edge.end.place,
                "say it in the node's text, or put the step between into a node of its own",
            )
            continue
        before = seen.get((start, end))
        back = seen.get((end, start))
        if before is None and back is not None and (edge.kind != "to" or back.kind != "to"):
            before = back
        if before is not None:
            yield Diagnostic(
                "duplicate-edge",
                f"“{start}” and “{end}” are joined in line {before.start.place.line} already",
                edge.start.place,
                "keep one of the two; `<->` is an arrow both ways",
            )
        seen.setdefault((start, end), edge)


def _counts(diagram: Diagram, raw: Value) -> Found:
    count = len(diagram.nodes)
    if count > MAX_NODES:
        yield Diagnostic(
            "too-many",
            f"the diagram has {count} nodes; {MAX_NODES} can be read on a slide",
            _key(raw, "nodes" if isinstance(raw, Map) and "nodes" in raw else "edges"),
            "join some of them into one, or show a part of it on a slide of its own",
        )
    elif len(diagram.edges) > MAX_EDGES:
        yield Diagnostic(
            "too-many",
            f"the diagram has {len(diagram.edges)} edges; {MAX_EDGES} can be drawn on a slide",
            _key(raw, "edges"),
            "leave out what follows from others, or make it a `matrix`",
        )
    elif count < 2:
        yield Diagnostic(
            "too-few", "a diagram needs two nodes", where(raw), "make it `text` or a `statement`"
        )


def _groups(diagram: Diagram, raw: Value) -> Found:
    if diagram.groups and diagram.layout != "layered":
        yield Diagnostic(
            "stray-key",
            f"groups are shown in the layout `layered`, not in `{diagram.layout}`",
            _key(raw, "groups"),
            "take `groups` away, or `layout`",
        )
        return
    names = [node.name for node in diagram.nodes]
    owner: dict[str, str] = {}
    for group in diagram.groups:
        for index, name in enumerate(group.nodes):
            place = where(raw, "groups", str(_raw_name(raw, group.group.place)), index)
            if " ".join(name.split()) not in names:
                message = f"no node is called “{name}”"
                yield Diagnostic("unknown-node", message, place, _suggestion(name, names, "nodes"))
            elif (first := owner.setdefault(name, group.group.plain)) != group.group.plain:
                message = f"“{name}” is in the group “{first}” already"
                yield Diagnostic("two-groups", message, place, "keep it in one of the two")


def _raw_name(raw: Value, place: Place) -> str:
    """The key of the group that stands at a place."""
    groups = raw.get("groups") if isinstance(raw, Map) else None
    places = groups.key_places if isinstance(groups, Map) else {}
    return next((name for name, own in places.items() if own == place), "")


def _links(edges: Sequence[WrittenEdge]) -> list[Link]:
    return [(edge.start.text, edge.end.text, edge.kind) for edge in edges]


def _cycle(diagram: Diagram, raw: Value, edges: Sequence[WrittenEdge]) -> Found:
    names = [node.name for node in diagram.nodes]
    if not ring(names, _links(edges)):
        start, end = missing_in_ring(names, _links(edges))
        yield Diagnostic(
            "no-cycle",
            "the edges do not lead once through all nodes and back to the first",
            where(raw, "layout"),
            f"add `{start} -> {end}`, or take `layout: cycle` away",
        )


def _tree(diagram: Diagram, raw: Value, edges: Sequence[WrittenEdge]) -> Found:
    names = [node.name for node in diagram.nodes]
    above = parents(names, _links(edges))
    way_out = "take `layout: tree` away; the layered layout shows it"
    for name, over in above.items():
        if len(over) > 1:
            second = [edge for edge in edges if edge.end.text == name][1]
            message = f"“{name}” hangs under “{over[0]}” and “{over[1]}”; in a tree each node has one parent"
            yield Diagnostic("two-parents", message, second.end.place, way_out)
            return
    if looped := loop_in_tree(above):
        message = f"“{looped}” leads back to itself, so this is no tree"
        edge = next(edge for edge in edges if edge.end.text == looped)
        yield Diagnostic("tree-with-loop", message, edge.end.place, way_out)
        return
    roots = [name for name, over in above.items() if not over]
    if len(roots) > 1:
        yield Diagnostic(
            "two-roots",
            f"a tree has one root, but nothing leads to {', '.join(f'“{root}”' for root in roots)}",
            where(raw, "layout"),
            f"join them under one node, or {way_out}",
        )


_LAYOUTS: dict[str, Callable[[Diagram, Value, Sequence[WrittenEdge]], Found]] = {
    "cycle": _cycle,
    "tree": _tree,
}


def _matrix(diagram: Diagram, raw: Value) -> Found:
    for key in ("edges", "groups", "direction"):
        if isinstance(raw, Map) and key in raw:
            message = f"a matrix shows rows and columns, not `{key}`"
            yield Diagnostic("stray-key", message, _key(raw, key), "take it away, or `layout: matrix`")
    for key, least in (("columns", 1), ("rows", 1)):
        if len(getattr(diagram, key)) < least:
            hint = "`columns: [Low, High]`, `rows: {Few: [a, b], Many: [c, d]}`"
            yield Diagnostic("missing-key", f"a matrix needs `{key}`", where(raw, key), f"write {hint}")
            return
    for row in diagram.rows:
        if len(row.cells) != len(diagram.columns):
            cells = "one cell" if len(row.cells) == 1 else f"{len(row.cells)} cells"
            yield Diagnostic(
                "row-length",
                f"“{row.row.plain}” has {cells}, but there are {len(diagram.columns)} columns",
                row.row.place,
                f"give one for each of: {', '.join(column.plain for column in diagram.columns)}",
            )
    count = sum(bool(cell) for row in diagram.rows for cell in row.cells)
    if count > MAX_NODES:
        message = f"the matrix has {count} cells; {MAX_NODES} can be read on a slide"
        yield Diagnostic("too-many", message, where(raw, "rows"), "make it a `table`")
    elif count < 2:
        yield Diagnostic(
            "too-few", "a diagram needs two nodes", where(raw), "make it `text` or a `statement`"
        )


def _nodes_of_matrix(diagram: Diagram, raw: Value) -> Found:
    """Nodes that no cell names would not be shown."""
    cells = {cell.plain for row in diagram.rows for cell in row.cells}
    for node in diagram.nodes:
        if node.name not in cells:
            yield Diagnostic(
                "unknown-node",
                f"no cell names the node “{node.name}”",
                where(raw, "nodes", node.name),
                "write its name in a cell, or take it away",
            )
