"""What state the files of the content are in: told quickly, and told for certain."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path


def glance(*folders: Path) -> str:
    """A text that changes when a file below the folders is written, moved or removed.

    No file is opened, so that one can look every few seconds. Raises OSError where a
    folder is being exchanged at this very moment.
    """
    seen = hashlib.sha256()
    for folder in folders:
        for path in _files(folder):
            with suppress(FileNotFoundError):
                state = path.stat()
                told = f"{state.st_size}\0{state.st_mtime_ns}\0{state.st_ino}\n"
                seen.update(os.fsencode(path) + b"\0" + told.encode())
    return seen.hexdigest()


def fingerprint(folder: Path) -> str:
    """Twelve hex digits that two copies of a content folder share while every byte is the same."""
    told = hashlib.sha256()
    for path in _files(folder):
        told.update(os.fsencode(path.relative_to(folder).as_posix()) + b"\0")
        told.update(hashlib.sha256(path.read_bytes()).digest())
    return told.hexdigest()[:12]


def _files(folder: Path) -> Iterator[Path]:
    """Every file in a fixed order, without what editors and version control hide."""
    for place, folders, files in os.walk(folder, onerror=_raise):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield from (Path(place, name) for name in sorted(files) if not name.startswith("."))


def _raise(error: OSError) -> None:
    raise error
