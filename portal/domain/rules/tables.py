"""Rules for reference data: structure and words have the same ids, and links lead somewhere."""

from collections.abc import Collection, Iterator

from portal.domain import prose
from portal.domain.language import Language
from portal.domain.library import Library
from portal.domain.problems import Problem


def breaches(library: Library) -> Iterator[Problem]:
    """Ids without words, words without ids, names of articles that do not exist."""
    for kind, ids, worded in (
        ("topics", library.topics.keys(), library.topic_words.keys()),
        ("contacts", library.contacts.keys(), library.contact_words.keys()),
        ("terms", library.terms.keys(), library.term_words.keys()),
        ("strategy", library.initiatives.keys(), library.initiative_words.keys()),
    ):
        for language in Language:
            words = [identifier for lang, identifier in worded if lang is language]
            yield from _unmatched(library, kind, language, ids, words)
    yield from _terms(library)
    yield from _phones(library)


def _unmatched(
    library: Library, kind: str, language: Language, ids: Collection[str], words: Collection[str]
) -> Iterator[Problem]:
    structure = library.tables[f"shared/{kind}.yaml"]
    table = library.tables[f"{language}/{kind}.yaml"]
    for identifier in ids:
        if identifier not in words:
            remedy = f"Add `{identifier}` to {table.path}"
            yield structure.fault(identifier, f"has no words in {table.path}", remedy)
    for identifier in words:
        if identifier not in ids:
            remedy = f"Add it to {structure.path}, or remove it here"
            yield table.fault(identifier, f"is not in {structure.path}", remedy)


def _terms(library: Library) -> Iterator[Problem]:
    articles = {identifier for _, identifier in library.articles}
    for term in library.terms.values():
        if term.article is not None and term.article not in articles:
            yield library.tables["shared/terms.yaml"].fault(
                term.id, f"names the article `{term.article}`, which does not exist",
                "Write the id of an article, or null",
            )  # fmt: skip


def _phones(library: Library) -> Iterator[Problem]:
    for (language, identifier), words in library.contact_words.items():
        for text in (words.name, words.use):
            for wrong, remedy in prose.phone_faults(text):
                # Three numbers are what the service is called.
                if text == words.name and identifier in ("alarm-112", "politi-114"):
                    continue
                yield library.tables[f"{language}/contacts.yaml"].fault(identifier, wrong, remedy)
