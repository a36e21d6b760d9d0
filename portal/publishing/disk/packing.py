"""The zip itself: the same bytes for the same files, whoever packs them and when."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# Who unpacks it may read and change all of it.
_MODE = 0o100644 << 16
_UNIX = 3
# The measurements behind it stand in docs/decisions/0024.
LEVEL = 6


def pack(file: Path, entries: Iterable[tuple[str, bytes]], day: date) -> None:
    """Write a zip of some files in their order, each dated that day."""
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        for name, content in entries:
            entry = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.external_attr = _MODE
            entry.create_system = _UNIX
            packed.writestr(entry, content, ZIP_DEFLATED, LEVEL)
