"""Reading an archive keeps what is wrong with it as values."""

from __future__ import annotations

import io
import zipfile

import pytest
from drafts import Draft

from build_deck.audit import archive


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as target:
        for name, content in members:
            target.writestr(name, content)
    return made.getvalue()


def test_members_are_read_whole(gallery: Draft) -> None:
    read = archive.read(gallery.data)
    assert {name: part.whole for name, part in read.parts.items()} == dict(gallery.members)
    assert [member.name for member in read.members] == [name for name, _ in gallery.members]
    assert (read.refusal, read.excess, read.damaged) == ("", (), ())


def test_folders_are_no_members() -> None:
    assert [member.name for member in archive.read(zipped(("ppt/", b""), ("ppt/a", b"x"))).members] == [
        "ppt/a"
    ]


def test_of_a_large_member_both_ends_are_kept() -> None:
    film = bytes(range(256)) * 80_000
    part = archive.read(zipped(("film.mp4", film), method=zipfile.ZIP_STORED)).parts["film.mp4"]
    assert part.whole is None
    assert part.size == len(film)
    assert film.startswith(part.head)
    assert film.endswith(part.tail)
    assert len(part.head) + len(part.tail) < 1_000_000


@pytest.mark.parametrize(
    ("member", "readable", "is_xml"),
    [
        (archive.Member("a.xml", 1, 1), True, True),
        (archive.Member("A.RELS", 1, 1, method=8), True, True),
        (archive.Member("a.png", 1, 1, encrypted=True), False, False),
        (archive.Member("a.png", 1, 1, method=93), False, False),
    ],
)
def test_members_say_what_they_are(member: archive.Member, readable: bool, is_xml: bool) -> None:
    assert (member.readable, member.is_xml) == (readable, is_xml)
