"""Files of earlier publications that stay for a while, since pages that are open need them.

Such files have an address that carries a hash, so the old ones stand beside the new. A
page that was opened yesterday fetches a script of its own publication when its reader
first searches, and the parts of the index that belong to the index it has.
"""

import hashlib
import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from portal.publishing.manifest import read_manifest
from portal.publishing.record import kept_in

DAYS = 7
# Search has other parts after each change of a text, some 100 in a language. A page that
# is older than this many of them says that its search failed, once, and begins anew.
MOST = 10
# Styles and scripts (portal/web/assets.py), and parts of search (portal/domain/addresses.py).
_RARE = "static"
_VERSIONED = re.compile(r"(?:static|[a-z]{2}/search)/[0-9a-f]{12}/")


@dataclass(frozen=True, slots=True)
class Grace:
    """For how long, and what counts as now, in seconds."""

    period: timedelta
    now: int

    def since(self, replaced: int) -> int:
        """When something was replaced; never later than now, as a clock may be set back."""
        return min(replaced, self.now)

    def is_over(self, replaced: int) -> bool:
        """Whether what was replaced then may go."""
        return self.now - replaced >= self.period.total_seconds()


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays: folders with the time they were replaced, and the hashes of their files."""

    since: Mapping[str, int]
    sums: Mapping[str, str]


def keep_assets(before: Path, after: Path, grace: Grace) -> Kept:
    """Copy into a new publication what open pages of earlier ones still ask for.

    A folder counts as replaced from the first publication that has it no more. Files
    that are not what was published are left out: what somebody has tampered with must
    not be published as ours.
    """
    known = kept_in(before)
    folders = _folders(read_manifest(before))
    replaced = {
        folder: grace.since(known.get(folder, grace.now))
        for folder in folders
        if not (after / folder).exists()
    }
    since: dict[str, int] = {}
    sums: dict[str, str] = {}
    for folder in sorted(_needed(replaced, grace)):
        copied = dict(_copied(before, after, folders[folder]))
        if copied:
            since[folder] = replaced[folder]
            sums.update(copied)
    return Kept(since, sums)


def _needed(replaced: Mapping[str, int], grace: Grace) -> Iterator[str]:
    """Folders whose time is not over; of those that come with every change, the last few."""
    met: Counter[str] = Counter()
    for folder in sorted(replaced, key=lambda each: (-replaced[each], each)):
        kind = folder.rstrip("/").rpartition("/")[0]
        met[kind] += 1
        if not grace.is_over(replaced[folder]) and (kind == _RARE or met[kind] <= MOST):
            yield folder


def _folders(sums: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The folders that may be kept, with their files; parts of search as they are, uncompressed.

    Few readers still ask for these, and there are thousands.
    """
    folders: dict[str, dict[str, str]] = {}
    for name, digest in sums.items():
        found = _VERSIONED.match(name)
        if found and (found[0].startswith(_RARE) or name.endswith(".json")):
            folders.setdefault(found[0], {})[name] = digest
    return folders


def _copied(before: Path, after: Path, files: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    made: set[str] = set()
    for name, digest in files.items():
        # Read once, so that what is judged is what is written.
        read = _read(f"{before}/{name}")
        if read is None or hashlib.sha256(read[0]).hexdigest() != digest:
            continue
        content, then = read
        target = f"{after}/{name}"
        folder = target.rpartition("/")[0]
        if folder not in made:
            made.add(folder)
            Path(folder).mkdir(parents=True, exist_ok=True)
        with open(target, "wb") as written:  # noqa: PTH123 (as in manifest.py)
            written.write(content)
        os.utime(target, ns=(then, then))
        yield name, digest


def _read(file: str) -> tuple[bytes, int] | None:
    """What is in a file and when it was written; None where there is no file, or a link."""
    try:
        opened = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return None
    with open(opened, "rb", buffering=0) as stream:  # noqa: PTH123 (a file that is open)
        found = os.fstat(opened)
        return (stream.readall(), found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None
