"""Reading the author's files: which are refused, and what is said of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from build_deck.diagnostics import Place
from build_deck.outline.files import MAX_TEXT, in_folder, lines_of, load, read_bytes

HERE = Place("lecture.yaml", 3, 9)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf8_and_marked_utf16_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("título: 社会 😀\n".encode(encoding))
    assert load(path, "a.yaml") == ("título: 社会 😀\n", ())


@pytest.mark.parametrize(
    ("data", "rule", "line", "column"),
    [
        (b"a: b\nc: caf\xe9\n", "not-utf8", 2, 7),
        ("é: ".encode() + b"\xff", "not-utf8", 1, 4),
        (b"\xff\xfea\x00b", "not-utf8", 1, 2),
        (b"PK\x03\x04" + bytes(40), "not-text", 0, 0),
        (b"a\x00b", "control-character", 1, 2),
        (b"a\nb\nc \x1b[0m", "control-character", 3, 3),
        (b"a: b\n" * (MAX_TEXT // 5 + 1), "too-large", 0, 0),
    ],
)
def test_bad_content(tmp_path: Path, data: bytes, rule: str, line: int, column: int) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(data)
    text, found = load(path, "dir/a.yaml")
    assert text is None
    assert [(d.rule, d.place) for d in found] == [(rule, Place("dir/a.yaml", line, column))]
    assert found[0].hint


def test_a_missing_file_suggests_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "Street.JPG").touch()
    _, found = load(tmp_path / "street.jpg", "street.jpg", named_at=HERE)
    assert [(d.rule, d.place) for d in found] == [("missing-file", HERE)]
    assert "“Street.JPG”" in found[0].hint


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    _, found = load(tmp_path / "imgs" / "a.jpg", "imgs/a.jpg")
    assert found[0].rule == "missing-file"
    assert "imgs" in found[0].hint


def test_a_folder_and_a_pipe_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        assert [d.rule for d in load(path, "x")[1]] == ["not-a-file"]


def test_an_unreadable_file_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.touch()

    def refuse(*args: object, **more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    data, found = read_bytes(path, "a.yaml", HERE, 10)
    assert data is None
    assert [(d.rule, d.message) for d in found] == [
        ("unreadable-file", "“a.yaml” cannot be read: Permission denied")
    ]


@pytest.mark.parametrize("name", ["x" * 5000, "a\x00b"])
def test_an_impossible_name_is_a_finding(tmp_path: Path, name: str) -> None:
    path, found = in_folder(name, tmp_path, HERE)
    if path is not None:
        _, found = load(path, name, named_at=HERE)
    assert [d.place for d in found] == [HERE]
    assert found[0].rule in ("unreadable-file", "missing-file")


@pytest.mark.parametrize("name", ["/etc/hosts", "../a", "a/../../b", "C:/a.png", "link/a"])
def test_what_lies_outside_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    root = tmp_path / "course"
    root.mkdir()
    (root / "link").symlink_to(tmp_path)
    path, found = in_folder(name, root, HERE)
    assert path is None
    assert [(d.rule, d.place) for d in found] == [("outside-folder", HERE)]


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert in_folder("b.txt", tmp_path, HERE) == (tmp_path / "b.txt", ())


def test_backslashes_and_empty_names_are_explained(tmp_path: Path) -> None:
    assert "assets/a.png" in in_folder("assets\\a.png", tmp_path, HERE)[1][0].hint
    assert in_folder(" ", tmp_path, HERE)[1][0].rule == "empty"


def test_lines_break_where_yaml_breaks_them() -> None:
    assert lines_of("a\r\nb\rc\u2028d\x85e\x0bf") == ["a", "b", "c", "d", "e\x0bf"]
