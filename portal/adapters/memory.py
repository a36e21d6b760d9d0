"""What earlier runs have worked out, kept in a folder that may be deleted at any time.

A drawer is one file: a line that names the code that filled it, the values one after
the other, an index of them, the length of that index, and a hash of all of this. A
drawer that other code has filled, or whose hash is not right, is an empty one.
"""

import hashlib
import json
import mmap
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import BinaryIO, Final, Self

_HASH: Final = 32
_LENGTH: Final = 8

Place = tuple[int, int]


class Memory:
    """A folder of drawers; without a folder, nothing is remembered.

    `code` stands for everything that what is remembered was made by.
    """

    def __init__(self, folder: Path | None, code: str = "") -> None:
        self._folder = folder
        self._code = code

    def drawer(self, name: str) -> "Drawer":
        """What is remembered under a name; one process at a time should fill it."""
        return Drawer(self._folder / name if self._folder else None, self._code)


class Drawer:
    """Values by what they were made from; safe to use from several threads.

    Leaving the `with` block keeps what was asked for since it was opened, and nothing
    else, so that a drawer never outgrows the site. Where it cannot be written, the next
    run works everything out anew: that is never a fault.
    """

    def __init__(self, file: Path | None, code: str) -> None:
        self._file = file
        self._top = f"{code}\n".encode()
        self._old, self._places = _opened(file, self._top) if file else (b"", {})
        self._used: set[str] = set()
        self._new = _Filling(file, self._top) if file else None
        self._lock = Lock()

    def has(self, source: bytes) -> bool:
        """Whether what is made of a source is remembered."""
        return _key(source) in self._places

    def recall(
        self,
        source: bytes,
        make: Callable[[], bytes],
        holds: Callable[[bytes], bool] = lambda value: True,
    ) -> bytes:
        """What is made of a source.

        The source, and what `holds` looks at, must be all that it is made from.
        """
        if self._new is None:
            return make()
        key = _key(source)
        place = self._places.get(key)
        if place is not None:
            value = bytes(self._old[place[0] : place[0] + place[1]])
            if holds(value):
                self._used.add(key)
                return value
        value = make()
        with self._lock:
            self._new.add(key, value)
        return value

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._new is None:
            return
        if error is None and (self._new.places or len(self._used) < len(self._places)):
            for key in sorted(self._used):
                at, length = self._places[key]
                self._new.add(key, bytes(self._old[at : at + length]))
            self._new.finish()
        self._new.drop()


class _Filling:
    """A drawer on its way: written beside the old one, and renamed when it is whole."""

    def __init__(self, file: Path, top: bytes) -> None:
        self.places: dict[str, Place] = {}
        self._file = file
        self._top = top
        self._part = file.with_name(f"{file.name}.{os.getpid()}.part")
        self._stream: BinaryIO | None = None
        self._digest = hashlib.sha256()
        self._at = 0
        self._failed = False

    def add(self, key: str, value: bytes) -> None:
        if key not in self.places and not self._failed:
            try:
                if self._stream is None:
                    self._begin()
                self.places[key] = (self._at, len(value))
                self._write(value)
            except OSError:
                self._failed = True

    def finish(self) -> None:
        with suppress(OSError):
            if self._stream is None:
                self._begin()
            index = json.dumps(self.places, separators=(",", ":")).encode()
            self._write(index)
            self._write(len(index).to_bytes(_LENGTH))
            self._write(self._digest.digest())
            self.drop_stream()
            if not self._failed:
                self._part.replace(self._file)

    def drop(self) -> None:
        """Leave nothing of it, unless it has been finished."""
        with suppress(OSError):
            self.drop_stream()
        if self._stream is not None:
            self._part.unlink(missing_ok=True)

    def drop_stream(self) -> None:
        if self._stream is not None:
            self._stream.close()

    def _begin(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._stream = self._part.open("wb")
        self._write(self._top)

    def _write(self, data: bytes) -> None:
        if self._stream is not None:
            self._stream.write(data)
            self._digest.update(data)
            self._at += len(data)


def _key(source: bytes) -> str:
    return hashlib.blake2b(source, digest_size=20).hexdigest()


def _opened(file: Path, top: bytes) -> tuple["mmap.mmap | bytes", dict[str, Place]]:
    """The bytes of a drawer and where its values stand; nothing where it is not right."""
    try:
        with file.open("rb") as stream:
            if stream.read(len(top)) != top:
                return b"", {}
            held = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return b"", {}
    with memoryview(held) as view:
        if hashlib.sha256(view[:-_HASH]).digest() != view[-_HASH:]:
            return b"", {}
        length = int.from_bytes(view[-_HASH - _LENGTH : -_HASH])
        index = bytes(view[-_HASH - _LENGTH - length : -_HASH - _LENGTH])
    return held, {key: (at, size) for key, (at, size) in json.loads(index).items()}


FORGETFUL: Final = Memory(None)
