"""The list of published files, by which a folder is known as ours and can be verified.

It is in the format of `sha256sum`, so that anybody can see that nothing was tampered
with: `cd build && sha256sum --check --quiet hosting/SHA256SUMS`.
"""

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

MANIFEST = "hosting/SHA256SUMS"
_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")


class DamagedError(Exception):
    """What says what was published cannot be trusted; the message says why."""


def sums_of(folder: Path) -> dict[str, str]:
    """Every file in a folder with the hash of its bytes, by name."""
    return {name: digest_of(folder / name) for name in sorted(files_in(folder))}


def digest_of(file: Path) -> str:
    """The hash of a file's bytes."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def text_of(sums: Mapping[str, str]) -> str:
    """A list of files as it is written down."""
    return "".join(f"{sums[name]}  {name}\n" for name in sorted(sums))


def write_manifest(folder: Path, sums: Mapping[str, str] | None = None) -> Mapping[str, str]:
    """List every file in the folder with the hash of its bytes, and return the list.

    Whoever has just read the files gives the hashes, so that they are not read again.
    """
    sums = sums_of(folder) if sums is None else sums
    (folder / MANIFEST).write_text(text_of(sums), "utf-8")
    return sums


def listed(folder: Path) -> Mapping[str, str]:
    """The list that was written with a folder. Raises DamagedError where it is none."""
    try:
        text = (folder / MANIFEST).read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise DamagedError(f"{MANIFEST} is missing") from error
    except UnicodeDecodeError as error:
        raise DamagedError(f"{MANIFEST} is damaged: it is no text") from error
    except OSError as error:
        raise DamagedError(f"{MANIFEST} cannot be read: {error.strerror}") from error
    sums: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        found = _LINE.fullmatch(line)
        if found is None or not _is_within(found[2]) or found[2] in sums:
            raise DamagedError(f"{MANIFEST} is damaged in line {number}")
        sums[found[2]] = found[1]
    if not text.endswith("\n"):
        raise DamagedError(f"{MANIFEST} is damaged: it breaks off")
    return sums


def read_manifest(folder: Path) -> Mapping[str, str]:
    """The list that was written with a folder; empty where there is none to be trusted."""
    try:
        return listed(folder)
    except DamagedError:
        return {}


def foreign_files(folder: Path) -> list[str]:
    """Files in a folder that were not published there by us."""
    ours = {*read_manifest(folder), MANIFEST}
    return sorted(name for name in files_in(folder) if name not in ours)


def keep_times(before: Path, after: Path, sums: Mapping[str, str]) -> None:
    """Let files that have not changed keep their time, and give others another.

    Web servers make ETags of time and size: readers who have a page need not load it
    again, and must not be told that it is the same where it is not.
    """
    for name, digest in read_manifest(before).items():
        if name not in sums or not (before / name).is_file():
            continue
        then, now = (before / name).stat(), (after / name).stat()
        if sums[name] == digest:
            os.utime(after / name, ns=(then.st_mtime_ns, then.st_mtime_ns))
        elif (then.st_size, int(then.st_mtime)) == (now.st_size, int(now.st_mtime)):
            later = now.st_mtime_ns + 1_000_000_000
            os.utime(after / name, ns=(later, later))


def files_in(folder: Path) -> Iterator[str]:
    """Everything in a folder and below that is not itself a folder."""
    for place, folders, names in os.walk(folder):
        links = (name for name in folders if (Path(place) / name).is_symlink())
        for name in (*names, *links):
            yield (Path(place) / name).relative_to(folder).as_posix()


def _is_within(name: str) -> bool:
    """Whether a name can only be that of a file in the folder: a list may be forged."""
    return not name.startswith("/") and ".." not in PurePosixPath(name).parts
