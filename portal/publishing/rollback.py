"""Bringing back the publication before the one that is served."""

import os
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from portal.publishing.grace import Grace, keep_assets
from portal.publishing.lock import RefusedError
from portal.publishing.manifest import listed
from portal.publishing.record import RECORD, Record, published_at, seal
from portal.publishing.swap import Replacement, replacing
from portal.publishing.verification import verify


@dataclass(frozen=True, slots=True)
class Restored:
    """What is served now, and when it was first published."""

    record: Record
    published: datetime
    folder: Path


def roll_back(destination: Path, grace: Grace) -> Restored:
    """Serve the publication before, wholly or not at all; the present one is then kept.

    So a second time leads forward again. Pages of the present one that are open keep
    what they need. Raises RefusedError where there is none before, or where it is not
    what was published.
    """
    with replacing(destination, may_hold_others=True) as replacement:
        record = _sound(replacement)
        previous, folder = replacement.previous, replacement.folder
        published = published_at(previous)
        sums = {
            name: digest
            for name, digest in listed(previous).items()
            if name != RECORD and not record.is_kept(name)
        }
        for name in sums:
            _link(previous / name, folder / name)
        kept = keep_assets(replacement.destination, folder, grace)
        record = seal(folder, {**sums, **kept.sums}, record.about, kept.since)
        os.utime(folder / RECORD, (published.timestamp(), published.timestamp()))
        replacement.take_over()
    return Restored(record, published, replacement.destination)


def _sound(replacement: Replacement) -> Record:
    """The record of the publication before, once all of it has been looked at."""
    previous = replacement.previous
    if not previous.is_dir():
        raise RefusedError(
            f"there is no publication before the one in {replacement.destination}. "
            "Put the content back as it was, and publish it"
        )
    verdict = verify(previous)
    if verdict.record is None or not verdict.is_clean:
        raise RefusedError(
            f"the publication before, in {previous}, is not what was published "
            f"({verdict.summary()}), and was not brought back. "
            "Put the content back as it was, and publish it"
        )
    return verdict.record


def _link(source: Path, target: Path) -> None:
    """The same file at a second place; it needs no room on a disk that may be full.

    The first place is removed in the end, so that one is never changed with the other.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except OSError:  # file systems without links
        shutil.copy2(source, target)
