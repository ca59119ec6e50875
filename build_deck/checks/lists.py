"""The lists of bullets and steps on a slide, each level by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_deck.checks.subject import Slide
from build_deck.outline.blocks import Bullet


class BulletList(tuple[Bullet, ...]):
    """Bullets under one head; `level` counts from 1."""

    level: int

    @classmethod
    def of(cls, bullets: Sequence[Bullet], level: int) -> BulletList:
        """The bullets of a level."""
        made = cls(bullets)
        made.level = level
        return made


def lists(slide: Slide) -> Iterator[BulletList]:
    """Every list of a slide and its columns, each before those under it."""
    for holder in slide.holders:
        for bullets in (holder.bullets, holder.steps):
            yield from _lists(bullets, 1)


def _lists(bullets: Sequence[Bullet], level: int) -> Iterator[BulletList]:
    if bullets:
        yield BulletList.of(bullets, level)
        for bullet in bullets:
            yield from _lists(bullet.bullets, level + 1)
