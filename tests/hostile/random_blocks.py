"""Blocks at random: what a lecture may hold, and much that it may not, as hypothesis draws it."""

from __future__ import annotations

import itertools
import string
from typing import Any, get_args

from hypothesis import strategies as st

from build_deck.outline.chart import DRAWN, NATIVE
from build_deck.outline.diagram import NodeShape

Blocks = dict[str, st.SearchStrategy[Any]]
Rows = tuple[tuple[str, ...], ...]

WORD = st.text(string.ascii_letters + "àéßçñ信用社会。，😀'’-*_`[]()<>&#@~^:", min_size=1, max_size=14)
TEXT = st.lists(WORD, min_size=1, max_size=40).map(" ".join)
SHORT = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
_BULLETS = st.lists(
    st.one_of(TEXT, st.fixed_dictionaries({"text": TEXT, "bullets": st.lists(TEXT, max_size=3)})),
    min_size=1,
    max_size=12,
)
_WHOLE = st.integers(-999, 9999)
_YEARS = st.lists(st.integers(1000, 2100), min_size=1, max_size=9, unique=True).map(sorted)
_TIMELINE = st.tuples(_YEARS, st.lists(SHORT, min_size=9, max_size=9)).map(
    lambda made: {"events": [{"date": str(y), "text": t} for y, t in zip(made[0], made[1], strict=False)]}
)

# ---- charts

_PLAIN = st.text(string.ascii_letters + "àß信用", min_size=1, max_size=9)
ODD = (
    "=cmd()", "+1", "-1", "@SUM(1)", "_x0041_", "_x000D_b", "a_b", "<b>", "</c:v>", "&amp;", "'quoted'", '"q"', "O'Hara",
    "#REF!", "[@x]", "1e3", "2016", "50%", "a: b", "a -> b", "’", "  padded  ", "Série 1", "信用", "עברית", "العربية",
    "a\u2028b", "\u2067x\u2069", "{0}", "%s", "$x^2$", "\\n", "true", "~x", "a|b", "👩‍👩‍👧", "e\u0301",
)  # fmt: skip
"""Names that mean something to YAML, XML, spreadsheets or formatting, or are hard to set."""
NAME = st.one_of(_PLAIN, _PLAIN, st.sampled_from(ODD), SHORT)
_HUGE = ("1e308", "1e-400", "-1e9", "nan", "inf", "-inf", "9" * 400, "0." + "0" * 30 + "1", "1,5", "5%", "0x10", "१२",
         "999999999999999", "-999999999999999", "0.00000000000001", "123456789.123456", "0", "-0", "+7", "007")  # fmt: skip
NUMBER = st.one_of(
    st.integers(1, 100).map(str),
    st.integers(1, 100).map(str),
    st.decimals(-10_000, 10_000, places=2).map(str),
    st.integers(-(10**15), 10**15).map(str),
)
ENTRY = st.one_of(NUMBER, NUMBER, NUMBER, st.sampled_from(("~", "-", "n/a", "", *_HUGE)))
_FEW = st.integers(1, 100).map(str)
_AXIS = st.fixed_dictionaries({}, optional={"title": NAME, "from": NUMBER, "to": NUMBER})


_SEVERAL = ("stacked-column", "stacked-bar", "full-column", "full-bar", "combo", "range", "heatmap", "slope", "multiples",
            "dot", "radar", "area", "line")  # fmt: skip
"""Kinds that are given as categories and series."""
_POSITIVE = (
    "pie",
    "doughnut",
    "full-column",
    "full-bar",
    "area",
    "radar",
    "waffle",
    "bubble",
    "flow",
    "range",
)
_LENGTHS = {"pie": (2, 9), "doughnut": (2, 5), "waffle": (2, 5), "slope": (2, 2), "radar": (3, 9), "line": (2, 14),
            "area": (2, 9), "multiples": (2, 9)}  # fmt: skip
_WIDTHS = {"range": (2, 2), "combo": (2, 4), "dot": (1, 3)}


def _seldom(draw: st.DrawFn, one_in: int) -> bool:
    return not draw(st.integers(0, one_in - 1))


