"""Compressed copies of files, made while others are still being written."""

import os
import zlib
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Self

import brotli

from portal.site import FORGETFUL, Drawer
from portal.web.media_types import DENSE

# The measurements behind these stand in docs/decisions/0010.
BEST, BARGAIN = 11, 5
BEST_UP_TO = 150
GZIP = 5

_LENGTH = 4
_NOTHING = FORGETFUL.drawer("copies")


def level_for(files: int) -> int:
    """The level of brotli that is worth its time for so many files."""
    return BEST if files <= BEST_UP_TO else BARGAIN


class Compressor:
    """Makes a `.br` and a `.gz` beside each file that becomes smaller by it.

    Brotli and zlib let go of the interpreter while they work, so threads are enough to
    use a second processor. Leaving the `with` block waits for all of them, and raises
    what went wrong. Bytes that were compressed before, at the same level, are not
    compressed again.
    """

    def __init__(self, level: int, drawer: Drawer = _NOTHING) -> None:
        self._level = level
        self._drawer = drawer
        # There are two of these at a time, one in each process (docs/decisions/0012).
        workers = max(1, (os.cpu_count() or 1) // 2)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="compress")
        self._jobs: list[Future[None]] = []

    def add(self, file: Path) -> None:
        """Have copies made of a file that is completely written."""
        # What is remembered is written in less time than it takes to hand it to a thread.
        if file.suffix not in DENSE and not self._is_remembered(file):
            self._jobs.append(self._pool.submit(compress, file, self._level, self._drawer))

    def _is_remembered(self, file: Path) -> bool:
        """Whether the copies have been made before; then they stand beside the file."""
        if not file.is_file():
            return False
        whole = file.read_bytes()
        both = self._drawer.known(_source(whole, self._level))
        if both is not None:
            _write(file, len(whole), both)
        return both is not None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.shutdown(cancel_futures=error is not None)
        if error is None:
            for job in self._jobs:
                job.result()


def copies_of(name: str) -> tuple[str, ...]:
    """The names of the copies that a file may have."""
    return () if PurePosixPath(name).suffix in DENSE else (f"{name}.br", f"{name}.gz")


def compress(file: Path, level: int, drawer: Drawer = _NOTHING) -> None:
    """Write the copies of one file; a copy that would not be smaller is not there.

    Neither copy holds a time or a name, so the same bytes give the same copies.
    """
    whole = file.read_bytes()
    _write(file, len(whole), drawer.recall(_source(whole, level), lambda: _copies(whole, level)))


def _write(file: Path, length: int, both: bytes) -> None:
    end = _LENGTH + int.from_bytes(both[:_LENGTH])
    for suffix, copy in ((".br", both[_LENGTH:end]), (".gz", both[end:])):
        if len(copy) < length:
            _put(f"{file}{suffix}", copy)
        else:
            with suppress(FileNotFoundError):
                os.unlink(f"{file}{suffix}")  # noqa: PTH108 (as below)


def _put(place: str, content: bytes) -> None:
    """Write a file, unless it is there."""
    # A path for each of 10,000 files takes as long as writing them.
    with suppress(FileNotFoundError), open(place, "rb", buffering=0) as there:  # noqa: PTH123
        if there.readall() == content:
            return
    with open(place, "wb") as written:  # noqa: PTH123
        written.write(content)


def _source(whole: bytes, level: int) -> bytes:
    return b"%d\0%b" % (level, whole)


def _copies(whole: bytes, level: int) -> bytes:
    """Both copies in one: how long the first is, the first, the second."""
    small: bytes = brotli.compress(whole, mode=brotli.MODE_TEXT, quality=level)
    zipped = zlib.compress(whole, level=GZIP, wbits=31)  # 31 asks for the gzip format
    return len(small).to_bytes(_LENGTH) + small + zipped
