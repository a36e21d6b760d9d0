"""Everything that has been gathered from the content files, before it is judged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from portal.domain.article import AlertFields, ArticleFields, GeneralFields, PageFields
from portal.domain.language import Language
from portal.domain.problems import Problem, Severity
from portal.domain.reference import (
    ContactStructure,
    ContactWords,
    InitiativeStructure,
    InitiativeWords,
    Installation,
    TermStructure,
    TermWords,
    TopicStructure,
    TopicWords,
)
from portal.domain.validation import Place

Fields = TypeVar("Fields", bound=PageFields, covariant=True)


@dataclass(frozen=True, slots=True)
class Prose(Generic[Fields]):
    """A Markdown file that has been understood: its fields, and its text as written.

    `folder` is what it stands in below the language: `citizen`, `business`,
    `alerts` or `pages`. The twin has the same folder and id.
    """

    id: str
    folder: str
    language: Language
    fields: Fields
    body: str
    path: str
    body_line: int
    lines: Mapping[Place, int]
    fingerprint: str

    def fault(
        self, name: str, wrong: str, remedy: str, severity: Severity = Severity.PROBLEM
    ) -> Problem:
        """A problem with one field of this page."""
        return Problem(self.path, self.line_of(name), name, wrong, remedy, severity)

    def line_of(self, name: str) -> int:
        """The line a field stands on, or the first where it is not written."""
        return self.lines.get((name,), 1)


@dataclass(frozen=True, slots=True)
class Table:
    """A file of reference data: where it is, and the line of each entry."""

    path: str
    lines: Mapping[str, int]

    def fault(self, entry: str, wrong: str, remedy: str) -> Problem:
        """A problem with one entry."""
        return Problem(self.path, self.lines.get(entry, 1), entry, wrong, remedy)


Key = tuple[Language, str]


@dataclass(frozen=True, slots=True)
class Library:
    """All content, by language and id; the order of reference data is the files' own."""

    installation: Installation
    articles: Mapping[Key, Prose[ArticleFields]]
    alerts: Mapping[Key, Prose[AlertFields]]
    pages: Mapping[Key, Prose[GeneralFields]]
    topics: Mapping[str, TopicStructure]
    topic_words: Mapping[Key, TopicWords]
    contacts: Mapping[str, ContactStructure]
    contact_words: Mapping[Key, ContactWords]
    terms: Mapping[str, TermStructure]
    term_words: Mapping[Key, TermWords]
    initiatives: Mapping[str, InitiativeStructure]
    initiative_words: Mapping[Key, InitiativeWords]
    tables: Mapping[str, Table] = field(default_factory=dict)

    def prose(self) -> Iterator[Prose[PageFields]]:
        """Every page with prose, in both languages."""
        yield from self.articles.values()
        yield from self.alerts.values()
        yield from self.pages.values()

    def twin(self, page: Prose[PageFields]) -> Prose[PageFields] | None:
        """The same page in the other language, where there is one."""
        key = (page.language.twin, page.id)
        shelves: tuple[Mapping[Key, Prose[PageFields]], ...] = (
            self.articles,
            self.alerts,
            self.pages,
        )
        found = (shelf[key] for shelf in shelves if key in shelf)
        return next((twin for twin in found if twin.folder == page.folder), None)
