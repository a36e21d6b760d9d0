"""The index as data for the browser: `index` to rank with, `texts` to show passages from.

Postings are one string: for each term, in the order of `terms`, one number per entry
(twice the steps from the entry before, and one more if a weight other than that of a
word in the body follows), in base 64 with the least digits first, as source maps do.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from portal.domain.search import ranking, understanding
from portal.domain.search.corpus import BODY, Corpus, Document

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


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
    index = {
        "rules": corpus.analyser.tongue.rules(),
        "ranking": _ranking(measures),
        "entries": [_entry(document) for document in corpus.documents],
        "lengths": list(measures.lengths),
        "terms": " ".join(terms),
        "postings": " ".join(_encoded(postings[term]) for term in terms),
        "shown": " ".join(_shown(term, corpus.shown) for term in terms),
        "concepts": _by_concept(corpus.concepts.asked),
    }
    return SearchExport(index, [document.body for document in corpus.documents])


def _ranking(measures: Measures) -> dict[str, Any]:
    return {
        "k1": ranking.K1,
        "b": ranking.B,
        "average": measures.average,
        "rarity": {str(count): value for count, value in measures.rarity.items()},
        "body": BODY,
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


def _entry(document: Document) -> list[str]:
    entry = document.entry
    audiences = " ".join(entry.audiences)
    return [entry.kind, entry.id, entry.title, entry.summary, entry.address, audiences]


def _postings(documents: Iterable[Document]) -> dict[str, list[tuple[int, int]]]:
    postings: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, document in enumerate(documents):
        for term, weight in document.weights.items():
            postings[term].append((number, weight))
    return postings


def _encoded(postings: Iterable[tuple[int, int]]) -> str:
    digits, last = "", 0
    for number, weight in postings:
        step = 2 * (number - last)
        digits += _number(step) if weight == BODY else _number(step + 1) + _number(weight)
        last = number
    return digits


def _number(value: int) -> str:
    """A number in digits of five bits; a sixth says that another follows."""
    digits = ""
    while value > 31:
        digits += _DIGITS[32 + value % 32]
        value //= 32
    return digits + _DIGITS[value]


def _shown(term: str, shown: Mapping[str, str]) -> str:
    """How a term is written to a person: + and its ending, the whole word, or nothing new."""
    word = shown.get(term, term)
    if word == term:
        return ""
    return f"+{word[len(term) :]}" if word.startswith(term) else word


def _by_concept(asked: Mapping[str, Iterable[str]]) -> dict[str, str]:
    phrases: defaultdict[str, list[str]] = defaultdict(list)
    for phrase, concepts in asked.items():
        for concept in concepts:
            phrases[concept].append(phrase)
    return {concept: "|".join(sorted(phrases[concept])) for concept in sorted(phrases)}
