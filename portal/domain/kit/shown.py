"""The kit as people who run a campaign see it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from portal.domain.page import Page
from portal.domain.reference import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A theme in one language; `actions` are those of its article, so that they never drift.

    `target` is where its posters lead; `articles` are ids, the article itself first.
    """

    id: str
    month: int
    icon: str
    title: str
    slug: str
    line: str
    act: str
    why_now: str | None
    source: Reference | None
    actions: tuple[str, ...]
    articles: tuple[str, ...]
    target: str
    address: str
    former_addresses: tuple[str, ...]
    twin_address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk(Page):
    """A talk; its slides are what stands below each heading of its text."""

    audience: str
    minutes: int
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownMail:
    """A mail of a campaign; `article` is an id."""

    subject: str
    article: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing(Page):
    """Mails to be sent week by week."""

    mails: tuple[ShownMail, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson(Page):
    """A lesson with its plan."""

    age: str
    minutes: int
    goals: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """Everything for campaigns in one language, by id; themes in the order of their months."""

    themes: Mapping[str, Theme]
    talks: Mapping[str, Talk]
    mailings: Mapping[str, Mailing]
    lessons: Mapping[str, Lesson]

    def pages(self) -> Iterator[Page]:
        """Every page with prose."""
        yield from self.talks.values()
        yield from self.mailings.values()
        yield from self.lessons.values()
