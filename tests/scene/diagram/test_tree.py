"""Trees: levels, parents over their children, siblings in the author's order."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from build_deck.scene.diagram.plan import Plan
from build_deck.scene.diagram.texts import Texts
from build_deck.scene.diagram.tree import tree
from build_deck.theme.style import Box

Read = Callable[[str], Texts]
BODY = Box(216, 156, 696, 324)
OFFICES = "layout: tree\ndirection: {}\nedges: |\n  A -> B\n  A -> C\n  B -> D\n  B -> E\n  C -> F\n  C -> G\n  C -> H"


def plan(texts: Texts) -> Plan:
    found = tree(texts, BODY)
    assert found is not None
    return found


def middle(box: Box, axis: int) -> float:
    return (box.x + box.w / 2, box.y + box.h / 2)[axis]


@pytest.mark.parametrize(("direction", "along", "across"), [("right", 0, 1), ("down", 1, 0)])
def test_parents_stand_in_the_middle_of_their_children(
    texts: Read, direction: str, along: int, across: int
) -> None:
    made = plan(texts(OFFICES.format(direction)))
    a, b, c, d, e, f, g, h = made.nodes
    assert middle(b, across) == pytest.approx((middle(d, across) + middle(e, across)) / 2)
    assert middle(c, across) == pytest.approx(middle(g, across))
    assert middle(a, across) == pytest.approx((middle(b, across) + middle(c, across)) / 2)
    assert middle(a, along) < middle(b, along) < middle(d, along)
    assert middle(b, along) == pytest.approx(middle(c, along))
    leaves = [middle(box, across) for box in (d, e, f, g, h)]
    assert leaves == sorted(leaves)


def test_siblings_are_evenly_apart(texts: Read) -> None:
    made = plan(texts("layout: tree\nedges: |\n  A -> B\n  A -> C\n  A -> D\n  A -> E"))
    tops = [box.y for box in made.nodes[1:]]
    steps = [b - a for a, b in pairwise(tops)]
    assert steps == pytest.approx([steps[0]] * 3)


def test_it_is_read_family_by_family(texts: Read) -> None:
    made = plan(texts(OFFICES.format("down")))
    names = "ABCDEFGH"
    assert "".join(names[n] for n in made.order) == "ABDECFGH"


def test_branches_can_have_names(texts: Read) -> None:
    made = plan(texts("layout: tree\nedges: |\n  A -> B: praise\n  A -> C: blame"))
    for index, child in ((0, 1), (1, 2)):
        assert middle(made.labels[index], 1) == pytest.approx(middle(made.nodes[child], 1))


def test_a_deep_tree_is_folded(texts: Read) -> None:
    chain = " -> ".join(f"Administration {n}" for n in range(9))
    made = plan(texts(f"layout: tree\nedges: {chain}"))
    assert max(box.right for box in made.nodes) <= BODY.right + 0.5
