"""What was frozen, as the rules of the audit see it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from portal.domain.addresses import EMBED
from portal.domain.problems import Problem
from portal.publishing.audit.markup import Reader, Tag
from portal.publishing.manifest import files_in
from portal.publishing.place import Place
from portal.publishing.record import kept_in

_ABOUT = frozenset({"html", "meta", "link"})


@dataclass(frozen=True, slots=True)
class Page:
    """A published HTML file; `address` is the path that it is found at.

    `about` are those of its tags that say something of the page as a whole.
    """

    path: str
    address: str
    text: str
    tags: tuple[Tag, ...]
    about: tuple[Tag, ...]
    ids: tuple[str, ...]

    @property
    def is_error(self) -> bool:
        """Whether it is what a reader gets for an address that leads nowhere."""
        return self.path.endswith("404.html")

    @property
    def is_door(self) -> bool:
        """Whether it is the language door, which belongs to no language."""
        return self.path == "index.html"

    @property
    def leads_on_to(self) -> str | None:
        """Where it sends a reader at once, which the page at a former address does."""
        refresh = (tag for tag in self.about if tag.get("http-equiv").lower() == "refresh")
        return next((tag.get("content").partition("url=")[2] for tag in refresh), "") or None

    @property
    def is_card(self) -> bool:
        """Whether it is made for other sites to show in a frame."""
        return f"/{self.path}".startswith(EMBED)

    def fault(self, field: str, wrong: str, remedy: str, at: str = "") -> Problem:
        """A problem on this page, on the line where `at` is first written."""
        line = self.text.count("\n", 0, max(self.text.find(at), 0)) + 1
        return Problem(self.path, line, field, wrong, remedy)


@dataclass(frozen=True, slots=True)
class Frozen:
    """A folder with everything that is about to be published.

    `files` are names of what was frozen, without compressed copies; `articles` are the
    addresses of articles, `numbers` those that contacts are rung at.
    """

    folder: Path
    place: Place
    articles: frozenset[str]
    files: frozenset[str]
    pages: Mapping[str, Page] = field(repr=False)
    numbers: frozenset[str] = frozenset()

    def read(self, name: str) -> str:
        """The text of a file; empty where there is none."""
        file = self.folder / name
        return file.read_text("utf-8") if file.is_file() else ""

    def file_at(self, path: str) -> str | None:
        """The file that a web server would send for a path, or None."""
        if not path.startswith(f"{self.place.prefix}/"):
            return None
        name = unquote(path[len(self.place.prefix) + 1 :])
        if not name or name.endswith("/"):
            name += "index.html"
        return name if name in self.files else None

    def content_pages(self) -> Iterator[Page]:
        """Pages with content in one language: no door, error, card, and nothing that leads on."""
        others = (page for page in self.pages.values() if not page.is_error and not page.is_door)
        return (page for page in others if page.leads_on_to is None and not page.is_card)


def load_frozen(
    folder: Path, place: Place, articles: Iterable[str] = (), numbers: Iterable[str] = ()
) -> Frozen:
    """Read a frozen folder; what is kept of earlier publications has been judged before."""
    passed_over = tuple(kept_in(folder))
    files = frozenset(
        name
        for name in files_in(folder)
        if not name.endswith((".br", ".gz")) and not name.startswith(passed_over)
    )
    reader = Reader()
    pages = {
        name: _page(name, (folder / name).read_text("utf-8"), place, reader)
        for name in sorted(files)
        if name.endswith(".html")
    }
    return Frozen(folder, place, frozenset(articles), files, pages, frozenset(numbers))


def _page(name: str, text: str, place: Place, reader: Reader) -> Page:
    tags = reader.tags(text)
    about = tuple(tag for tag in tags if tag.name in _ABOUT)
    ids = tuple(tag.attributes["id"] for tag in tags if "id" in tag.attributes)
    address = f"{place.prefix}/{name.removesuffix('index.html')}"
    return Page(name, address, text, tags, about, ids)
