"""Putting a new folder in the place of an old one, at once or not at all."""

import hashlib
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from portal.publishing.kernel import exchange, write_out, write_out_names
from portal.publishing.lock import RefusedError, locked
from portal.publishing.manifest import MANIFEST, DamagedError, foreign_files, listed
from portal.publishing.record import read_record
from portal.publishing.recycling import kinds_of, prune
from portal.publishing.stopping import too_late_to_stop

# Seconds that a server may take from the name of a folder to a file in it.
_ON_THE_WAY = 0.1


class Replacement:
    """A new, empty `folder` beside `destination`, which `take_over` puts in its place.

    What was in its place before becomes `previous`, which stays beside it. What was
    `previous` before becomes `spare`: nobody needs it any more, and its files are used again.
    """

    def __init__(self, destination: Path) -> None:
        # Where the destination is a link, what it leads to is replaced, not the link.
        self.destination = destination.resolve()
        self.folder = self._beside("new")
        self.previous = self._beside("previous")
        # There only while a file system that cannot exchange folders has neither in place.
        self._old = self._beside("old")
        # There only while folders change places, and says which is to take over.
        self._note = self._beside("swap")
        self.spare = self._beside("spare")
        # There only while it is being removed, which takes a while.
        self._gone = self._beside("gone")
        self.has_taken_over = False

    def _beside(self, what: str) -> Path:
        return self.destination.with_name(f".{self.destination.name}.{what}")

    @property
    def lock(self) -> Path:
        """The file that keeps two publishers apart; it is there only meanwhile."""
        return self._beside("lock")

    def prepare(self) -> None:
        """Make the new folder, which nobody else is to look into while it is half done."""
        self.folder.mkdir()
        self._kinds = kinds_of(self.folder)
        model = self.destination if self.destination.is_dir() else self.folder
        self._mode = model.stat().st_mode & 0o7777
        self.folder.chmod(0o700)

    def recycle(self, names: Iterable[str]) -> None:
        """Begin with files of an earlier publication that have these names.

        Making thousands of folders and files takes longer than to look what is in them.
        Whoever writes one of these files compares it with what it is to be, and whatever
        else was there is gone.
        """
        if not self.spare.is_dir() or self.spare.is_symlink():
            return
        try:
            self.spare.rename(self.folder)  # which is empty
            self.folder.chmod(0o700)
            prune(self.folder, names, self._kinds)
        except OSError:
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir(0o700)

    def take_over(self) -> None:
        """Put the new folder in place.

        Whoever looks at any moment finds all of the old or all of the new; also after a
        loss of power, since all of the new is on the disk first. On file systems that
        cannot exchange two folders, there is an instant with neither; a failure then
        brings the old one back.
        """
        self.folder.chmod(self._mode)
        write_out(self.folder)
        too_late_to_stop()
        if not self.destination.exists() or not any(self.destination.iterdir()):
            self.folder.rename(self.destination)
        else:
            self._note.write_text(_identity(self.folder), "ascii")
            if not exchange(self.folder, self.destination):
                self._in_two_steps()
        self.has_taken_over = True
        with suppress(OSError):  # it is in place, and not to be called a failure
            write_out_names(self.destination.parent)

    def _in_two_steps(self) -> None:
        self.destination.rename(self._old)
        try:
            self.folder.rename(self.destination)
        except OSError:
            self._old.rename(self.destination)
            raise

    def settle(self) -> None:
        """Leave nothing half done: remove what has not taken over, keep what it replaced.

        It may be interrupted at any point, and begun anew.
        """
        if self._old.exists() and not self.destination.exists():
            self._old.rename(self.destination)
        if self._is_noted():
            self._put_by(self._old if self._old.exists() else self.folder)
        if self.previous.exists() and _is_same(self.previous, self.destination):
            self._remove(self.previous)
        for leftover in (self.folder, self._old, self._gone):
            shutil.rmtree(leftover, ignore_errors=True)
        with suppress(OSError):
            self._note.unlink()

    def _is_noted(self) -> bool:
        """Whether the folder in place is the one that was about to take over."""
        try:
            return self._note.read_text("ascii") == _identity(self.destination)
        except (OSError, UnicodeDecodeError):
            return False

    def _put_by(self, replaced: Path) -> None:
        """Keep what was replaced for `--rollback`, unless it is what has replaced it."""
        if not replaced.exists():
            return
        if _is_same(replaced, self.destination):
            self._spare(replaced)
            return
        # Whoever was about to look into it when it was replaced is let through first.
        time.sleep(_ON_THE_WAY)
        # Where it stands below a server's folder, nobody is to find it there.
        replaced.chmod(0o700)
        if self.previous.exists():
            # Where that has been brought back, its files are those of what is in place.
            is_in_place = _is_same(self.previous, self.destination)
            (self._remove if is_in_place else self._spare)(self.previous)
        replaced.rename(self.previous)

    def _spare(self, folder: Path) -> None:
        """Put away what nobody needs any more; one such folder is enough."""
        if self.spare.exists():
            self._remove(folder)
        else:
            folder.rename(self.spare)

    def _remove(self, folder: Path) -> None:
        """Take a folder out of the way, whose removal takes a while."""
        shutil.rmtree(self._gone, ignore_errors=True)
        folder.rename(self._gone)


