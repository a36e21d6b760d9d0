"""What a page's text has become, and what the text may point at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from portal.domain.reference import Reference


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody who can help, in one language, ready to show.

    `phone` is as people read it (`33 98 00 10`), `tel` as a phone dials it;
    `verified` is the day it was tried live, or None.
    """

    id: str
    name: str
    use: str
    hours: str | None
    phone: str | None
    tel: str | None
    web: str | None
    web_host: str | None
    verified: date | None
    source: Reference | None
    group: str
    audiences: tuple[str, ...]
    address: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """The HTML of a page's text and what was found in it.

    `happened` is the section on what to do when it has already happened, without
    its heading; `words` are ids of glossary terms in the order they occur; `plain`
    is the text without markup.
    """

    html: str
    happened_title: str | None
    happened: str | None
    toc: tuple[tuple[str, str], ...]
    words: tuple[str, ...]
    plain: str
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """A page of the portal as a link shows it."""

    title: str
    href: str


class Pointers(Protocol):
    """Finds what a text names by id, in one language."""

    def target(self, kind: str, identifier: str) -> Target | None:
        """The page of that kind and id, or None."""

    def contact(self, identifier: str) -> Contact | None:
        """The contact with that id, or None."""


Translate = Callable[[str], str]
# What a glossary word looks like in running text, and the term it belongs to.
WordForms = Mapping[str, str]
