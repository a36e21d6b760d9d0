"""Rules for reference data: structure and words have the same ids, and links lead somewhere."""

from collections.abc import Collection, Iterator, Mapping

from portal.domain import prose
from portal.domain.addresses import AUDIENCES
from portal.domain.fields import ContentModel
from portal.domain.language import Language
from portal.domain.library import Key, Library
from portal.domain.problems import Problem
from portal.domain.reference import ContactWords
from portal.domain.rules.strategy import NUMBERS


def breaches(library: Library) -> Iterator[Problem]:
    """Ids without words, words without ids, names of articles that do not exist."""
    for kind, ids, worded in (
        ("topics", library.topics.keys(), library.topic_words.keys()),
        ("contacts", library.contacts.keys(), library.contact_words.keys()),
        ("terms", library.terms.keys(), library.term_words.keys()),
        ("strategy", library.initiatives.keys(), library.initiative_words.keys()),
        ("themes", library.themes.keys(), library.theme_words.keys()),
    ):
        for language in Language:
            words = [identifier for lang, identifier in worded if lang is language]
            yield from _unmatched(library, kind, language, ids, words)
    yield from _terms(library)
    yield from _phones(library)


def _unmatched(
    library: Library, kind: str, language: Language, ids: Collection[str], words: Collection[str]
) -> Iterator[Problem]:
    if library.is_unread(f"shared/{kind}.yaml") or library.is_unread(f"{language}/{kind}.yaml"):
        return
    structure = library.tables[f"shared/{kind}.yaml"]
    table = library.tables[f"{language}/{kind}.yaml"]
    for identifier in ids:
        if identifier not in words and not library.is_unread(f"{language}/{kind}.yaml", identifier):
            remedy = f"Add `{identifier}` to {table.path}"
            yield structure.fault(identifier, f"has no words in {table.path}", remedy)
    for identifier in words:
        if kind == "strategy" and identifier in NUMBERS:
            continue
        if identifier not in ids and not library.is_unread(f"shared/{kind}.yaml", identifier):
            remedy = f"Add it to {structure.path}, or remove it here"
            yield table.fault(identifier, f"is not in {structure.path}", remedy)


def _terms(library: Library) -> Iterator[Problem]:
    unread = {name[2] for name in library.unread if len(name) == 3 and name[1] in AUDIENCES}
    articles = unread | {identifier for _, identifier in library.articles}
    for term in library.terms.values():
        if term.article is not None and term.article not in articles:
            yield library.tables["shared/terms.yaml"].fault(
                f"{term.id}.article", f"names the article `{term.article}`, which does not exist",
                "Write the id of an article, or null",
            )  # fmt: skip


def _phones(library: Library) -> Iterator[Problem]:
    """Numbers written out in words that readers see."""
    worded: tuple[tuple[str, Mapping[Key, ContentModel]], ...] = (
        ("topics", library.topic_words),
        ("contacts", library.contact_words),
        ("terms", library.term_words),
        ("strategy", library.initiative_words),
        ("themes", library.theme_words),
    )
    for kind, words in worded:
        for (language, identifier), entry in words.items():
            for name, text in _shown(library, identifier, entry):
                for wrong, remedy in prose.phone_faults(text):
                    table = library.tables[f"{language}/{kind}.yaml"]
                    yield table.fault(f"{identifier}.{name}", wrong, remedy)


def _shown(library: Library, identifier: str, entry: ContentModel) -> Iterator[tuple[str, str]]:
    """What readers see of an entry; what people type in a search they do not."""
    for name, value in entry.model_dump(exclude={"typed", "forms", "synonyms"}).items():
        if isinstance(value, str):
            is_name = isinstance(entry, ContactWords) and name == "name"
            yield name, _without_own_number(library, identifier, value) if is_name else value
        elif isinstance(value, tuple):
            yield from ((name, each) for each in value if isinstance(each, str))


def _without_own_number(library: Library, identifier: str, name: str) -> str:
    """The name of a contact, which may well be called by its number, as Politiet 114."""
    contact = library.contacts.get(identifier)
    if contact is None:
        # Nobody can tell yet which number is its own.
        return ""
    return name.replace(contact.phone, "") if contact.phone else name
