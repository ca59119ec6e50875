"""Builds: the timing tree that lets parts of a slide appear click by click (ECMA-376 part 1, 19.5).

Every effect is the entrance “Appear”, as PowerPoint itself writes it: a click is a `p:par` that waits, in
it one `p:par` for each thing that appears then. What is animated stays where it is, so printing and the
order of reading know nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Literal

from build_deck.pptx.xml import EMPTY, Xml, el, seq
from build_deck.scene.chart_model import ChartShape
from build_deck.scene.model import GroupShape, Reveal, Shape, Slide, TextShape

_APPEAR: Mapping[str, str | int] = {"presetID": 1, "presetClass": "entr", "presetSubtype": 0, "fill": "hold"}
"""The entrance “Appear” ([MS-OE376] 2.1.1164, presetID)."""

Built = Literal["", "text", "chart"]
"""What a thing is to the build list, which names text and charts, and nothing else."""

Target = tuple[int, tuple[int, int] | None, Built]
"""A shape's id, the paragraphs of it that appear (None: all of it), and what the build list takes it for."""

Steps = Mapping[int, Sequence[tuple[int, tuple[int, ...]]]]
"""For the index of a group, the groups that its clicks show: id, and indices of parts."""


def step_ids(slide: Slide, ids: Mapping[int, tuple[int, int]]) -> Steps:
    """For each shape by its index, the groups in which a build shows it part by part, none for most.

    `ids` gives each shape's id and that of its first part; the groups' ids follow all of these.
    """
    steps: dict[int, list[tuple[int, tuple[int, ...]]]] = {index: [] for index in range(len(slide.shapes))}
    in_parts = [reveal for reveal in slide.reveal if reveal.parts]
    if in_parts:
        parts = sum(len(shape.parts) for shape in slide.shapes if isinstance(shape, GroupShape))
        following = max(ident for ident, _ in ids.values()) + parts + 1
        for ident, reveal in enumerate(in_parts, start=following):
            steps[reveal.shape].append((ident, reveal.parts))
    return steps


def timing(slide: Slide, ids: Mapping[int, tuple[int, int]], steps: Steps) -> Xml:
    """The `p:timing` of a slide, empty where nothing waits for a click.

    `ids` gives the id of each shape by its index, `steps` those of the groups that a group's clicks show.
    Raises ValueError for a shape, or paragraphs of one, that the slide lacks.
    """
    if not slide.reveal:
        return EMPTY
    targets = list(_targets(slide, ids, steps))
    clicks: list[list[Target]] = []
    for reveal, target in zip(slide.reveal, targets, strict=True):
        if reveal.with_previous and clicks:
            clicks[-1].extend(target)
        else:
            clicks.append(list(target))
    numbers = count(3)
    waiting = seq([_click(click, numbers) for click in clicks])
    sequence = el(
        "p:seq",
        {"concurrent": 1, "nextAc": "seek"},
        el("p:cTn", {"id": 2, "dur": "indefinite", "nodeType": "mainSeq"}, el("p:childTnLst", None, waiting)),
        el("p:prevCondLst", None, _at_slide("onPrev")),
        el("p:nextCondLst", None, _at_slide("onNext")),
    )
    root: dict[str, str | int] = {"id": 1, "dur": "indefinite", "restart": "never", "nodeType": "tmRoot"}
    tree = el("p:par", None, el("p:cTn", root, el("p:childTnLst", None, sequence)))
    flat = [target for click in clicks for target in click]
    return el("p:timing", None, el("p:tnLst", None, tree), _builds(flat))


