"""The electronic book: EPUB 3, a zip of XHTML with one file for each article.

It is written directly: the format is a handful of small files, and a zip in which
every byte follows from the content is what a published folder needs.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from jinja2 import Environment
from markupsafe import Markup

from portal.publishing.handbooks.book import Book
from portal.publishing.handbooks.setting import STYLES, shield

_PATHS = re.compile(r"<(?:path|g|circle).*(?=</svg>)", re.DOTALL)


def epub(room: Environment, book: Book) -> bytes:
    """The whole book. Nothing in it depends on the day it is made."""
    day = book.dated.timetuple()[:3]
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _files(room, book):
            # The type comes first and uncompressed, so that it can be read in place.
            entry = zipfile.ZipInfo(name, (*day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text)
    return target.getvalue()


def _files(room: Environment, book: Book) -> Iterator[tuple[str, str]]:
    def filled(template: str, **more: object) -> str:
        return room.get_template(f"handbooks/{template}").render(book=book, **more)

    pages = dict(_pages(book))
    yield "mimetype", "application/epub+zip"
    yield "META-INF/container.xml", filled("container.xml")
    yield (
        "EPUB/package.opf",
        filled("package.xml", pages=tuple(pages), identifier=_identifier(book)),
    )
    yield "EPUB/nav.xhtml", filled("nav.xhtml")
    yield "EPUB/book.css", (STYLES / "epub.css").read_text("utf-8")
    yield "EPUB/cover.svg", filled("cover.svg", shield_paths=_paths())
    for name, (template, shown) in pages.items():
        yield f"EPUB/{name}", filled(template, **shown)


def _pages(book: Book) -> Iterator[tuple[str, tuple[str, dict[str, object]]]]:
    """Every page in reading order: its file, its template, and what that shows."""
    for name in ("cover.xhtml", "imprint.xhtml", "help.xhtml"):
        yield name, (name, {})
    for chapter in book.chapters:
        yield f"t-{chapter.topic.id}.xhtml", ("topic.xhtml", {"chapter": chapter})
        for entry in chapter.entries:
            yield book.ways.article(entry.article.id), ("article.xhtml", {"entry": entry})
    for name in ("contacts.xhtml", "index.xhtml"):
        yield name, (name, {})


def _identifier(book: Book) -> str:
    """The same for every version of a book, so that a reader's library knows it again."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{book.address}#handbook')}"


def _paths() -> Markup:
    found = _PATHS.search(shield())
    return Markup(found[0] if found else "")  # noqa: S704 (a file of our own)