@contextmanager
def replacing(destination: Path, *, may_hold_others: bool = False) -> Iterator[Replacement]:
    """A folder to publish into; it is gone afterwards unless it has taken over.

    Raises RefusedError where publishing would remove files that are not ours, cannot
    work, or has been begun by somebody else. `may_hold_others` is for whoever removes
    nothing of what is in place.
    """
    replacement = Replacement(destination)
    _refuse_unfit(replacement.destination)
    with locked(replacement.lock):
        replacement.settle()
        if not may_hold_others:
            _refuse_foreign(replacement.destination)
            _refuse_foreign(replacement.previous)
        try:
            replacement.prepare()
            yield replacement
        finally:
            _settle_at_last(replacement)


def _settle_at_last(replacement: Replacement) -> None:
    """What is in place stays in place; what could not be cleared away, the next one clears."""
    try:
        replacement.settle()
    except OSError:
        if not replacement.has_taken_over:
            raise


def _identity(folder: Path) -> str:
    """What tells a folder from the one that it changes places with."""
    try:
        return hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()
    except OSError:
        return "nothing"


def _is_same(one: Path, other: Path) -> bool:
    """Whether two folders are the same publication, but for what is kept of others.

    Of a folder without a record nobody knows, and it may be all that is left of something.
    """
    try:
        return read_record(one).fingerprint == read_record(other).fingerprint
    except DamagedError:
        return False


def _refuse_unfit(destination: Path) -> None:
    if destination.exists() and not destination.is_dir():
        raise RefusedError(f"{destination} is a file. Name a folder")
    if destination.is_mount():
        raise RefusedError(f"{destination} is a mount point. Name a folder inside it")
    try:
        destination.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RefusedError(f"{destination} cannot be made: {error.strerror}") from error


def _refuse_foreign(folder: Path) -> None:
    foreign = foreign_files(folder)
    if not foreign:
        return
    if (folder / MANIFEST).exists():
        _refuse_damaged(folder)
    named = ", ".join(foreign[:5]) + (" and others" if len(foreign) > 5 else "")
    raise RefusedError(
        f"{folder} holds files that no freeze has written ({named}), "
        "and publishing would remove them. Move them away, or name another folder"
    )


def _refuse_damaged(folder: Path) -> None:
    try:
        listed(folder)
    except DamagedError as error:
        raise RefusedError(
            f"in {folder}, {error}, so nobody can tell which files are ours. "
            "Move the folder away, and publish anew"
        ) from error