@st.composite
def _numbers(draw: st.DrawFn, kind: str) -> dict[str, Any]:
    """The numbers of a chart, mostly of the form that its kind takes."""
    entry = draw(st.sampled_from((_FEW, _FEW if kind in _POSITIVE else NUMBER, ENTRY)))
    if kind == "waffle" and not _seldom(draw, 8):
        entry = st.integers(1, 20).map(str)
    if kind == "flow":
        flow = st.tuples(NAME, NAME, entry).map(lambda f: f"{f[0]} -> {f[1]}: {f[2]}")
        return {"flows": draw(st.lists(flow, min_size=1, max_size=9))}
    least, most = (1, draw(st.sampled_from((2, 8, 40)))) if _seldom(draw, 6) else _LENGTHS.get(kind, (1, 8))
    names = draw(st.lists(NAME, min_size=least, max_size=most, unique=True))
    if kind in ("scatter", "bubble"):
        length = 2 + (kind == "bubble")
        point = st.lists(entry, min_size=length, max_size=length + _seldom(draw, 12))
        if draw(st.booleans()):
            return {"values": {name: draw(point) for name in names}}
        return {"series": {name: draw(st.lists(point, min_size=1, max_size=6)) for name in names[:3]}}
    if kind in ("histogram", "box"):
        return {"series": {name: draw(st.lists(entry, min_size=1, max_size=30)) for name in names[:4]}}
    if kind in ("pie", "doughnut", "waffle") or (kind not in _SEVERAL and draw(st.booleans())):
        return {"values": {name: draw(entry) for name in names}}
    few, many = (1, 6) if _seldom(draw, 6) else _WIDTHS.get(kind, (2, 4))
    series = draw(st.lists(NAME, min_size=few, max_size=many, unique=True))
    length = draw(st.integers(0, 9)) if _seldom(draw, 12) else len(names)
    if kind == "range" and not _seldom(draw, 6):
        low = draw(st.lists(st.integers(-50, 50), min_size=len(names), max_size=len(names)))
        high = [number + draw(st.integers(0, 50)) for number in low]
        return {
            "categories": names,
            "series": dict(zip(series, ([*map(str, low)], [*map(str, high)]), strict=False)),
        }
    columns = st.lists(entry, min_size=length, max_size=length)
    return {"categories": names, "series": {name: draw(columns) for name in series}}


_MORE: Blocks = {
    "unit": st.sampled_from(("%", "€", "million people", "信", "=1", "a" * 40)),
    "alt": TEXT,
    "render": st.just("picture"),
    "format": st.sampled_from(("0", "0.0", "#,##0", "0.000", "General")),
    "axes": st.fixed_dictionaries({}, optional={"x": _AXIS, "y": _AXIS}),
    "sort": st.sampled_from(("ascending", "descending")),
}


@st.composite
def charts(draw: st.DrawFn, kinds: tuple[str, ...] = (*NATIVE, *DRAWN)) -> dict[str, Any]:
    """A chart; one in ten of a form that its kind does not take."""
    kind = draw(st.sampled_from(kinds))
    form = draw(st.sampled_from(kinds)) if _seldom(draw, 10) else kind
    chart = {"kind": kind, "illustrative": "true", **draw(_numbers(form))}
    names = [*chart.get("categories", ()), *chart.get("values", ()), *chart.get("series", ())]
    for number, (key, values) in enumerate(_MORE.items()):
        if _seldom(draw, 4 + 2 * number):
            chart[key] = draw(values)
    if names and draw(st.booleans()):
        chart["highlight"] = draw(st.sampled_from(names))
    marked = chart.get("categories") or list(chart.get("values", ()))
    if marked and _seldom(
        draw, 4 if kind in ("column", "bar", "line", "scatter", "bubble", "pie", "dot", "range") else 30
    ):
        chart["annotate"] = {draw(st.sampled_from(marked)): draw(SHORT)}
    if kind == "combo" and chart.get("series"):
        chart["lines"] = draw(st.lists(st.sampled_from(list(chart["series"])), min_size=1, max_size=2))
    return chart


_CELL = st.one_of(NAME, ENTRY, st.text(string.printable, max_size=9))


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    """The rows of a data file, its first column called Name."""
    width = draw(st.integers(1, 5))
    head = draw(st.lists(NAME, min_size=width, max_size=width, unique=not _seldom(draw, 8)))
    cell = draw(st.sampled_from((_FEW, _FEW, ENTRY, _CELL)))
    body = draw(
        st.lists(st.lists(cell, min_size=width, max_size=width), min_size=not _seldom(draw, 12), max_size=12)
    )
    names = draw(st.lists(NAME, min_size=len(body), max_size=len(body), unique=not _seldom(draw, 8)))
    return (("Name", *head), *((name, *row) for name, row in zip(names, body, strict=True)))


FROM_FILE = st.builds(
    lambda kind, data: {"kind": kind, "illustrative": "true", "data": {"file": "a.csv", **data}},
    st.sampled_from((*NATIVE, *DRAWN)),
    st.fixed_dictionaries({"categories": st.just("Name")}, optional={"x": NAME}),
)

# ---- diagrams

_NODE = st.text(string.ascii_letters, min_size=1, max_size=6)
_ARROW = st.sampled_from(("->", "->", "->", "--", "<->"))


