"""Putting a result in its place: whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from build_deck.diagnostics import OutputError


def put(data: bytes, target: Path) -> None:
    """Write a file whole: beside its target first, then over it.

    Raises OutputError where the folder cannot be written or the target cannot be replaced; the old
    file is then untouched.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.stem}-", suffix=".tmp")
    except OSError as error:
        raise OutputError(
            f"cannot write into the folder {target.parent}: {error.strerror}; choose another with --out"
        ) from None
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files private; a deck is as readable as any other file of the user's.
        beside.chmod(0o666 & ~_umask())
        beside.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise OutputError(
            f"cannot put {target} in its place: {error.strerror}; close it in other programs, or make room"
        ) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