def _targets(slide: Slide, ids: Mapping[int, tuple[int, int]], steps: Steps) -> Iterator[list[Target]]:
    """What each reveal shows. Paragraphs get an effect each, as PowerPoint gives them."""
    groups = {index: iter(made) for index, made in steps.items()}
    for reveal in slide.reveal:
        if not 0 <= reveal.shape < len(slide.shapes):
            raise ValueError(f"slide “{slide.id}”: a build shows a shape that is not there")
        shape = slide.shapes[reveal.shape]
        if reveal.parts:
            yield [(next(groups[reveal.shape])[0], None, "")]
            continue
        ident = ids[reveal.shape][0]
        if reveal.paragraphs is None:
            yield [(ident, None, _built(shape))]
            continue
        _check_paragraphs(reveal, slide)
        first, last = reveal.paragraphs
        yield [(ident, (n, n), "text") for n in range(first, last + 1)]


def _built(shape: Shape) -> Built:
    if isinstance(shape, TextShape):
        return "text"
    return "chart" if isinstance(shape, ChartShape) else ""


def _check_paragraphs(reveal: Reveal, slide: Slide) -> None:
    shape = slide.shapes[reveal.shape]
    first, last = reveal.paragraphs or (0, 0)
    if not isinstance(shape, TextShape) or not 0 <= first <= last < len(shape.paragraphs):
        raise ValueError(
            f"slide “{slide.id}”: a build shows paragraphs {first} to {last}, which are not there"
        )


def _at_slide(event: str) -> Xml:
    return el("p:cond", {"evt": event, "delay": 0}, el("p:tgtEl", None, el("p:sldTgt")))


def _start(delay: str | int) -> Xml:
    return el("p:stCondLst", None, el("p:cond", {"delay": delay}))


def _click(targets: Sequence[Target], numbers: Iterator[int]) -> Xml:
    """What one click shows: the first thing waits for it, the others come with the first."""
    outer, inner = next(numbers), next(numbers)
    effects = [_effect(t, "withEffect" if n else "clickEffect", numbers) for n, t in enumerate(targets)]
    held = el("p:cTn", {"id": inner, "fill": "hold"}, _start(0), el("p:childTnLst", None, *effects))
    waits: dict[str, str | int] = {"id": outer, "fill": "hold"}
    return el(
        "p:par",
        None,
        el("p:cTn", waits, _start("indefinite"), el("p:childTnLst", None, el("p:par", None, held))),
    )


def _effect(target: Target, node: str, numbers: Iterator[int]) -> Xml:
    ident, paragraphs, built = target
    number, inner = next(numbers), next(numbers)
    # To the build list, in which tables, pictures and groups have no place, grpId leads.
    group = {"grpId": 0} if built else {}
    shown = EMPTY
    if paragraphs is not None:
        first, last = paragraphs
        shown = el("p:txEl", None, el("p:pRg", {"st": first, "end": last}))
    behaviour = el(
        "p:cBhvr",
        None,
        el("p:cTn", {"id": inner, "dur": 1, "fill": "hold"}, _start(0)),
        el("p:tgtEl", None, el("p:spTgt", {"spid": ident}, *([shown] if shown else []))),
        el("p:attrNameLst", None, el("p:attrName", None, Xml("style.visibility"))),
    )
    visible = el("p:set", None, behaviour, el("p:to", None, el("p:strVal", {"val": "visible"})))
    attributes: dict[str, str | int] = {"id": number, **_APPEAR, **group, "nodeType": node}
    return el("p:par", None, el("p:cTn", attributes, _start(0), el("p:childTnLst", None, visible)))


def _builds(targets: Sequence[Target]) -> Xml:
    """The build list: each text once, whole or by first-level paragraph, and each chart as one object."""
    listed = {ident: (paragraphs, built) for ident, paragraphs, built in targets if built}
    entries = [_build(ident, *found) for ident, found in listed.items()]
    return el("p:bldLst", None, *entries) if entries else EMPTY


def _build(ident: int, paragraphs: tuple[int, int] | None, built: Built) -> Xml:
    attributes: dict[str, str | int] = {"spid": ident, "grpId": 0}
    if built == "chart":
        return el("p:bldGraphic", attributes, el("p:bldAsOne"))
    return el("p:bldP", {**attributes, **({"build": "p"} if paragraphs is not None else {})})
