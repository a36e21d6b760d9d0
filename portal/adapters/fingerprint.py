"""What everything is made by: this program, the libraries it uses, and the texts it is told."""

import hashlib
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def fingerprint(*more: Path) -> str:
    """Differs wherever the same content might become other pages.

    Every source and template of the portal counts, every file in the folders `more`,
    Python itself, and the names and versions of all packages that are installed.
    """
    digest = hashlib.sha256(f"{sys.version}\0{zlib.ZLIB_RUNTIME_VERSION}".encode())
    for package in sorted(_packages()):
        digest.update(f"\0{package}".encode())
    for folder in (_PACKAGE, *more):
        for file in _sources(folder):
            name = file.relative_to(folder).as_posix()
            digest.update(f"\0{name}\0".encode() + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _packages() -> Iterator[str]:
    """As each is named in its place, such as `flask-3.1.2.dist-info`."""
    for place in {Path(each or ".") for each in sys.path}:
        if place.is_dir():
            yield from (each.name for each in place.iterdir() if each.suffix == ".dist-info")


def _sources(folder: Path) -> list[Path]:
    found = (each for each in folder.rglob("*") if "__pycache__" not in each.parts)
    return sorted(each for each in found if each.is_file() and not each.name.startswith("."))
