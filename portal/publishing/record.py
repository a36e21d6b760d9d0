"""The record of a publication, which travels with the files that it speaks of.

It holds no time: the same content gives the same bytes. When it was published is the
time of the file.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from portal.publishing.manifest import MANIFEST, DamagedError, text_of, write_manifest

RECORD = "hosting/publication.json"


@dataclass(frozen=True, slots=True)
class About:
    """What was published: for which address, for which day, and by which version."""

    base_url: str
    as_of: str
    software: str


@dataclass(frozen=True, slots=True)
class Record:
    """What was published, and by what it is known.

    `fingerprint` is of all files but those kept for the sake of open pages, so that it
    stays the same whatever was published before; `seal` is of the whole list. `kept`
    are folders of earlier publications, and when they were replaced, in seconds.
    """

    about: About
    fingerprint: str = ""
    seal: str = ""
    kept: Mapping[str, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The fingerprint, as much of it as a person can compare."""
        return self.fingerprint[:12]

    def is_kept(self, name: str) -> bool:
        """Whether a file belongs to an earlier publication."""
        return name.startswith(tuple(self.kept))


def seal(folder: Path, sums: Mapping[str, str], about: About, kept: Mapping[str, int]) -> Record:
    """Write record and list of a folder whose files have these hashes; returns the record."""
    own = {name: digest for name, digest in sums.items() if not name.startswith(tuple(kept))}
    record = Record(about, _hash(text_of(own)), _hash(text_of(sums)), kept)
    text = json.dumps(asdict(record), indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    (folder / RECORD).parent.mkdir(exist_ok=True)
    (folder / RECORD).write_text(text, "utf-8")
    write_manifest(folder, {**sums, RECORD: _hash(text)})
    return record


def read_record(folder: Path) -> Record:
    """The record of a published folder. Raises DamagedError where there is none."""
    try:
        written = json.loads((folder / RECORD).read_text("utf-8"))
        return _record(written)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise DamagedError(f"{RECORD} is missing") from error
    except OSError as error:
        raise DamagedError(f"{RECORD} cannot be read: {error.strerror}") from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise DamagedError(f"{RECORD} is damaged") from error


def check_seal(record: Record, sums: Mapping[str, str]) -> None:
    """Raise DamagedError where a list is not the one that was sealed with the record."""
    rest = {name: digest for name, digest in sums.items() if name != RECORD}
    if _hash(text_of(rest)) != record.seal:
        raise DamagedError(f"{MANIFEST} is damaged: it is not the list that was published")


def kept_in(folder: Path) -> Mapping[str, int]:
    """The folders of earlier publications in a published one; none where nobody knows."""
    try:
        return read_record(folder).kept
    except DamagedError:
        return {}


def published_at(folder: Path) -> datetime:
    """When a folder was published, to the second."""
    return datetime.fromtimestamp(int((folder / RECORD).stat().st_mtime), UTC)


def _record(written: Any) -> Record:
    kept = {str(name): int(since) for name, since in written["kept"].items()}
    texts = {name: str(written["about"][name]) for name in ("base_url", "as_of", "software")}
    return Record(About(**texts), str(written["fingerprint"]), str(written["seal"]), kept)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
