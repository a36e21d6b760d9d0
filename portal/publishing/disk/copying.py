"""Making the copy along with a publication: with it or not at all."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from portal.domain.edition import Site
from portal.domain.slugs import ascii_slug
from portal.publishing.audit.files import Files, load_files
from portal.publishing.compression import BEST, compress
from portal.publishing.disk.contents import DOOR, contents
from portal.publishing.disk.packing import pack
from portal.publishing.disk.texts import README, banner, readme
from portal.publishing.lock import RefusedError
from portal.publishing.place import Place
from portal.web import create_app
from portal.web.offer import SIZE


@dataclass(frozen=True, slots=True)
class Wish:
    """That a copy be made: as a file of its own or, without one, for readers to download."""

    file: Path | None = None

    def name_in(self, site: Site) -> str:
        """What the file is called that the site offers; empty where it offers none."""
        return "" if self.file else f"{_name(site)}-offline.zip"

    def place_in(self, site: Site, folder: Path) -> Path:
        """Where the copy is, once a site is published in a folder."""
        return self.file or folder / self.name_in(site)


def refuse_unfit(wish: Wish | None, destination: Path) -> None:
    """Raise RefusedError where a copy could not be put, before anything is begun."""
    if wish is None or wish.file is None:
        return
    file = wish.file.resolve()
    if file.suffix != ".zip" or file.is_dir():
        raise RefusedError(f"{wish.file} is no name for a zip. Write one that ends in .zip")
    if not file.parent.is_dir():
        raise RefusedError(f"{file.parent} is no folder. Make it, or name another")
    if file.is_relative_to(destination.resolve()):
        raise RefusedError(
            f"{wish.file} is in the folder that is published. "
            "Write --zip without a name to publish the copy with the site"
        )


@contextmanager
def copied(wish: Wish | None, site: Site, place: Place, folder: Path) -> Iterator[None]:
    """Make the copy of a frozen folder that is wished for, and see to it until all is done.

    A file of its own takes the place of an earlier one only when the block is left without
    an error. Raises RefusedError where it cannot be written.
    """
    if wish is None:
        yield
        return
    name = wish.name_in(site)
    file = folder / name if wish.file is None else _beside(wish.file)
    try:
        with _writing(file):
            frozen = load_files(folder, place)
            write_copy(site, frozen, file)
        if name:
            _tell_size(frozen, file.stat().st_size)
        yield
        if wish.file:
            with _writing(wish.file):
                file.replace(wish.file)
    finally:
        if wish.file:
            file.unlink(missing_ok=True)


@contextmanager
def _writing(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RefusedError(f"{file} cannot be written: {error.strerror}") from error


def write_copy(site: Site, frozen: Files, file: Path) -> None:
    """Write a zip of what was frozen: one folder, with its door and what to read first on top."""
    app = create_app(site, published=True)
    copy = contents(frozen, banner(app, site, frozen.place))
    first = {DOOR: copy.pop(DOOR), README: readme(app, site, frozen.place)}
    ordered = [*first.items(), *sorted(copy.items())]
    top = _name(site)
    pack(file, ((f"{top}/{name}", content) for name, content in ordered), site.as_of)


def _tell_size(frozen: Files, size: int) -> None:
    """Fill in the size where the site offers its copy."""
    told = f", {math.ceil(size / 1_000_000)} MB"
    for name in frozen.page_names():
        text = frozen.read(name)
        if SIZE in text:
            file = frozen.folder / name
            file.write_text(text.replace(SIZE, told), "utf-8")
            compress(file, BEST)


def _name(site: Site) -> str:
    return ascii_slug(site.installation.name)


def _beside(file: Path) -> Path:
    return file.with_name(f".{file.name}.new")
