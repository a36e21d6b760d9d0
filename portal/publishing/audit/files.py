"""What was frozen, file by file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from portal.domain.addresses import EMBED
from portal.domain.problems import Problem
from portal.publishing.audit.markup import Reader, Tag
from portal.publishing.manifest import files_in
from portal.publishing.place import Place
from portal.publishing.record import kept_in

_ABOUT = frozenset({"html", "meta", "link"})
PAGES = ".html"


@dataclass(frozen=True)
class Page:
    """A published HTML file with all that is written in it.

    `address` is the path that it is found at.
    """

    path: str
    address: str
    text: str = field(repr=False)
    reader: Reader = field(repr=False)

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Its tags, in their order."""
        return self.reader.tags(self.text)

    @cached_property
    def about(self) -> tuple[Tag, ...]:
        """Those of its tags that say something of the page as a whole."""
        return tuple(tag for tag in self.tags if tag.name in _ABOUT)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The places on it that links can lead to, in their order."""
        return tuple(tag.attributes["id"] for tag in self.tags if "id" in tag.attributes)

    def fault(self, field: str, wrong: str, remedy: str, at: str = "") -> Problem:
        """A problem on this page, on the line where `at` is first written."""
        return Problem(self.path, line_of(self.text, at), field, wrong, remedy)


@dataclass(frozen=True)
class Files:
    """A folder with everything that is about to be published.

    `files` are names of what was frozen, without compressed copies.
    """

    folder: Path
    place: Place
    files: frozenset[str] = field(repr=False)

    def read(self, name: str) -> str:
        """The text of a file; empty where there is none."""
        file = self.folder / name
        return file.read_text("utf-8") if file.is_file() else ""

    def page(self, name: str, reader: Reader | None = None) -> Page:
        """A published HTML file; with the same reader, many are taken apart far more quickly."""
        return Page(name, address_of(name, self.place), self.read(name), reader or Reader())

    def page_names(self) -> list[str]:
        """All pages, those for errors included, in the order of their names."""
        return sorted(name for name in self.files if name.endswith(PAGES))

    def file_at(self, path: str) -> str | None:
        """The file that a web server would send for a path, or None."""
        if not path.startswith(f"{self.place.prefix}/"):
            return None
        name = unquote(path[len(self.place.prefix) + 1 :])
        if not name or name.endswith("/"):
            name += "index.html"
        return name if name in self.files else None


def load_files(folder: Path, place: Place) -> Files:
    """List a frozen folder, but for what is kept of earlier publications."""
    return Files(folder, place, names_in(folder))


def names_in(folder: Path, sums: Mapping[str, str] | None = None) -> frozenset[str]:
    """The files of a folder that have been frozen, without compressed copies.

    Whoever has hashed them all gives the hashes, so that they are not listed again. What is
    kept of earlier publications has been judged before.
    """
    passed_over = tuple(kept_in(folder))
    return frozenset(
        name
        for name in (sums or files_in(folder))
        if not name.endswith((".br", ".gz")) and not name.startswith(passed_over)
    )


def address_of(name: str, place: Place) -> str:
    """The path that a page is found at."""
    return f"{place.prefix}/{name.removesuffix('index.html')}"


def is_door(name: str) -> bool:
    """Whether a page is the language door, which belongs to no language."""
    return name == "index.html"


def is_error(name: str) -> bool:
    """Whether a page is what a reader gets for an address that leads nowhere."""
    return name.endswith("404.html")


def is_card(name: str) -> bool:
    """Whether a page is made for other sites to show in a frame."""
    return f"/{name}".startswith(EMBED)


def line_of(text: str, at: str) -> int:
    """The line of a text on which something is first written; 1 where it is not."""
    return text.count("\n", 0, max(text.find(at), 0)) + 1
