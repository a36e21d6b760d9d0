"""The list of published files, by which a folder is known as ours and can be verified.

It is in the format of `sha256sum`, so that anybody can see that nothing was tampered
with: `cd build && sha256sum --check --quiet hosting/SHA256SUMS`.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

MANIFEST = "hosting/SHA256SUMS"


def write_manifest(folder: Path) -> Mapping[str, str]:
    """List every file in the folder with the hash of its bytes, and return the list."""
    sums = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in sorted(files_in(folder))
    }
    text = "".join(f"{digest}  {name}\n" for name, digest in sums.items())
    (folder / MANIFEST).write_text(text, "utf-8")
    return sums


def read_manifest(folder: Path) -> Mapping[str, str]:
    """The list that was written with a folder; empty where there is none."""
    try:
        lines = (folder / MANIFEST).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def foreign_files(folder: Path) -> list[str]:
    """Files in a folder that were not published there by us."""
    ours = {*read_manifest(folder), MANIFEST}
    return sorted(name for name in files_in(folder) if name not in ours)


def keep_times(before: Path, after: Path, sums: Mapping[str, str]) -> None:
    """Let files that have not changed keep their time.

    Web servers make ETags of it: readers who have such a page need not load it again.
    """
    for name, digest in read_manifest(before).items():
        if sums.get(name) == digest and (before / name).is_file():
            then = (before / name).stat().st_mtime_ns
            os.utime(after / name, ns=(then, then))


def files_in(folder: Path) -> Iterator[str]:
    """Everything in a folder and below that is not itself a folder."""
    for place, folders, names in os.walk(folder):
        links = (name for name in folders if (Path(place) / name).is_symlink())
        for name in (*names, *links):
            yield (Path(place) / name).relative_to(folder).as_posix()
