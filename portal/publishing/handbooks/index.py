"""The index of a book: its glossary words, the articles' keywords and titles, with their places."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal.domain.collation import initial, sort_key
from portal.domain.edition import Article, Edition
from portal.domain.rendered import Target
from portal.publishing.handbooks.rewriting import Found

# A longer one is a phrase that somebody types into a search, and no word to look up.
_MOST_WORDS = 3
_SHORTEST = 3
_TERM = "w--"
# A word that stands everywhere is looked up for where it is explained.
_MOST_PLACES = 6


@dataclass(frozen=True, slots=True)
class Place:
    """A place that an entry leads to: an anchor of an article; empty for its beginning."""

    article: Article
    local: str


@dataclass(frozen=True, slots=True)
class Word:
    """An entry with its places, or with the word to look under instead."""

    label: str
    places: tuple[Place, ...]
    see: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """Entries that begin with the same letter."""

    letter: str
    words: tuple[Word, ...]


def index_words(article: Article, edition: Edition) -> tuple[str, ...]:
    """The keywords of an article that an index may list, if they stand in its text."""
    known = {
        each.casefold() for term in edition.terms.values() for each in (term.term, *term.synonyms)
    }
    return tuple(
        each
        for each in article.keywords
        if len(each) >= _SHORTEST
        and len(each.split()) <= _MOST_WORDS
        and each.casefold() not in known
    )


def index_of(found: Iterable[tuple[Article, Found]], edition: Edition) -> tuple[Letter, ...]:
    """The index of the articles, which come in the order of the book."""
    places: dict[str, tuple[str, list[Place]]] = {}
    terms: dict[str, None] = {}
    for article, words in found:
        _add(places, article.title, Place(article, ""))
        for local, word in words.items():
            if local.startswith(_TERM):
                terms[word] = None
                word = edition.terms[word].term  # noqa: PLW2901 (the same word, as it is written)
            _add(places, word, Place(article, local))
    best = {term.term.casefold(): term.article for term in edition.terms.values() if term.article}
    entries = [Word(label, _chosen(each, best.get(key))) for key, (label, each) in places.items()]
    entries += _synonyms(edition, terms, places)
    return tuple(_by_letter(entries, edition))


def _add(places: dict[str, tuple[str, list[Place]]], label: str, place: Place) -> None:
    known = places.setdefault(label.casefold(), (label, []))[1]
    # An article whose title is the word is found by its title.
    if place.article.id not in {each.article.id for each in known}:
        known.append(place)


def _chosen(places: list[Place], best: Target | None) -> tuple[Place, ...]:
    """All places of a word, or of one that is met all over only the best or the first."""
    if len(places) <= _MOST_PLACES:
        return tuple(places)
    explained = [each for each in places if best and each.article.address == best.href]
    return tuple(explained or places[:_MOST_PLACES])


def _synonyms(edition: Edition, terms: Iterable[str], taken: Iterable[str]) -> Iterator[Word]:
    seen = set(taken)
    for term in (edition.terms[each] for each in terms):
        for synonym in term.synonyms:
            if synonym.casefold() not in seen:
                seen.add(synonym.casefold())
                yield Word(synonym, (), term.term)


def _by_letter(entries: list[Word], edition: Edition) -> Iterator[Letter]:
    language = edition.language
    letters: dict[str, list[Word]] = {}
    for word in sorted(entries, key=lambda word: sort_key(word.label, language)):
        letters.setdefault(initial(word.label, language), []).append(word)
    for letter in sorted(letters, key=lambda letter: sort_key(letter, language)):
        yield Letter(letter, tuple(letters[letter]))