@st.composite
def diagrams(draw: st.DrawFn) -> dict[str, Any]:
    """Any graph of two to sixteen nodes, with a layout that it mostly has."""
    layout = draw(st.sampled_from(("layered", "layered", "cycle", "tree", "matrix")))
    if layout == "matrix":
        width = draw(st.integers(1, 5))
        cells = st.lists(SHORT, min_size=width, max_size=width)
        heads = draw(st.lists(SHORT, min_size=1, max_size=5, unique=True))
        columns = draw(st.lists(SHORT, min_size=width, max_size=width))
        return {"layout": layout, "columns": columns, "rows": {head: draw(cells) for head in heads}}
    names = draw(st.lists(_NODE, min_size=2, max_size=draw(st.sampled_from((4, 8, 16))), unique=True))
    pairs = {
        "cycle": list(zip(names, [*names[1:], names[0]], strict=True)),
        "tree": [(draw(st.sampled_from(names[:i])), name) for i, name in enumerate(names) if i],
        "layered": list(itertools.pairwise(names)),
    }[layout]
    more = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=4))
    if not _seldom(draw, 8):
        more = [
            pair for pair in dict.fromkeys(more) if pair[0] != pair[1] and not {pair, pair[::-1]} & {*pairs}
        ]
    pairs = [*pairs, *more] if layout == "layered" or _seldom(draw, 8) else pairs
    label = st.one_of(st.just(""), st.just(""), NAME.map(lambda words: f": {words}"))
    arrow = _ARROW if layout == "layered" else st.just("->")
    lines = [f"{a} {draw(arrow)} {b}{draw(label)}" for a, b in pairs]
    diagram: dict[str, Any] = {"layout": layout, "edges": "\n".join(lines)}
    if draw(st.booleans()):
        shaped = st.fixed_dictionaries(
            {"text": SHORT},
            optional={"shape": st.sampled_from(get_args(NodeShape)), "highlight": st.just("true")},
        )
        diagram["nodes"] = {name: draw(st.one_of(NAME, NAME, SHORT, shaped)) for name in names}
        if layout == "layered" and draw(st.booleans()):
            some = st.lists(st.sampled_from(names), min_size=1, max_size=4, unique=True)
            diagram["groups"] = {draw(SHORT): draw(some)}
    if layout in ("layered", "tree") and draw(st.booleans()):
        diagram["direction"] = draw(st.sampled_from(("right", "down")))
    return diagram


FIGURE = st.fixed_dictionaries(
    {
        "script": st.sampled_from(("a.py", "b.py", "../a.py", "a.csv")),
        "alt": TEXT,
        "illustrative": st.just("true"),
    }
)

# ---- slides

OLD: Blocks = {
    "text": TEXT,
    "bullets": _BULLETS,
    "steps": _BULLETS,
    "quote": st.fixed_dictionaries({"text": TEXT, "by": SHORT}),
    "definition": st.fixed_dictionaries({"term": SHORT, "meaning": TEXT}),
    "statement": st.fixed_dictionaries({"text": SHORT, "line": TEXT}),
    "question": st.fixed_dictionaries({"options": st.lists(SHORT, min_size=2, max_size=4)}),
    "table": st.lists(st.tuples(SHORT, SHORT).map(list), min_size=1, max_size=9).map(
        lambda rows: {"header": ["One", "Two"], "rows": rows}
    ),
    "code": st.text(string.printable, min_size=1, max_size=200),
    "timeline": _TIMELINE,
    "compare": st.fixed_dictionaries(
        {
            "things": st.lists(SHORT, min_size=2, max_size=3, unique=True),
            "rows": st.lists(st.tuples(SHORT, SHORT, SHORT), min_size=1, max_size=5).map(
                lambda rows: [{"aspect": a, "values": [b, c]} for a, b, c in rows]
            ),
        }
    ),
    "scale": st.tuples(_WHOLE, _WHOLE, st.lists(st.tuples(_WHOLE, SHORT), max_size=4)).map(
        lambda made: {
            "from": made[0],
            "to": made[1],
            "markers": [{"at": at, "label": label} for at, label in made[2]],
        }
    ),
    "notes": TEXT,
}


def _slides(
    blocks: Blocks, most: int, title: st.SearchStrategy[str] = NAME
) -> st.SearchStrategy[dict[str, Any]]:
    return st.builds(
        lambda name, made, more: {"title": name, **made, **more},
        title,
        st.lists(st.sampled_from(sorted(blocks)), min_size=1, max_size=most, unique=True).flatmap(
            lambda chosen: st.fixed_dictionaries({name: blocks[name] for name in chosen})
        ),
        st.sampled_from(({}, {}, {"reveal": "steps"})),
    )


SLIDE = _slides(OLD, 3, SHORT)
"""A slide with blocks of text and tables."""
CHART_SLIDE = _slides({"chart": charts()}, 1)
"""A slide with a chart alone, which mostly has room."""
DIAGRAM_SLIDE = _slides({"diagram": diagrams()}, 1)
_BESIDE: Blocks = {
    "chart": charts(),
    "diagram": diagrams(),
    "text": SHORT,
    "bullets": st.lists(SHORT, min_size=1, max_size=3),
}
_COLUMN = st.lists(st.sampled_from(sorted(_BESIDE)), min_size=1, max_size=2, unique=True).flatmap(
    lambda chosen: st.fixed_dictionaries({name: _BESIDE[name] for name in chosen}, optional={"title": SHORT})
)
_COLUMNS = st.lists(_COLUMN, min_size=2, max_size=3)
MIXED_SLIDE = st.one_of(
    _slides({**_BESIDE, "notes": TEXT, "scale": OLD["scale"]}, 3),
    _slides({"columns": _COLUMNS}, 1),
    _slides({"figure": FIGURE, "text": SHORT}, 2),
)
"""A slide with charts, diagrams and figures among others, in columns too."""
TABLE_SLIDE = _slides({"chart": FROM_FILE}, 1)
"""A slide with a chart from a data file."""
