"""File names as other programs and machines can follow them: from the current folder, with slashes."""

from __future__ import annotations

import os
from pathlib import Path


def relative(file: str) -> str:
    """A file name from the current folder; no output names a folder of this machine."""
    path = Path(file)
    if path.is_absolute():
        try:
            path = Path(os.path.relpath(path))
        except ValueError:  # another drive
            path = Path(path.name)
    return path.as_posix()
