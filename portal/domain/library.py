"""Everything that has been gathered from the content files, before it is judged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from portal.domain.article import (
    AlertFields,
    ArticleFields,
    GeneralFields,
    PageFields,
    TemplateFields,
)
from portal.domain.help.flow import FlowStructure
from portal.domain.kit.fields import KitFields, ThemeStructure, ThemeWords
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
from portal.domain.selfcheck.bank import Bank
from portal.domain.selfcheck.words import BankWords
from portal.domain.trainer.structure import Trainer
from portal.domain.trainer.words import Wording
from portal.domain.validation import Place, line_at

Fields = TypeVar("Fields", bound=PageFields, covariant=True)


@dataclass(frozen=True, slots=True)
class Prose(Generic[Fields]):
    """A Markdown file that has been understood: its fields, and its text as written.

    `folder` is what it stands in below the language: `citizen`, `business`, `alerts`,
    `pages`, `templates`, `talks`, `mailings`, `lessons`, `help`, or `help/` and a flow for
    its steps and plans, whose id is `flow/step`. The twin has the same folder and id.
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

    @property
    def name(self) -> str:
        """What `portal sync` knows it by: a flow may have the id of an article."""
        return f"help/{self.id}" if self.folder.startswith("help") else self.id

    def fault(
        self, name: str, wrong: str, remedy: str, severity: Severity = Severity.PROBLEM
    ) -> Problem:
        """A problem with one field of this page."""
        return Problem(self.path, self.line_of(name), name, wrong, remedy, severity)

    def fault_in(self, name: str, index: int, wrong: str, remedy: str) -> Problem:
        """A problem with one item of a list, on the line that it stands on."""
        return Problem(self.path, self.line_of(name, index), name, wrong, remedy)

    def line_of(self, *place: str | int) -> int:
        """The line something stands on, or of what is around it, or the first."""
        return line_at(place, self.lines)


@dataclass(frozen=True, slots=True)
class Draft:
    """A Markdown file whose fields have problems: its text can be judged all the same."""

    id: str
    folder: str
    language: Language
    body: str
    path: str
    body_line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A file of reference data: where it is, and the lines of entries and their fields.

    A field is named with its entry, as `cyberhotline.phone`. What is not written down
    stands on the line of whatever is around it.
    """

    path: str
    lines: Mapping[str, int]

    def fault(self, entry: str, wrong: str, remedy: str) -> Problem:
        """A problem with one entry, or one field of it."""
        around = entry
        while around and around not in self.lines:
            around = around.rpartition(".")[0]
        return Problem(self.path, self.lines.get(around, 1), entry, wrong, remedy)


Key = tuple[Language, str]


@dataclass(frozen=True, slots=True)
class Library:
    """All content, by language and id; the order of reference data is the files' own.

    `unread` names pages, as (language, folder, id), entries of reference data, as
    (table, id), and whole tables, as (table,), that are there but could not be
    understood: they have problems of their own, and must not look missing to whoever
    names them. `installation` is None where site.yaml is such a file. The self-checks
    that could be understood are held by audience, and their words by language too.
    `wordings` are the messages of the trainer; `trainer` is None where its structure
    could not be understood.
    """

    installation: Installation | None
    articles: Mapping[Key, Prose[ArticleFields]]
    alerts: Mapping[Key, Prose[AlertFields]]
    pages: Mapping[Key, Prose[GeneralFields]]
    templates: Mapping[Key, Prose[TemplateFields]]
    kit: Mapping[Key, Prose[KitFields]]
    themes: Mapping[str, ThemeStructure]
    theme_words: Mapping[Key, ThemeWords]
    flows: Mapping[str, FlowStructure]
    help: Mapping[Key, Prose[PageFields]]
    topics: Mapping[str, TopicStructure]
    topic_words: Mapping[Key, TopicWords]
    contacts: Mapping[str, ContactStructure]
    contact_words: Mapping[Key, ContactWords]
    terms: Mapping[str, TermStructure]
    term_words: Mapping[Key, TermWords]
    initiatives: Mapping[str, InitiativeStructure]
    initiative_words: Mapping[Key, InitiativeWords]
    selfchecks: Mapping[str, Bank]
    selfcheck_words: Mapping[Key, BankWords]
    trainer: Trainer | None
    wordings: Mapping[Key, Wording]
    tables: Mapping[str, Table] = field(default_factory=dict)
    unread: frozenset[tuple[str, ...]] = frozenset()
    drafts: tuple[Draft, ...] = ()

    def is_unread(self, *name: str) -> bool:
        """Whether a page, an entry or a table is there but could not be understood."""
        return name in self.unread

    def prose(self) -> Iterator[Prose[PageFields]]:
        """Every page with prose, in both languages."""
        yield from self.articles.values()
        yield from self.alerts.values()
        yield from self.pages.values()
        yield from self.templates.values()
        yield from self.kit.values()
        yield from self.help.values()

    def texts(self) -> Iterator[Prose[PageFields] | Draft]:
        """Everything with running text, whether or not its fields could be understood."""
        yield from self.prose()
        yield from self.drafts

    def twin(self, page: Prose[PageFields]) -> Prose[PageFields] | None:
        """The same page in the other language, where there is one."""
        key = (page.language.twin, page.id)
        shelves: tuple[Mapping[Key, Prose[PageFields]], ...] = (
            self.articles,
            self.alerts,
            self.pages,
            self.templates,
            self.kit,
            self.help,
        )
        found = (shelf[key] for shelf in shelves if key in shelf)
        return next((twin for twin in found if twin.folder == page.folder), None)
