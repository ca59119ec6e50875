"""Putting a result in its place: whole or not at all.

A result is written beside its target under a name of its own, then renamed over it. A build that is killed
in between leaves that file behind; the next build into the folder takes it away. What another build is
still writing is locked, and stays.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import IO

from build_deck.diagnostics import OutputError

try:
    import fcntl
except ImportError:  # pragma: no cover — Windows does not let go of an open file in the first place
    fcntl = None  # type: ignore[assignment,unused-ignore]

_SUFFIX = ".build-deck.tmp"


def put(data: bytes, target: Path) -> None:
    """Write a file whole: beside its target first, then over it.

    Raises OutputError where the folder cannot be written or the target cannot be replaced; the old
    file is then untouched.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        file, beside = _beside(target.parent)
    except OSError as error:
        raise OutputError(
            f"cannot write into the folder {target.parent}: {error.strerror}; choose another with --out"
        ) from None
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if fcntl:  # renamed while it is locked, so that no other build sweeps it away
                _place(beside, target)
        if not fcntl:
            _place(beside, target)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise OutputError(
            f"cannot put {target} in its place: {error.strerror}; close it in other programs, or make room"
        ) from None


def _place(beside: Path, target: Path) -> None:
    # Temporary files are private; a deck is as readable as any other file of the user's.
    beside.chmod(0o666 & ~_umask())
    beside.replace(target)


def _beside(folder: Path) -> tuple[IO[bytes], Path]:
    """A new file in a folder, locked. Another build may sweep it away before it is: then another."""
    while True:
        handle, name = tempfile.mkstemp(dir=folder, prefix=".", suffix=_SUFFIX)
        file = os.fdopen(handle, "wb")
        if _locked(file) and Path(name).exists():
            return file, Path(name)
        file.close()


def _sweep(folder: Path) -> None:
    """Take away what builds that were killed left in a folder."""
    for left in folder.glob(f".*{_SUFFIX}"):
        with contextlib.suppress(OSError):
            if not fcntl:
                left.unlink()
                continue
            with left.open("rb") as file:
                if _locked(file):
                    left.unlink()


def _locked(file: IO[bytes]) -> bool:
    """Whether this process now holds the file. Where a file system knows no locks, it does."""
    try:
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
