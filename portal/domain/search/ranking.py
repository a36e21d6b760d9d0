"""Which documents answer a query, in what order, and whether that is more than a guess.

The browser's script computes the same in the same order of operations, so that not
even rounding tells the two apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from portal.domain.search.entry import Entry
from portal.domain.search.understanding import Understanding, Way
from portal.domain.search.weights import WEIGHTS, WORTH, Weights

# A guess that goes on for pages is no help.
MOST_GUESSES = 5


class Postings(Protocol):
    """The index, as far as ranking needs it."""

    def scores(self, term: str) -> Mapping[int, float]:
        """The documents a term is in, and its score in each."""

    def rarity(self, term: str) -> float:
        """How much it says that a document holds the term; most for a term in none."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The documents that answer, by number, with their scores, best first.

    Of a guess, only the best few are given; the reader is told that it is one.
    """

    found: tuple[tuple[int, float], ...] = ()
    is_guess: bool = False


@dataclass(slots=True)
class _Sum:
    """What a document has gathered: score, and how much of the query it meets."""

    score: float = 0.0
    met: float = 0.0


def rank(
    understanding: Understanding,
    postings: Postings,
    entries: Sequence[Entry],
    audience: str | None,
    weights: Weights = WEIGHTS,
) -> Ranking:
    """What answers a query.

    A word counts by the best way it is met in a document, so that synonyms do not add
    up; the sum over words counts by the share of the query that was met.
    """
    asked = understanding.asked
    sums: dict[int, _Sum] = {}
    wanted = 0.0
    for word in asked:
        # A word that is only guessed at may be any other: it is missed as the rarest.
        rarity = postings.rarity(word.ways[0].terms[0] if word.is_known else "")
        wanted += rarity
        for document, (score, factor) in _best(word.ways, postings).items():
            gathered = sums.setdefault(document, _Sum())
            gathered.score += score
            gathered.met += rarity * factor
    # Both halves are at most 1 here: a word can score no more than k1 + 1 times its rarity.
    most = (weights.k1 + 1) * wanted * wanted
    scored = [
        (document, gathered.score * gathered.met / most)
        for document, gathered in sums.items()
        if entries[document].concerns(audience)
    ]
    best = max((score for _, score in scored), default=0.0)
    floor = max(weights.least, weights.tail * best)
    kept = [
        (document, score * _worth(entries[document], understanding, weights))
        for document, score in scored
        if score >= floor
    ]
    found = sorted(kept, key=lambda each: (-each[1], each[0]))
    is_guess = bool(found) and best < weights.sure[len(asked)]
    return Ranking(tuple(found[: MOST_GUESSES if is_guess else None]), is_guess)


def _worth(entry: Entry, understanding: Understanding, weights: Weights) -> float:
    is_theirs = entry.audiences == (understanding.audience,)
    return WORTH[entry.kind] * (weights.sounds if is_theirs else 1.0)


def _best(ways: Sequence[Way], postings: Postings) -> dict[int, tuple[float, float]]:
    """By document, the best score and the best factor that any way gives a word."""
    best: dict[int, tuple[float, float]] = {}
    for way in ways:
        for document, (score, factor) in _along(way, postings).items():
            known = best.get(document, (0.0, 0.0))
            best[document] = (max(score, known[0]), max(factor, known[1]))
    return best


def _along(way: Way, postings: Postings) -> dict[int, tuple[float, float]]:
    share = way.factor / len(way.terms)
    met: dict[int, tuple[float, float]] = {}
    for term in way.terms:
        for document, score in postings.scores(term).items():
            known = met.get(document, (0.0, 0.0))
            met[document] = (known[0] + score * share, known[1] + share)
    return met
