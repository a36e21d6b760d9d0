"""The glossary: what words mean, from A to Å."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from portal.domain.collation import initial, sort_key
from portal.domain.edition import Edition, Site, Topic
from portal.domain.language import Language
from portal.domain.page import Page
from portal.domain.rendered import Target
from portal.web.frame import Framer, show
from portal.web.languages import gettext
from portal.web.routes import Routes

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Letter(Generic[Item]):
    """Everything under one letter; `id` is its anchor."""

    id: str
    letter: str
    items: tuple[Item, ...]


def attach(routes: Routes) -> None:
    """Serve the glossary and the list of everything."""
    routes.place("glossary", glossary)
    routes.place("atoz", atoz)


def glossary(site: Site, language: Language) -> str:
    """Every term with its definition."""
    framer = Framer(site, language)
    frame = framer.place(
        "glossary",
        gettext("Glossary"),
        gettext("Words about digital security explained in plain language, from A to Z."),
    )
    terms = framer.edition.terms.values()
    letters = by_letter(terms, lambda term: term.term, language)
    return show("glossary", frame, letters_found=letters)


def atoz(site: Site, language: Language) -> str:
    """Every page by its title."""
    framer = Framer(site, language)
    edition = framer.edition
    frame = framer.place(
        "atoz",
        gettext("A to Z"),
        gettext("Every article, topic, alert and page of the portal in the order of the alphabet."),
    )
    targets = [Target(each.title, each.address) for each in _every_page(edition)]
    letters = by_letter(targets, lambda target: target.title, language)
    data = site.addresses.place("articles_json", language)
    return show("atoz", frame, letters_found=letters, data=data)


def _every_page(edition: Edition) -> Iterator[Page | Topic]:
    yield from edition.articles.values()
    yield from (topic for topic in edition.topics.values() if topic.articles)
    yield from edition.alerts.values()
    yield from edition.pages.values()
    yield from edition.templates.values()


def by_letter(
    items: Iterable[Item], text_of: Callable[[Item], str], language: Language
) -> tuple[Letter[Item], ...]:
    """Items in the order of the alphabet, under their letters."""
    ordered = sorted(items, key=lambda item: sort_key(text_of(item), language))
    found = groupby(ordered, key=lambda item: initial(text_of(item), language))
    return tuple(Letter(_anchor(letter), letter, tuple(each)) for letter, each in found)


def _anchor(letter: str) -> str:
    spelt = {"#": "digits", "Æ": "ae", "Ø": "oe", "Å": "aa"}.get(letter, letter.lower())
    return f"letter-{spelt}"
