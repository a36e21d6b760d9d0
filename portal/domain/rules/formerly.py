"""Rules for former slugs: each leads on to one page, and is the address of nothing else."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from portal.domain.addresses import AUDIENCES
from portal.domain.article import PageFields
from portal.domain.kit.fields import ThemeWords
from portal.domain.language import Language
from portal.domain.library import Key, Library, Prose
from portal.domain.problems import Problem
from portal.domain.reference import TopicWords
from portal.domain.rules.names import kept

_REMEDY = "Take it out: an address leads to one page only"

Entry = TypeVar("Entry")
# A page by itself, or an entry of a table by its id.
Owner = Prose[PageFields] | str


def breaches(library: Library) -> Iterator[Problem]:
    """Former slugs that the page still has, and those that something else has or had."""
    yield from _of_prose(library)
    for language in Language:
        for audience in AUDIENCES:
            topics = {
                topic: words
                for topic, words in _own(library.topic_words, language).items()
                if topic in library.topics and library.topics[topic].audience == audience
            }
            yield from _of_table(library, f"{language}/topics.yaml", topics)
        themes = _own(library.theme_words, language)
        yield from _of_table(library, f"{language}/themes.yaml", themes)


def _own(words: Mapping[Key, Entry], language: Language) -> dict[str, Entry]:
    return {identifier: each for (lang, identifier), each in words.items() if lang is language}


def _of_prose(library: Library) -> Iterator[Problem]:
    pages = sorted(library.prose(), key=lambda each: each.path)
    present = {_key(page, page.fields.slug): page for page in pages}
    former: dict[tuple[str, str, str], Prose[PageFields]] = {}
    for page in pages:
        for index, slug in enumerate(page.fields.formerly):
            owner = present.get(_key(page, slug))
            first = former.setdefault(_key(page, slug), page)
            wrong = _fault(slug, page, owner, first) or kept(page, slug)
            if wrong:
                yield page.fault_in("formerly", index, wrong, _REMEDY)


def _of_table(
    library: Library, name: str, entries: Mapping[str, TopicWords | ThemeWords]
) -> Iterator[Problem]:
    """Faults among entries whose addresses differ by their slugs only."""
    present = {words.slug: identifier for identifier, words in entries.items()}
    former: dict[str, str] = {}
    for identifier, words in entries.items():
        for slug in words.formerly:
            first = former.setdefault(slug, identifier)
            if wrong := _fault(slug, identifier, present.get(slug), first):
                yield library.tables[name].fault(f"{identifier}.formerly", wrong, _REMEDY)


def _key(page: Prose[PageFields], slug: str) -> tuple[str, str, str]:
    return page.language, page.folder, slug


def _fault(slug: str, page: Owner, owner: Owner | None, first: Owner) -> str | None:
    if owner == page:
        return f"`{slug}` is the slug that the page has now"
    if owner is not None:
        return f"`{slug}` is the slug of {_called(owner)}"
    if first != page:
        return f"`{slug}` is already a former slug of {_called(first)}"
    return None


def _called(owner: Owner) -> str:
    return owner if isinstance(owner, str) else owner.path
