"""The index as data for the browser: `index` to rank with, `texts` to show passages from.

Terms and postings are strings, since those are small and quickly read: `terms` share
their beginnings with the term before; `gaps` are the steps from entry to entry, in
digits much as source maps have them; `weights` is one digit for every posting; `shown` is
the word to show for a term, for those that an unknown word may mean.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from portal.domain.search import ranking, understanding
from portal.domain.search.corpus import Corpus, Document
from portal.domain.search.entry import Entry
from portal.domain.search.weighing import LEVELS

_DIGITS = "0123456789abcdefghijklmnopqrstuv"


@dataclass(frozen=True, slots=True)
class SearchExport:
    """Plain data, ready for JSON; `texts` are the bodies, in the order of the entries."""

    index: dict[str, Any]
    texts: list[str]


@dataclass(frozen=True, slots=True)
class Measures:
    """What the score of a posting depends on, as the index has it.

    `lengths` are the documents' as they are remembered; `rarity` is by the number of
    documents that hold a term.
    """

    average: float
    lengths: Sequence[int]
    rarity: Mapping[int, float]


def export(corpus: Corpus, measures: Measures) -> SearchExport:
    """All the browser needs to answer as the server does."""
    postings = _postings(corpus.documents)
    terms = sorted(postings)
    likely = corpus.likely()
    index = {
        "rules": corpus.analyser.tongue.rules(),
        "ranking": _ranking(measures),
        "entries": [_entry(document.entry) for document in corpus.documents],
        "lengths": list(measures.lengths),
        "terms": " ".join(_steps(terms)),
        "gaps": " ".join(_gaps(number for number, _ in postings[term]) for term in terms),
        "weights": "".join(_level(weight) for term in terms for _, weight in postings[term]),
        "shown": " ".join(_shown(term, corpus.shown) if term in likely else "" for term in terms),
        "concepts": _by_concept(corpus.concepts.asked),
    }
    return SearchExport(index, [document.body for document in corpus.documents])


def _ranking(measures: Measures) -> dict[str, Any]:
    return {
        "k1": ranking.K1,
        "b": ranking.B,
        "average": measures.average,
        "rarity": {str(count): value for count, value in measures.rarity.items()},
        "levels": list(LEVELS),
        "worth": dict(ranking.WORTH),
        "shares": list(ranking.SHARES),
        "strengths": list(ranking.STRENGTHS),
        "tail": ranking.TAIL,
        "concept": understanding.CONCEPT,
        "beginning": understanding.BEGINNING,
        "alone": understanding.PARTS_ALONE,
        "too": understanding.PARTS_TOO,
        "slips": list(understanding.SLIPS),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "id": entry.id,
        "title": entry.title,
        "summary": entry.summary,
        "address": entry.address,
        "audiences": list(entry.audiences),
    }


def _postings(documents: Iterable[Document]) -> dict[str, list[tuple[int, int]]]:
    postings: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, document in enumerate(documents):
        for term, weight in document.weights.items():
            postings[term].append((number, weight))
    return postings


def _steps(terms: Iterable[str]) -> Iterator[str]:
    """Each term as the number of letters it shares with the one before, and the rest."""
    last = ""
    for term in terms:
        shared = next((at for at in range(9) if last[at : at + 1] != term[at : at + 1]), 9)
        yield f"{shared}{term[shared:]}"
        last = term


def _gaps(numbers: Iterable[int]) -> str:
    digits, last = "", 0
    for number in numbers:
        digits += _number(number - last)
        last = number
    return digits


def _number(value: int) -> str:
    """A number in digits of four bits, the least first; a fifth says that another follows."""
    digits = ""
    while value > 15:
        digits += _DIGITS[16 + value % 16]
        value //= 16
    return digits + _DIGITS[value]


def _level(weight: int) -> str:
    return _DIGITS[LEVELS.index(weight)]


def _shown(term: str, shown: Mapping[str, str]) -> str:
    """How a term is written to a person: + and its ending, or the whole word."""
    word = shown[term]
    return f"+{word[len(term) :]}" if word.startswith(term) else word


def _by_concept(asked: Mapping[str, Iterable[str]]) -> dict[str, str]:
    phrases: defaultdict[str, list[str]] = defaultdict(list)
    for phrase, concepts in asked.items():
        for concept in concepts:
            phrases[concept].append(phrase)
    return {concept: "|".join(sorted(phrases[concept])) for concept in sorted(phrases)}
