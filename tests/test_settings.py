"""The user's own configuration is found where systems keep it, and nothing unknown in it passes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from build_deck.diagnostics import InputError
from build_deck.settings import Settings, config_path, read


def configured(folder: Path, text: str | bytes) -> dict[str, str]:
    path = folder / "build-deck" / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return {"XDG_CONFIG_HOME": str(folder), "APPDATA": str(folder)}


@pytest.mark.parametrize(
    ("environment", "platform", "path"),
    [
        ({"HOME": "/h"}, "linux", "/h/.config/build-deck/config.toml"),
        ({"HOME": "/h", "XDG_CONFIG_HOME": "/c"}, "linux", "/c/build-deck/config.toml"),
        ({"HOME": "/h", "XDG_CONFIG_HOME": "c"}, "linux", "/h/.config/build-deck/config.toml"),
        ({"HOME": "/h"}, "darwin", "/h/.config/build-deck/config.toml"),
        ({"APPDATA": "/a", "HOME": "/h"}, "win32", "/a/build-deck/config.toml"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="paths of Unix")
def test_where_it_lies(environment: dict[str, str], platform: str, path: str) -> None:
    assert config_path(environment, platform) == Path(path)


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_a_user_without_a_home_has_none(platform: str) -> None:
    assert config_path({}, platform) is None


def test_without_a_file_nothing_is_allowed(tmp_path: Path) -> None:
    assert read({}) == read({"XDG_CONFIG_HOME": str(tmp_path)}) == Settings(allow_scripts=False)


@pytest.mark.parametrize(
    ("text", "allowed"), [("allow-scripts = true\n", True), ("allow-scripts = false", False), ("", False)]
)
def test_it_allows_scripts(tmp_path: Path, text: str, allowed: bool) -> None:
    assert read(configured(tmp_path, text)).allow_scripts is allowed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("allow_scripts = true", "`allow_scripts` is not known"),
        ("allow-scripts = 'yes'", "true or false"),
        ("allow-scripts = 1", "true or false"),
        ("allow-scripts: true", "not TOML.*line 1"),
        (b"# \xff", "not TOML"),
        ("# " + "x" * 70_000, "larger than 64 KiB"),
    ],
)
def test_what_is_wrong_is_said_with_its_file(tmp_path: Path, text: str | bytes, words: str) -> None:
    environment = configured(tmp_path, text)
    with pytest.raises(InputError, match=words) as caught:
        read(environment)
    assert caught.value.diagnostics[0].place.file == str(tmp_path / "build-deck" / "config.toml")
