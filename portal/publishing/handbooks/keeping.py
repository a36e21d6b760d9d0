"""Books that earlier freezes have made, by what they are made of."""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self


class Kept:
    """Values in a folder that may be deleted at any time; without a folder, nothing is kept.

    Leaving the `with` block keeps what was asked for since it was opened, and nothing
    else. A folder that cannot be written is no fault: the next freeze works anew.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def has(self, source: bytes) -> bool:
        """Whether what is made of a source is kept, and whole."""
        return self._read(_key(source)) is not None

    def recall(self, source: bytes, make: Callable[[], bytes]) -> bytes:
        """What is made of a source, which must be all that it is made from."""
        key = _key(source)
        self._used.add(key)
        value = self._read(key)
        if value is None:
            value = make()
            self._write(key, value)
        return value

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None and self._folder is not None and self._folder.is_dir():
            for file in self._folder.iterdir():
                if file.name not in self._used:
                    with suppress(OSError):
                        file.unlink()

    def _read(self, key: str) -> bytes | None:
        """A file is its value behind the hash of it; one that was cut off is none."""
        if self._folder is None:
            return None
        try:
            digest, value = _parted((self._folder / key).read_bytes())
        except OSError:
            return None
        return value if hashlib.sha256(value).digest() == digest else None

    def _write(self, key: str, value: bytes) -> None:
        if self._folder is None:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            part = self._folder / f"{key}.{os.getpid()}"
            part.write_bytes(hashlib.sha256(value).digest() + value)
            part.replace(self._folder / key)


def _key(source: bytes) -> str:
    return hashlib.blake2b(source, digest_size=20).hexdigest()


def _parted(data: bytes) -> tuple[bytes, bytes]:
    return data[:32], data[32:]
