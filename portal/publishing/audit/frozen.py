"""What was frozen, as the rules for the whole site see it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from portal.domain.language import Language
from portal.domain.problems import Problem
from portal.publishing.audit.facts import PageFacts, TextFacts, facts_of_page, facts_of_text
from portal.publishing.audit.files import (
    PAGES,
    Files,
    address_of,
    is_card,
    is_door,
    is_error,
    line_of,
    names_in,
)
from portal.publishing.audit.judging import Given, Judge, judges
from portal.publishing.audit.markup import Reader
from portal.publishing.manifest import digest_of
from portal.publishing.place import Place
from portal.site import FORGETFUL, Drawer, Memory, by_language

TEXTS = (".css", ".js", ".json", ".webmanifest", ".xml", ".atom", ".txt", ".svg")


@dataclass(frozen=True)
class Known:
    """A page by what is known of it; `address` is the path that it is found at."""

    path: str
    address: str
    facts: PageFacts = field(repr=False)
    _folder: Path = field(repr=False)

    @property
    def is_error(self) -> bool:
        """Whether it is what a reader gets for an address that leads nowhere."""
        return is_error(self.path)

    @property
    def is_indexable(self) -> bool:
        """Whether search engines may list it."""
        return not self.is_error and not self.facts.is_hidden

    def fault(self, field: str, wrong: str, remedy: str, at: str = "") -> Problem:
        """A problem on this page, on the line where `at` is first written."""
        text = (self._folder / self.path).read_text("utf-8")
        return Problem(self.path, line_of(text, at), field, wrong, remedy)


@dataclass(frozen=True)
class Frozen(Files):
    """A folder with everything that is about to be published, and what is known of it.

    `articles` are the addresses of articles; `texts` are by name what is known of other
    texts than pages, and `found` what is wrong with pages by themselves.
    """

    articles: frozenset[str] = field(repr=False)
    pages: Mapping[str, Known] = field(repr=False)
    texts: Mapping[str, TextFacts] = field(repr=False)
    found: tuple[Problem, ...]

    def content_pages(self) -> Iterator[Known]:
        """Pages with content in one language: no door, error, card, and nothing that leads on."""
        for page in self.pages.values():
            apart = page.is_error or is_door(page.path) or is_card(page.path)
            if not apart and not page.facts.leads_on_to:
                yield page


@dataclass(frozen=True, slots=True)
class _Share:
    """What was learned of some of the files."""

    pages: dict[str, PageFacts]
    texts: dict[str, TextFacts]
    found: list[Problem]


def load_frozen(
    folder: Path,
    place: Place,
    articles: Iterable[str] = (),
    numbers: Iterable[str] = (),
    *,
    sums: Mapping[str, str] | None = None,
    memory: Memory = FORGETFUL,
) -> Frozen:
    """Look at every file of a frozen folder, and judge each page by itself.

    `numbers` are those that contacts are rung at, and `sums` the hashes of all files, where
    somebody has them. A file that is as it was when it was last looked at, and was faultless
    then, is known from `memory`.
    """
    files = Files(folder, place, names_in(folder, sums))
    given = Given(place, frozenset(numbers))
    shares = by_language(partial(_share, files, given, sums or {}, memory)).values()
    facts = {name: each for share in shares for name, each in share.pages.items()}
    return Frozen(
        folder,
        place,
        files.files,
        articles=frozenset(articles),
        pages={
            name: Known(name, address_of(name, place), facts[name], folder)
            for name in sorted(facts)
        },
        texts={name: each for share in shares for name, each in share.texts.items()},
        found=tuple(problem for share in shares for problem in share.found),
    )


def _share(
    files: Files, given: Given, sums: Mapping[str, str], memory: Memory, language: Language
) -> _Share:
    """Look at the files of one language."""
    share = _Share({}, {}, [])
    with memory.drawer(f"audit-{language}") as drawer:
        look = _Look(files, given, sums, drawer)
        for name in sorted(files.files):
            if Language.of_path(name) is not language:
                continue
            if name.endswith(PAGES):
                share.pages[name], problems = look.page(name)
                share.found.extend(problems)
            elif name.endswith(TEXTS):
                share.texts[name] = look.text(name)
    return share


class _Look:
    """Looks at one file after the other, but not at what it remembers."""

    def __init__(self, files: Files, given: Given, sums: Mapping[str, str], drawer: Drawer) -> None:
        self._files = files
        self._url = given.place.url
        self._sums = sums
        self._drawer = drawer
        self._reader = Reader()
        self._judges: tuple[Judge, ...] = judges(given)
        self._given = given.written()

    def page(self, name: str) -> tuple[PageFacts, list[Problem]]:
        """What is known of a page, and what is wrong with it by itself."""
        anew: list[tuple[PageFacts, list[Problem]]] = []

        def make() -> bytes:
            page = self._files.page(name, self._reader)
            problems = [problem for judge in self._judges for problem in judge(page)]
            anew.append((facts_of_page(page, self._url), problems))
            # Nothing is remembered of a page that has a fault: it is to be told each time.
            return b"" if problems else anew[0][0].written()

        kept = self._drawer.recall(self._source(name), make, bool)
        return anew[0] if anew else (PageFacts.read(kept), [])

    def text(self, name: str) -> TextFacts:
        """What is known of another text."""
        anew: list[TextFacts] = []

        def make() -> bytes:
            anew.append(facts_of_text(self._files.read(name), self._url))
            return anew[0].written()

        kept = self._drawer.recall(self._source(name), make)
        return anew[0] if anew else TextFacts.read(kept)

    def _source(self, name: str) -> bytes:
        """All that what is found depends on: name, content, and what rules are given."""
        digest = self._sums.get(name) or digest_of(self._files.folder / name)
        return f"{digest} {name}\n{self._given}".encode()
