"""Topics, terms, contacts, initiatives and self-checks as readers see them."""

from collections.abc import Mapping
from typing import Any

from portal.domain.addresses import Addresses
from portal.domain.collation import sort_key
from portal.domain.edition import Article, Check, Initiative, Term, Topic
from portal.domain.language import Language
from portal.domain.library import Library
from portal.domain.rendered import Contact, Pointers
from portal.domain.selfcheck.words import BankWords
from portal.domain.typography import typographic


def topics(
    library: Library, language: Language, addresses: Addresses, articles: Mapping[str, Article]
) -> dict[str, Topic]:
    """Every topic in the order of topics.yaml, also those without articles yet."""
    return {
        identifier: _topic(library, identifier, language, addresses, articles)
        for identifier in library.topics
    }


def _topic(
    library: Library,
    identifier: str,
    language: Language,
    addresses: Addresses,
    articles: Mapping[str, Article],
) -> Topic:
    structure = library.topics[identifier]
    words = library.topic_words[language, identifier]
    twin = library.topic_words[language.twin, identifier]
    return Topic(
        id=identifier,
        audience=structure.audience,
        icon=structure.icon,
        title=typographic(words.title, language),
        slug=words.slug,
        summary=typographic(words.summary, language),
        intro=typographic(words.intro, language),
        address=addresses.topic(structure.audience, words.slug, language),
        former_addresses=tuple(
            addresses.topic(structure.audience, each, language) for each in words.formerly
        ),
        twin_address=addresses.topic(structure.audience, twin.slug, language.twin),
        articles=tuple(each.id for each in articles.values() if each.topic == identifier),
    )


def checks(library: Library, language: Language) -> dict[str, Check]:
    """The self-check of each audience."""

    def set_wholly(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: set_wholly(each) for name, each in value.items()}
        return typographic(value, language) if isinstance(value, str) else value

    return {
        audience: Check(
            audience=audience,
            bank=bank,
            words=BankWords.model_validate(
                set_wholly(library.selfcheck_words[language, audience].model_dump())
            ),
        )
        for audience, bank in library.selfchecks.items()
    }


def terms(
    library: Library, language: Language, addresses: Addresses, pointers: Pointers
) -> dict[str, Term]:
    """Every term of the glossary, in the order of the alphabet."""
    made = [
        Term(
            id=identifier,
            category=structure.category,
            term=typographic(library.term_words[language, identifier].term, language),
            definition=typographic(library.term_words[language, identifier].definition, language),
            synonyms=library.term_words[language, identifier].synonyms,
            address=addresses.term(identifier, language),
            article=pointers.target("article", structure.article) if structure.article else None,
        )
        for identifier, structure in library.terms.items()
    ]
    made.sort(key=lambda each: sort_key(each.term, language))
    return {term.id: term for term in made}


def contacts(library: Library, pointers: Pointers) -> dict[str, Contact]:
    """Every contact in the order of contacts.yaml."""
    found = (pointers.contact(identifier) for identifier in library.contacts)
    return {contact.id: contact for contact in found if contact is not None}


def initiatives(library: Library, language: Language, pointers: Pointers) -> tuple[Initiative, ...]:
    """The 25 initiatives in the order of the strategy."""
    made = []
    for identifier, structure in library.initiatives.items():
        words = library.initiative_words[language, identifier]
        named = (name.partition(":") for name in structure.served_by)
        links = (pointers.target(kind, rest) for kind, _, rest in named)
        made.append(
            Initiative(
                nr=structure.nr,
                official_nr=structure.official_nr,
                pillar=structure.pillar,
                name=typographic(words.name, language),
                line=typographic(words.line, language),
                served=typographic(words.served, language) if words.served else None,
                links=tuple(filter(None, links)),
                confidence=structure.confidence,
            )
        )
    return tuple(sorted(made, key=lambda each: each.nr))
