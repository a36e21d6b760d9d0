"""Everything that readers see, loaded and checked: the site, and its edition in each language."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Protocol

from portal.domain.addresses import FEED, Addresses, further
from portal.domain.help.shown import Flow, Step
from portal.domain.kit.shown import Kit, Theme
from portal.domain.language import Language
from portal.domain.page import Moved, Page
from portal.domain.paging import pages_of
from portal.domain.problems import Problem
from portal.domain.reference import Installation
from portal.domain.rendered import Contact, Target, Translate
from portal.domain.search.export import SearchExport
from portal.domain.search.results import Results
from portal.domain.selfcheck.bank import Bank
from portal.domain.selfcheck.words import BankWords
from portal.domain.trainer.shown import Message


class Search(Protocol):
    """Answers what visitors ask, in one language.

    `parts` are the names of what the export consists of beside its index, and `version`
    tells it from others; both are known before there is one.
    """

    parts: tuple[str, ...]
    version: str

    def search(self, text: str, audience: str | None = None, limit: int = 20) -> Results:
        """What answers a visitor's words; never raises, whatever they are."""

    def export(self) -> SearchExport:
        """The same index for the published site, where the browser searches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Page):
    """A page of guidance; `related` holds ids, `review_due` the day it becomes overdue."""

    audience: str
    topic: str
    actions: tuple[str, ...]
    contacts: tuple[Contact, ...]
    related: tuple[str, ...]
    help: tuple[str, ...]
    review_due: date
    is_overdue: bool
    has_quick_exit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Template(Page):
    """A page that a business copies or prints and fills in; `article` is the id it belongs to."""

    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert(Page):
    """A dated warning; `is_current` on the day the site was loaded for."""

    banner: str
    issued: date
    expires: date
    audiences: tuple[str, ...]
    actions: tuple[str, ...]
    contacts: tuple[Contact, ...]
    related: tuple[str, ...]
    help: tuple[str, ...]
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic with the ids of its articles, in the order of their titles."""

    id: str
    audience: str
    icon: str
    title: str
    slug: str
    summary: str
    intro: str
    address: str
    former_addresses: tuple[str, ...]
    twin_address: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the glossary; `article` explains it best, where there is one."""

    id: str
    category: str
    term: str
    definition: str
    synonyms: tuple[str, ...]
    address: str
    article: Target | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The self-check of an audience: its questions, and the words for them."""

    audience: str
    bank: Bank
    words: BankWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative:
    """One of the 25 initiatives, with what this portal offers for it."""

    nr: int
    official_nr: str
    pillar: int
    name: str
    line: str
    served: str | None
    links: tuple[Target, ...]
    confidence: str


@dataclass(frozen=True, kw_only=True)
class Edition:
    """The portal in one language; mappings are by id and in the order they are shown."""

    language: Language
    articles: Mapping[str, Article]
    alerts: Mapping[str, Alert]
    pages: Mapping[str, Page]
    templates: Mapping[str, Template]
    kit: Kit
    flows: Mapping[str, Flow]
    topics: Mapping[str, Topic]
    contacts: Mapping[str, Contact]
    terms: Mapping[str, Term]
    checks: Mapping[str, Check]
    messages: Mapping[str, Message]
    initiatives: tuple[Initiative, ...]
    translate: Translate
    search: Search

    @cached_property
    def articles_by_slug(self) -> Mapping[tuple[str, str], Article]:
        """Every article by its audience and slug, which together make its address."""
        return {(each.audience, each.slug): each for each in self.articles.values()}

    def prose(self) -> Iterator[Page]:
        """Every page with prose."""
        yield from self.articles.values()
        yield from self.alerts.values()
        yield from self.pages.values()
        yield from self.templates.values()
        yield from self.kit.pages()
        for flow in self.flows.values():
            yield from flow.pages()

    def moved(self) -> Iterator[Moved]:
        """Every address that a page had before, with the page that it leads on to."""
        for page in self.prose():
            yield from _moved(page, page.summary)
        for theme in self.kit.themes.values():
            yield from _moved(theme, theme.line)
        for topic in self.topics.values():
            if topic.articles:
                yield from self._moved_topic(topic)

    def _moved_topic(self, topic: Topic) -> Iterator[Moved]:
        """Every page of a topic by what it was called, and its feed with the first."""
        for moved in _moved(topic, topic.summary):
            yield replace(moved, feed=f"{moved.former}{FEED}")
            for number in range(2, len(pages_of(topic.articles)) + 1):
                yield replace(
                    moved,
                    former=further(moved.former, number, self.language),
                    address=further(moved.address, number, self.language),
                    twin_address=further(moved.twin_address, number, self.language.twin),
                )

    def current_alerts(self) -> tuple[Alert, ...]:
        """Alerts that still hold, newest first."""
        return tuple(alert for alert in self.alerts.values() if alert.is_current)

    def templates_of(self, article: str) -> tuple[Template, ...]:
        """The templates that belong to an article."""
        return tuple(each for each in self.templates.values() if each.article == article)

    def openings_of(self, flows: tuple[str, ...]) -> tuple[Step, ...]:
        """The openings of some flows; one that is reserved and not yet written has none."""
        return tuple(self.flows[each].opening for each in flows if each in self.flows)

    def times_named(self) -> Mapping[str, int]:
        """How often others name each article as related, for those that any does."""
        return Counter(each for article in self.articles.values() for each in article.related)

    def topics_of(self, audience: str) -> tuple[Topic, ...]:
        """The topics of an audience that have articles."""
        return tuple(t for t in self.topics.values() if t.audience == audience and t.articles)


def _moved(page: Page | Topic | Theme, summary: str) -> Iterator[Moved]:
    for former in page.former_addresses:
        yield Moved(
            former=former,
            title=page.title,
            summary=summary,
            address=page.address,
            twin_address=page.twin_address,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything loaded and checked. Nothing in it changes while the portal runs.

    `base_url` is where the portal is published, ending in `/`; hrefs in pages are
    paths that begin with `addresses.prefix`. `as_of` is the day that counts as today.
    """

    installation: Installation
    editions: Mapping[Language, Edition]
    addresses: Addresses
    base_url: str
    as_of: date
    notices: tuple[Problem, ...]

    def absolute(self, href: str) -> str:
        """The full address of a page, for feeds, sitemaps and canonical links."""
        return self.base_url + href.removeprefix(f"{self.addresses.prefix}/")
