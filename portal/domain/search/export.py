"""The index as data for the browser, in parts, so that a question loads what it needs.

`index` is what every question needs; a part of `postings` tells where the terms in a
stretch of the alphabet stand, and a part of `texts` is what is shown of some entries.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from portal.domain.addresses import AUDIENCES
from portal.domain.search.corpus import Corpus, Document
from portal.domain.search.entry import Entry
from portal.domain.search.ranking import MOST_GUESSES
from portal.domain.search.weights import WORTH, Weights

# Entries to a part of texts. There are as many parts of postings, as both grow with the entries.
ENTRIES_IN_A_PART = 8

_Postings = Mapping[str, Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class SearchExport:
    """Plain data, ready for JSON; `parts` are by the names of their files."""

    index: dict[str, Any]
    parts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Measures:
    """What the score of a posting depends on, as the index has it.

    `lengths` are the documents' as they are remembered; `rarity` is by the number of
    documents that hold a term.
    """

    average: float
    lengths: Sequence[int]
    rarity: Mapping[int, float]


def part_names(entries: int) -> tuple[str, ...]:
    """The parts that an index of so many entries is exported in."""
    count = -(-entries // ENTRIES_IN_A_PART)
    return tuple(f"{kind}-{nr}" for kind in ("postings", "texts") for nr in range(count))


def export(corpus: Corpus, measures: Measures, version: str) -> SearchExport:
    """All the browser needs to answer as the server does; it finds the parts by the version."""
    postings = _postings(corpus.documents)
    runs = _runs(postings, -(-len(corpus.documents) // ENTRIES_IN_A_PART))
    parts: dict[str, Any] = {
        f"postings-{nr}": {term: list(_steps(postings[term])) for term in run}
        for nr, run in enumerate(runs)
    }
    for at in range(0, len(corpus.documents), ENTRIES_IN_A_PART):
        shown = corpus.documents[at : at + ENTRIES_IN_A_PART]
        texts = [[each.entry.summary, each.body] for each in shown]
        parts[f"texts-{at // ENTRIES_IN_A_PART}"] = texts
    return SearchExport(_index(corpus, measures, postings, runs, version), parts)


def _index(
    corpus: Corpus,
    measures: Measures,
    postings: _Postings,
    runs: Sequence[Sequence[str]],
    version: str,
) -> dict[str, Any]:
    terms = [term for term in sorted(postings) if " " not in term]
    likely = corpus.likely()
    return {
        "rules": corpus.analyser.tongue.rules(),
        "ranking": _ranking(corpus.weights, measures),
        "entries": [_entry(document.entry) for document in corpus.documents],
        "lengths": list(measures.lengths),
        "terms": " ".join(terms),
        "counts": [len(postings[term]) for term in terms],
        "shown": " ".join(_shown(term, corpus.shown) if term in likely else "" for term in terms),
        "concepts": _by_concept(corpus.concepts.asked),
        # The first part is also asked for what would stand before it, were it there.
        "starts": ["" if at == 0 or not run else run[0] for at, run in enumerate(runs)],
        "inPart": ENTRIES_IN_A_PART,
        "version": version,
    }


def _ranking(weights: Weights, measures: Measures) -> dict[str, Any]:
    return {
        "k1": weights.k1,
        "b": weights.b,
        "average": measures.average,
        "rarity": {str(count): value for count, value in measures.rarity.items()},
        "worth": dict(WORTH),
        "sounds": weights.sounds,
        "least": weights.least,
        "sure": list(weights.sure),
        "guesses": MOST_GUESSES,
        "tail": weights.tail,
        "concept": weights.concept,
        "beginning": weights.beginning,
        "alone": weights.alone,
        "too": weights.too,
        "slips": list(weights.slips),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "id": entry.id,
        "title": entry.title,
        "address": entry.address,
        "audiences": list(entry.audiences or AUDIENCES),
    }


def _postings(documents: Iterable[Document]) -> _Postings:
    postings: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, document in enumerate(documents):
        for term, weight in document.weights.items():
            postings[term].append((number, weight))
    return postings


def _runs(postings: _Postings, count: int) -> list[list[str]]:
    """The terms in their order, cut into so many stretches with about as many postings."""
    runs: list[list[str]] = [[] for _ in range(count)]
    every = sum(map(len, postings.values()))
    done = 0
    for term in sorted(postings):
        runs[done * count // every].append(term)
        done += len(postings[term])
    return runs


def _steps(found: Iterable[tuple[int, int]]) -> Iterator[int]:
    """From entry to entry, how many further on it is, and the weight that it gives the term."""
    last = 0
    for number, weight in found:
        yield number - last
        yield weight
        last = number


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
