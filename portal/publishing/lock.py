"""Keeping two publishers apart."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class RefusedError(Exception):
    """Nothing was begun; the message says why, and what to do instead."""


@contextmanager
def locked(lock: Path) -> Iterator[None]:
    """Hold a file that only one publisher at a time can hold; it is there only meanwhile.

    Raises RefusedError where somebody else holds it. A publisher that is killed lets go
    of it, and the file that it leaves is taken over by the next.
    """
    descriptor = _lock(lock)
    try:
        yield
    finally:
        with suppress(OSError):
            lock.unlink()
        os.close(descriptor)


def _lock(lock: Path) -> int:
    while True:
        try:
            descriptor = os.open(lock, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise RefusedError(f"{lock.parent} cannot be written: {error.strerror}") from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(descriptor)
            message = f"another freeze is publishing there ({lock.name}). Wait until it is done"
            raise RefusedError(message) from error
        # The one before may have removed the file between the two steps above.
        with suppress(FileNotFoundError):
            if lock.stat().st_ino == os.fstat(descriptor).st_ino:
                return descriptor
        os.close(descriptor)
