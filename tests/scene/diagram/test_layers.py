"""Which arrows lead back, and in which layer a node stands."""

from __future__ import annotations

import random

import pytest

from build_deck.scene.diagram.layers import Pair, forward, layers


def test_what_closes_a_loop_leads_back() -> None:
    back, order = forward(3, [(0, 1), (1, 2), (2, 0)])
    assert back == [False, False, True]
    assert order == [0, 1, 2]


def test_the_authors_first_node_of_a_loop_comes_first() -> None:
    back, order = forward(4, [(3, 1), (1, 2), (2, 1), (0, 1)])
    assert back == [False, False, True, False]
    assert order == [0, 3, 1, 2]


@pytest.mark.parametrize(
    ("count", "pairs", "expected"),
    [
        (3, [(0, 1), (1, 2)], [0, 1, 2]),
        (4, [(0, 1), (0, 2), (1, 3), (2, 3)], [0, 1, 1, 2]),
        (4, [(0, 1), (1, 2), (3, 2)], [0, 1, 2, 1]),
        (2, [], [0, 0]),
    ],
)
def test_layers_follow_the_arrows(count: int, pairs: list[Pair], expected: list[int]) -> None:
    _, order = forward(count, pairs)
    assert layers(order, pairs, 9) == expected


def test_a_full_layer_sends_nodes_to_the_next() -> None:
    pairs = [(0, n) for n in range(1, 8)]
    made = layers(list(range(8)), pairs, 3)
    assert made[0] == 0
    assert all(made.count(layer) <= 3 for layer in made)


@pytest.mark.parametrize("seed", range(30))
def test_all_arrows_but_those_that_lead_back_lead_on(seed: int) -> None:
    chance = random.Random(seed)
    count = chance.randint(2, 14)
    pairs = list({(a, b) for a, b in (chance.sample(range(count), 2) for _ in range(20))})
    back, order = forward(count, pairs)
    on = [pair for pair, is_back in zip(pairs, back, strict=True) if not is_back]
    most = chance.randint(1, 5)
    made = layers(order, on, most)
    assert sorted(order) == list(range(count))
    assert all(made[a] < made[b] for a, b in on)
    assert sorted(set(made)) == list(range(max(made) + 1))
    assert max(made.count(layer) for layer in made) <= most
