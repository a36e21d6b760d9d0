"""A folder of an earlier publication as the beginning of a new one.

On common file systems, a folder with a file in it takes a millisecond to make, and a file
that is already there takes a hundredth of that to read.
"""

import os
import shutil
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from portal.publishing.compression import copies_of


@dataclass(frozen=True, slots=True)
class Kinds:
    """What folders and files are like that are made here now: rights, and whose they are."""

    folder: int
    owner: int

    def is_folder(self, found: os.stat_result) -> bool:
        """Whether it is a folder like those that are made now."""
        return found.st_mode == self.folder and found.st_uid == self.owner

    def is_file(self, found: os.stat_result) -> bool:
        """Whether it is a file like those that are made now, and to be found here only."""
        rights = stat.S_IMODE(self.folder) & 0o666
        is_alike = found.st_mode == stat.S_IFREG | rights and found.st_uid == self.owner
        return is_alike and found.st_nlink == 1


def kinds_of(folder: Path) -> Kinds:
    """What is made now is like this folder, which has just been made."""
    found = folder.lstat()
    return Kinds(found.st_mode, found.st_uid)


def prune(folder: Path, names: Iterable[str], kinds: Kinds) -> None:
    """Leave nothing in a folder but files of these names, and their compressed copies.

    A link is removed, and so is a file that has another place too, or other rights than
    a new one would have: whoever writes into those that are left changes nothing else.
    What is in the files does not matter.
    """
    files = {each for name in names for each in (name, *copies_of(name))}
    folders = {str(parent) for name in files for parent in PurePosixPath(name).parents}
    waiting = [""]
    while waiting:
        place = waiting.pop()
        with os.scandir(f"{folder}/{place}") as found:
            for each in found:
                name = place + each.name
                status = each.stat(follow_symlinks=False)
                if name in folders and kinds.is_folder(status):
                    waiting.append(f"{name}/")
                elif stat.S_ISDIR(status.st_mode):
                    shutil.rmtree(each.path)
                elif name not in files or not kinds.is_file(status):
                    os.unlink(each.path)  # noqa: PTH108 (a path more for each of 10,000)
