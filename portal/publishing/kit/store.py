"""What has been printed before, by all that it was made of: a folder that may go at any time."""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


class Store:
    """Values in a folder, a file for each; without a folder, nothing is kept.

    Where it cannot be written, everything is made anew: that is never a fault.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def recall(self, source: bytes, make: Callable[[], bytes]) -> bytes:
        """What is made of a source, which must be all that it is made from."""
        if self._folder is None:
            return make()
        digest = hashlib.sha256(source).hexdigest()
        self._used.add(digest)
        kept = self._read(self._folder / digest)
        return kept if kept is not None else self._kept(self._folder / digest, make())

    def forget_others(self) -> None:
        """Remove what nobody has asked for since this store was opened."""
        with suppress(OSError):
            for file in self._folder.iterdir() if self._folder else ():
                if file.name not in self._used:
                    file.unlink()

    def _read(self, file: Path) -> bytes | None:
        """A value as it was written; None where it is not there, or not whole."""
        try:
            whole = file.read_bytes()
        except OSError:
            return None
        digest, value = whole[:32], whole[32:]
        return value if hashlib.sha256(value).digest() == digest else None

    def _kept(self, file: Path, value: bytes) -> bytes:
        part = file.with_name(f"{file.name}.{os.getpid()}.part")
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(hashlib.sha256(value).digest() + value)
            part.replace(file)
        return value
