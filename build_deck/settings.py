"""The user's own configuration: what whoever builds allows, on this machine, for every course.

It lies in the user's folder for configurations and never in a course folder, since outlines are passed
around: `build-deck/config.toml` in `$XDG_CONFIG_HOME` or `~/.config`, on Windows in `%APPDATA%`.
"""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_deck.diagnostics import Diagnostic, InputError, Place

_MAX_BYTES = 1 << 16
_NAME = Path("build-deck", "config.toml")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the configuration says; `allow_scripts` runs the scripts of `figure` blocks."""

    allow_scripts: bool = False


def config_path(environment: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """Where the configuration would lie; None where the user has no folder for any."""
    key = "APPDATA" if platform == "win32" else "XDG_CONFIG_HOME"
    folder = Path(environment.get(key, ""))
    # A relative folder is to be ignored (XDG Base Directory Specification 0.8).
    if folder.is_absolute():
        return folder / _NAME
    home = Path(environment.get("HOME", ""))
    if platform == "win32" or not home.is_absolute():
        return None
    return home / ".config" / _NAME


def read(environment: Mapping[str, str] | None = None) -> Settings:
    """The user's configuration; without a file, what holds by default.

    Raises InputError where the file cannot be read or says something that is not known.
    """
    path = config_path(os.environ if environment is None else environment)
    try:
        if path is None or not path.is_file():
            return Settings()
        with path.open("rb") as file:
            text = file.read(_MAX_BYTES + 1)
        if len(text) > _MAX_BYTES:
            raise _wrong(path, f"it is larger than {_MAX_BYTES >> 10} KiB")
        found = tomllib.loads(text.decode("utf-8"))
    except OSError as error:
        raise _wrong(path, f"it cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _wrong(path, f"it is not TOML: {error}") from None
    for key, value in found.items():
        if key != "allow-scripts":
            raise _wrong(path, f"`{key}` is not known; `allow-scripts` is")
        if not isinstance(value, bool):
            raise _wrong(path, "`allow-scripts` is true or false")
    return Settings(bool(found.get("allow-scripts", False)))


def _wrong(path: Path | None, reason: str) -> InputError:
    message = f"your configuration is unusable: {reason}"
    return InputError([Diagnostic("configuration", message, Place(str(path)))])
