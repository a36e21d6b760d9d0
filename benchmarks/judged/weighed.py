"""The search with other weights than those in use."""

import os
from collections.abc import Callable

from judged.measures import Answer
from judged.queries import Query
from portal.adapters.search_index import SearchIndex
from portal.domain.assembly.entries import check_entries, entries, twin_words
from portal.domain.assembly.pointers import term_words
from portal.domain.edition import Site
from portal.domain.language import Language
from portal.domain.search.concepts import Terms
from portal.domain.search.entry import Entry
from portal.domain.search.weights import Weights
from portal.settings import Settings
from portal.site import load_library


class Weighed:
    """The server's search, built with the given weights."""

    def __init__(self, indexes: dict[str, SearchIndex]) -> None:
        self._indexes = indexes

    def answer(self, query: Query) -> Answer:
        """What the server would show with these weights."""
        results = self._indexes[query.language].search(query.text)
        articles = [hit.entry.id for hit in results.hits if hit.entry.kind == "article"]
        return Answer(tuple(articles), is_empty=not results.hits, is_guess=results.is_guess)


def with_weights(site: Site) -> Callable[[Weights], Weighed]:
    """Builds searches over the content of a site."""
    found = {language: entries_of(site, language) for language in Language}
    terms = terms_of_content()

    def build(weights: Weights) -> Weighed:
        return Weighed(
            {each.value: SearchIndex(each, found[each], terms, weights) for each in Language}
        )

    return build


def terms_of_content() -> Terms:
    """The words of the glossary."""
    library, _ = load_library(Settings.from_environment(os.environ))
    return term_words(library)


def entries_of(site: Site, language: Language) -> tuple[Entry, ...]:
    """All that can be found in one language."""
    library, _ = load_library(Settings.from_environment(os.environ))
    edition = site.editions[language]
    found = entries(
        articles=edition.articles,
        alerts=edition.alerts,
        pages=edition.pages,
        templates=edition.templates,
        kit=edition.kit,
        flows=edition.flows,
        contacts=edition.contacts,
        terms=edition.terms,
        checks=check_entries(site.addresses, language, edition.translate),
        twins=twin_words(library.articles, language),
    )
    return tuple(found)
