"""Which documents answer a query, and in what order.

The browser's script computes the same in the same order of operations, so that not
even rounding tells the two apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from portal.domain.search.entry import Entry
from portal.domain.search.understanding import Asked, Way

# A word in the glossary or on a page about the portal is seldom what is looked for.
WORTH: Mapping[str, float] = {
    "article": 1.0,
    "alert": 1.0,
    "flow": 0.9,
    "contact": 0.9,
    "page": 0.7,
    "term": 0.5,
}
# K1: how long a word goes on counting for more as it grows heavier. B: how much more
# often a long text must say it; little, as contacts are short by nature and articles long.
K1 = 4.0
B = 0.4
# By the number of words in a query, how much of it a document must meet, and how
# strongly (1 is a word met as well as can be). A short query is the matter itself, a
# long one tells a story. An entry that meets less answers something else; half of an
# unknown compound is less, too.
SHARES = (0.0, 0.35, 0.55, 0.55, 0.5, 0.4, 0.35, 0.3, 0.3)
STRENGTHS = (0.0, 0.1, 0.2, 0.2, 0.2, 0.12, 0.12, 0.12, 0.12)
# What scores below this share of the best is noise behind it.
TAIL = 0.12


class Postings(Protocol):
    """The index, as far as ranking needs it."""

    def scores(self, term: str) -> Mapping[int, float]:
        """The documents a term is in, and its score in each."""

    def rarity(self, term: str) -> float:
        """How much it says that a document holds the term; most for a term in none."""


@dataclass(slots=True)
class _Sum:
    """What a document has gathered: score, and how much of the query it meets."""

    score: float = 0.0
    met: float = 0.0

    def reaches(self, least: "_Sum") -> bool:
        return self.score >= least.score and self.met >= least.met


def rank(
    asked: Sequence[Asked],
    postings: Postings,
    entries: Sequence[Entry],
    audience: str | None,
) -> list[tuple[int, float]]:
    """The documents that answer, by number, with their scores, best first.

    A word counts by the best way it is met in a document, so that synonyms do not add
    up; the sum over words counts by the share of the query that was met.
    """
    sums: dict[int, _Sum] = {}
    wanted = 0.0
    for word in asked:
        rarity = postings.rarity(word.ways[0].terms[0] if word.ways else "")
        wanted += rarity
        for document, (score, factor) in _best(word.ways, postings).items():
            gathered = sums.setdefault(document, _Sum())
            gathered.score += score
            gathered.met += rarity * factor
    least = _Sum(STRENGTHS[len(asked)] * (K1 + 1) * wanted, SHARES[len(asked)] * wanted)
    scored = [
        (document, gathered.score * (gathered.met / wanted) * WORTH[entries[document].kind])
        for document, gathered in sums.items()
        if gathered.reaches(least) and entries[document].concerns(audience)
    ]
    floor = TAIL * max((score for _, score in scored), default=0.0)
    kept = [(document, score) for document, score in scored if score >= floor]
    return sorted(kept, key=lambda found: (-found[1], found[0]))


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
