"""All handbooks of a site, made or remembered, ready to be published."""

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from portal.domain.addresses import AUDIENCES
from portal.domain.edition import Site
from portal.domain.language import Language
from portal.publishing.handbooks.book import gather
from portal.publishing.handbooks.epub import epub
from portal.publishing.handbooks.printed import presses, style, versions
from portal.publishing.handbooks.setting import setting
from portal.publishing.kit.store import Store


@dataclass(frozen=True, slots=True)
class Shelf:
    """Handbooks by the names of their files below the published folder."""

    files: Mapping[str, bytes]

    def sizes(self, site: Site) -> Mapping[str, int]:
        """How many bytes there are at the address of each book."""
        prefix = site.addresses.prefix
        return {f"{prefix}/{name}": len(content) for name, content in self.files.items()}

    def write(self, folder: Path) -> None:
        """Write every file below a folder."""
        for name, content in self.files.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


EMPTY = Shelf({})


def make(site: Site, cache: Path | None = None, *, with_pdf: bool = True) -> Shelf:
    """Make the handbook of each audience in each language, as EPUB and as PDF.

    What was printed before of the same content is found again below the folder `cache`.
    Without `with_pdf` nothing is printed, and no library for it is needed.
    """
    files = dict(_epubs(site))
    if with_pdf:
        files |= _pdfs(site, Store(cache / "handbooks" if cache else None))
    return Shelf(files)


def _epubs(site: Site) -> Iterator[tuple[str, bytes]]:
    for language in Language:
        with setting(site, language) as room:
            for audience in AUDIENCES:
                book = gather(site, language, audience, one_file=False)
                if book:
                    yield _name(site, audience, "epub", language), epub(room, book)


def _pdfs(site: Site, store: Store) -> Mapping[str, bytes]:
    """Print what is not remembered, as many at once as there are processors."""
    made_by = f"{versions()}\0{style()}"
    books = dict(_set(site))
    at_once = os.cpu_count() or 1
    with ThreadPoolExecutor(at_once) as waiting, presses() as print_book:

        def printed(book: str) -> bytes:
            return store.recall(f"{made_by}\0{book}".encode(), lambda: print_book(book))

        pdfs = dict(zip(books, waiting.map(printed, books.values()), strict=True))
    store.forget_others()
    return pdfs


def _set(site: Site) -> Iterator[tuple[str, str]]:
    for language in Language:
        with setting(site, language) as room:
            for audience in AUDIENCES:
                book = gather(site, language, audience, one_file=True)
                if book:
                    template = room.get_template("handbooks/book.html")
                    yield _name(site, audience, "pdf", language), template.render(book=book)


def _name(site: Site, audience: str, suffix: str, language: Language) -> str:
    address = site.addresses.handbook(audience, suffix, language)
    return address.removeprefix(f"{site.addresses.prefix}/")
