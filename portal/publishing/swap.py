"""Putting a new folder in the place of an old one, at once or not at all."""

import ctypes
import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.publishing.lock import RefusedError, locked
from portal.publishing.manifest import foreign_files

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class Replacement:
    """A new, empty `folder` beside `destination`, which `take_over` puts in its place."""

    def __init__(self, destination: Path) -> None:
        # Where the destination is a link, what it leads to is replaced, not the link.
        self.destination = destination.resolve()
        self.folder = self._beside("new")
        self._previous = self._beside("old")

    def _beside(self, what: str) -> Path:
        return self.destination.with_name(f".{self.destination.name}.{what}")

    @property
    def lock(self) -> Path:
        """The file that keeps two publishers apart; it is there only meanwhile."""
        return self._beside("lock")

    def prepare(self) -> None:
        """Clear what a publisher that was killed has left, and begin anew."""
        if self._previous.exists() and not self.destination.exists():
            self._previous.rename(self.destination)
        self.clear()
        self.folder.mkdir()
        if self.destination.is_dir():
            self.folder.chmod(self.destination.stat().st_mode & 0o7777)

    def clear(self) -> None:
        """Remove what stands beside the destination."""
        for leftover in (self.folder, self._previous):
            shutil.rmtree(leftover, ignore_errors=True)

    def take_over(self) -> None:
        """Put the new folder in place.

        Whoever looks at any moment finds all of the old or all of the new. On file
        systems that cannot exchange two folders, there is an instant with neither; a
        failure then brings the old one back.
        """
        if not self.destination.exists() or not any(self.destination.iterdir()):
            self.folder.rename(self.destination)
            return
        if not exchange(self.folder, self.destination):
            self._in_two_steps()

    def _in_two_steps(self) -> None:
        self.destination.rename(self._previous)
        try:
            self.folder.rename(self.destination)
        except OSError:
            self._previous.rename(self.destination)
            raise


@contextmanager
def replacing(destination: Path) -> Iterator[Replacement]:
    """A folder to publish into; it is gone afterwards unless it has taken over.

    Raises RefusedError where publishing would remove files that are not ours, cannot
    work, or has been begun by somebody else.
    """
    replacement = Replacement(destination)
    _refuse_unfit(replacement.destination)
    with locked(replacement.lock):
        try:
            replacement.prepare()
            _refuse_foreign(replacement.destination)
            yield replacement
        finally:
            replacement.clear()


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step; False where system or file system cannot."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    paths = os.fsencode(one), os.fsencode(other)
    if renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.EINVAL, errno.ENOSYS, errno.EXDEV, errno.ENOTSUP):
        return False
    raise OSError(code, os.strerror(code), str(other))


def _refuse_unfit(destination: Path) -> None:
    if destination.exists() and not destination.is_dir():
        raise RefusedError(f"{destination} is a file. Name a folder")
    if destination.is_mount():
        raise RefusedError(f"{destination} is a mount point. Name a folder inside it")
    try:
        destination.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RefusedError(f"{destination} cannot be made: {error.strerror}") from error


def _refuse_foreign(destination: Path) -> None:
    foreign = foreign_files(destination)
    if foreign:
        named = ", ".join(foreign[:5]) + (" and others" if len(foreign) > 5 else "")
        raise RefusedError(
            f"{destination} holds files that no freeze has written ({named}), "
            "and publishing would remove them. Move them away, or name another folder"
        )
