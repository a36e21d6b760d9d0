"""All handbooks of a site, made or remembered, ready to be published."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from portal.domain.addresses import AUDIENCES
from portal.domain.edition import Site
from portal.domain.language import Language
from portal.publishing.handbooks import press
from portal.publishing.handbooks.book import gather
from portal.publishing.handbooks.epub import epub
from portal.publishing.handbooks.keeping import Kept
from portal.publishing.handbooks.setting import setting


@dataclass(frozen=True, slots=True)
class Shelf:
    """Handbooks by the names of their files, and what could not be made, in a line each."""

    files: Mapping[str, bytes]
    left_out: tuple[str, ...]

    @property
    def sizes(self) -> Mapping[str, int]:
        """How many bytes each file has."""
        return {name: len(content) for name, content in self.files.items()}

    def write(self, folder: Path) -> None:
        """Write every file below a folder."""
        for name, content in self.files.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


EMPTY = Shelf({}, ())


def make(site: Site, kept: Path | None = None) -> Shelf:
    """Make the handbook of each audience in each language, as EPUB and, with the extra, as PDF.

    What was made before of the same content is taken from the folder `kept`.
    """
    files = dict(_epubs(site))
    try:
        files |= _pdfs(site, kept)
    except press.NoPressError as error:
        return Shelf(files, (f"Left out: the handbooks as PDF. {error}",))
    return Shelf(files, ())


def _epubs(site: Site) -> Iterator[tuple[str, bytes]]:
    for language in Language:
        with setting(site, language) as room:
            for audience in AUDIENCES:
                book = gather(site, language, audience, one_file=False)
                if book:
                    yield _name(site, audience, "epub", language), epub(room, book)


def _pdfs(site: Site, folder: Path | None) -> Mapping[str, bytes]:
    makers = press.makers() + press.STYLE.read_text("utf-8")
    books = dict(_set(site))
    with Kept(folder) as kept:
        sources = {name: f"{makers}\0{book}".encode() for name, book in books.items()}
        missing = [name for name, source in sources.items() if not kept.has(source)]
        pdfs = press.printed([books[name] for name in missing], os.cpu_count() or 1)
        made = dict(zip(missing, pdfs, strict=True))
        return {
            name: kept.recall(source, lambda name=name: made[name])  # type: ignore[misc]
            for name, source in sources.items()
        }


def _set(site: Site) -> Iterator[tuple[str, str]]:
    for language in Language:
        with setting(site, language) as room:
            for audience in AUDIENCES:
                book = gather(site, language, audience, one_file=True)
                if book:
                    yield (
                        _name(site, audience, "pdf", language),
                        room.get_template("handbooks/book.html").render(book=book),
                    )


def _name(site: Site, audience: str, suffix: str, language: Language) -> str:
    """Below the published folder, which knows nothing of a prefix."""
    address = site.addresses.handbook(audience, suffix, language)
    return address.removeprefix(f"{site.addresses.prefix}/")
