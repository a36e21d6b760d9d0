"""Keeping two publishers apart."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# Seconds that the processes of a publisher that was killed may take to end.
_PATIENCE = 3.0


class RefusedError(Exception):
    """Nothing was begun; the message says why, and what to do instead."""


@contextmanager
def locked(lock: Path) -> Iterator[None]:
    """Hold a file that only one publisher at a time can hold; it is there only meanwhile.

    Raises RefusedError where somebody else goes on holding it. A publisher that is killed lets go
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
        if not _is_taken(descriptor):
            os.close(descriptor)
            raise RefusedError(
                f"another freeze is publishing there ({lock.name}). Wait until it is done"
            )
        # The one before may have removed the file between the two steps above.
        with suppress(FileNotFoundError):
            if lock.stat().st_ino == os.fstat(descriptor).st_ino:
                return descriptor
        os.close(descriptor)


def _is_taken(descriptor: int) -> bool:
    """Take the lock; whoever has just been killed is given a moment to let go of it."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            if time.monotonic() > until:
                return False
            time.sleep(0.05)
        else:
            return True
