"""Elbows in pieces: where they are parted, and that the pieces are the whole way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest

from build_deck.scene.diagram.drawing import drawn
from build_deck.scene.diagram.layered import layered
from build_deck.scene.diagram.pieces import is_plain, pieces
from build_deck.scene.diagram.plan import BOTTOM, LEFT, RIGHT, TOP, Point
from build_deck.scene.diagram.texts import Texts
from build_deck.scene.model import Connector, GroupShape, Node
from build_deck.theme.style import Box

Read = Callable[[str], Texts]
ROUND = ((100.0, 50.0), (100.0, 90.0), (20.0, 90.0), (20.0, 50.0))
LANE = ((0.0, 0.0), (10.0, 0.0), (10.0, 60.0), (190.0, 60.0), (190.0, 0.0), (200.0, 0.0))
ON = ((0.0, 0.0), (10.0, 0.0), (10.0, 60.0), (100.0, 60.0))


def group(texts: Texts) -> GroupShape:
    plan = layered(texts, Box(216, 156, 696, 324))
    assert plan is not None
    return drawn(plan, texts).group


def links(made: GroupShape) -> list[Connector]:
    return [part for part in made.parts if isinstance(part, Connector)]


def turns(points: Sequence[Point]) -> int:
    return max(0, len(points) - 2)


def test_what_goes_on_with_two_corners_stays_one_line() -> None:
    assert is_plain(ON)
    assert not is_plain(ON, Box(40, 50, 30, 20))
    assert not is_plain(ROUND)
    assert not is_plain(LANE)


def test_a_late_turn_is_parted_where_halfway_would_run_over_a_label() -> None:
    late = ((100.0, 0.0), (100.0, 160.0), (150.0, 160.0), (150.0, 200.0))
    assert is_plain(late, None, [Box(20, 120, 40, 20)])
    assert not is_plain(late, None, [Box(130, 120, 40, 20)])
    made = pieces(late, None, 1.25)
    assert [len(path) for path in made.paths] == [3, 3]


@pytest.mark.parametrize("way", [ROUND, LANE, LANE[::-1], LANE[:5]])
def test_pieces_meet_at_joints_and_are_the_whole_way(way: tuple[Point, ...]) -> None:
    made = pieces(way, None, 1.25)
    assert len(made.paths) == len(made.joints) + 1 >= 2
    assert made.paths[0][0] == way[0]
    assert made.paths[-1][-1] == way[-1]
    corners = [corner for path in made.paths for corner in path[1:-1]]
    assert corners == list(way[1:-1])
    for (before, behind), joint in zip(pairwise(made.paths), made.joints, strict=True):
        assert joint.dot is not None
        gap = abs(before[-1][0] - behind[0][0]) + abs(before[-1][1] - behind[0][1])
        assert gap == pytest.approx(1.25)
        assert {joint.enters, joint.leaves} in ({LEFT, RIGHT}, {TOP, BOTTOM})


def test_no_piece_turns_back() -> None:
    for way in (ROUND, LANE):
        assert all(is_plain(path) for path in pieces(way, None, 1.25).paths)


def test_a_label_on_the_way_is_the_joint() -> None:
    label = Box(50, 80, 20, 20)
    made = pieces(ROUND, label, 1.25)
    [joint] = made.joints
    assert (joint.dot, joint.enters, joint.leaves) == (None, RIGHT, LEFT)
    assert made.paths == (((100, 50), (100, 90), (70, 90)), ((50, 90), (20, 90), (20, 50)))


def test_a_label_beside_the_way_is_left_alone() -> None:
    [joint] = pieces(ROUND, Box(50, 95, 20, 20), 1.25).joints
    assert joint.dot is not None


def test_an_edge_back_is_glued_by_way_of_its_label(texts: Read) -> None:
    made = group(texts("edges: |\n  A -> B: on\n  B -> A: back"))
    there, out, home = links(made)
    assert (there.start, there.end, there.words) == ("node-1", "node-2", None)
    assert (out.start, out.end, home.start, home.end) == ("node-2", "edge-2", "edge-2", "node-1")
    assert (out.arrow, home.arrow) == (False, True)
    assert (out.words, home.words) == ("B → A", "")


def test_a_joint_is_a_dot_in_the_colour_of_its_line(texts: Read) -> None:
    made = group(texts("edges: |\n  A -> B\n  B -> C\n  C -> A"))
    dots = [part for part in made.parts if isinstance(part, Node) and part.ident.startswith("joint")]
    assert [(dot.fill, dot.box.w, dot.box.h, dot.paragraphs) for dot in dots] == [("muted", 1.25, 1.25, ())]
    pair = [link for link in links(made) if dots[0].ident in (link.start, link.end)]
    assert [(link.arrow, link.colour, turns(link.points)) for link in pair] == [
        (False, "muted", 1),
        (True, "muted", 1),
    ]


def test_heads_stand_at_the_ends_of_the_whole_way(texts: Read) -> None:
    made = group(texts("edges: |\n  A -> B\n  B -> C\n  A <-> C: x"))
    way = links(made)[2:]
    assert len(way) > 1
    heads = [(link.arrow_back, link.arrow) for link in way]
    assert heads == [(True, False), *[(False, False)] * (len(way) - 2), (False, True)]
    assert [link.words for link in way] == ["A ↔ C", *[""] * (len(way) - 1)]
