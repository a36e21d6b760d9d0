"""Whether a published folder is still what was published."""

import stat
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from portal.publishing.manifest import MANIFEST, DamagedError, digest_of, files_in, listed
from portal.publishing.record import RECORD, Record, check_seal, read_record

_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """What has become of the files since they were published; names in their order.

    `damage` says why nothing can be told of them, or of some of them, where the list
    itself is not what it was.
    """

    record: Record | None = None
    files: int = 0
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    damage: str | None = None

    @property
    def is_clean(self) -> bool:
        """Whether everything is as it was published."""
        return not (self.changed or self.missing or self.added or self.damage)

    def summary(self) -> str:
        """What is wrong, in a few words; empty where nothing is."""
        counts = {
            "changed": len(self.changed),
            "missing": len(self.missing),
            "added": len(self.added),
        }
        told = [f"{count} {what}" for what, count in counts.items() if count]
        return ", ".join([*([self.damage] if self.damage else []), *told])


def verify(folder: Path) -> Verdict:
    """Compare every file in a folder, compressed copies included, with what was published.

    Where a new publication takes over meanwhile, that one is looked at instead.
    """
    for _ in range(_ATTEMPTS):
        before = _bytes(folder)
        verdict = _verdict(folder)
        if _bytes(folder) == before:
            break
    return verdict


def _bytes(folder: Path) -> bytes | None:
    try:
        return (folder / MANIFEST).read_bytes()
    except OSError:
        return None


def _verdict(folder: Path) -> Verdict:
    try:
        sums = listed(folder)
    except DamagedError as error:
        return Verdict(damage=str(error))
    there = set(files_in(folder)) - {MANIFEST}
    names = sorted(there & sums.keys())
    # Reading and hashing let go of the interpreter.
    with ThreadPoolExecutor(thread_name_prefix="verify") as pool:
        same = list(pool.map(lambda name: _is(folder / name, sums[name]), names))
    record, damage = _record(folder, sums)
    return Verdict(
        record=record,
        files=len(sums),
        changed=tuple(name for name, is_same in zip(names, same, strict=True) if not is_same),
        missing=tuple(sorted(sums.keys() - there)),
        added=tuple(sorted(there - sums.keys())),
        damage=damage,
    )


def _is(file: Path, digest: str) -> bool:
    """Whether a file is there with these bytes; what is no plain file is not."""
    try:
        return stat.S_ISREG(file.lstat().st_mode) and digest_of(file) == digest
    except OSError:
        return False


def _record(folder: Path, sums: Mapping[str, str]) -> tuple[Record | None, str | None]:
    try:
        record = read_record(folder)
        if _is(folder / RECORD, sums.get(RECORD, "")):
            check_seal(record, sums)
    except DamagedError as error:
        return None, str(error)
    return record, None
