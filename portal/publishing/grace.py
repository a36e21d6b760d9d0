"""Files of earlier publications that stay for a while, since pages that are open need them.

Such files have an address that carries a hash, so the old ones stand beside the new. A
page that was opened yesterday fetches a script of its own publication when its reader
first searches, and the parts of the index that belong to the index it has.
"""

import hashlib
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from portal.publishing.manifest import read_manifest
from portal.publishing.record import kept_in

DAYS = 7
# Styles and scripts (portal/web/assets.py), and parts of search (portal/domain/addresses.py).
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
    since: dict[str, int] = {}
    sums: dict[str, str] = {}
    for folder, files in sorted(_folders(read_manifest(before)).items()):
        replaced = grace.since(known.get(folder, grace.now))
        if (after / folder).exists() or grace.is_over(replaced):
            continue
        copied = dict(_copied(before, after, files))
        if copied:
            since[folder] = replaced
            sums.update(copied)
    return Kept(since, sums)


def _folders(sums: Mapping[str, str]) -> dict[str, dict[str, str]]:
    folders: dict[str, dict[str, str]] = {}
    for name, digest in sums.items():
        found = _VERSIONED.match(name)
        if found:
            folders.setdefault(found[0], {})[name] = digest
    return folders


def _copied(before: Path, after: Path, files: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    for name, digest in files.items():
        source, target = before / name, after / name
        if not source.is_file() or source.is_symlink():
            continue
        # Read once, so that what is judged is what is written.
        content = source.read_bytes()
        if hashlib.sha256(content).hexdigest() != digest:
            continue
        if not target.parent.is_dir():
            target.parent.mkdir(parents=True)
        target.write_bytes(content)
        then = source.stat().st_mtime_ns
        os.utime(target, ns=(then, then))
        yield name, digest
