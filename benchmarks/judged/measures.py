"""How good an answer is: success at 1 and 3, nDCG at 5, reciprocal rank, and silence.

Articles are what is judged, so an answer is its articles in their order; contacts, terms
and alerts between them are left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log2
from statistics import fmean

from judged.queries import Query

# An article of this grade helps whoever asked.
HELPS = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine said: articles, best first; nothing at all, or a guess that says so."""

    articles: tuple[str, ...]
    is_empty: bool = False
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """The measures over several questions; `silent` is over those off the portal's matters.

    `guessed` is the share of the others that were answered with a guess: the price of
    guessing, which a high `silent` must not hide.
    """

    count: int
    first: float
    third: float
    ndcg: float
    reciprocal: float
    guessed: float
    silent: float | None


def rank_of_help(query: Query, answer: Answer) -> int | None:
    """The place of the first article that helps, counted from 1."""
    for place, article in enumerate(answer.articles, 1):
        if query.relevant.get(article, 0) >= HELPS:
            return place
    return None


def ndcg(query: Query, answer: Answer, most: int = 5) -> float:
    """Discounted gain of the first five, as a share of the best possible."""
    gained = _gain(query.relevant.get(article, 0) for article in answer.articles[:most])
    return gained / _gain(sorted(query.relevant.values(), reverse=True)[:most])


def is_silent(answer: Answer) -> bool:
    """Whether an engine owns up to having no answer."""
    return answer.is_empty or answer.is_guess


def figures(pairs: Iterable[tuple[Query, Answer]]) -> Figures:
    """The measures over all of these."""
    every = list(pairs)
    asked = [(query, answer) for query, answer in every if not query.is_off_topic]
    off = [is_silent(answer) for query, answer in every if query.is_off_topic]
    ranks = [rank_of_help(*pair) for pair in asked]
    return Figures(
        count=len(asked),
        first=_mean(rank == 1 for rank in ranks),
        third=_mean(rank is not None and rank <= 3 for rank in ranks),
        ndcg=_mean(ndcg(*pair) for pair in asked),
        reciprocal=_mean(1 / rank if rank else 0.0 for rank in ranks),
        guessed=_mean(answer.is_guess for _, answer in asked),
        silent=_mean(off) if off else None,
    )


def fails(query: Query, answer: Answer) -> bool:
    """Whether nobody was helped in the first three, or an off-topic question was answered."""
    if query.is_off_topic:
        return not is_silent(answer)
    rank = rank_of_help(query, answer)
    return rank is None or rank > 3


def _gain(grades: Iterable[int]) -> float:
    return sum((2**grade - 1) / log2(place + 1) for place, grade in enumerate(grades, 1))


def _mean(values: Iterable[float]) -> float:
    found: Sequence[float] = [float(value) for value in values]
    return fmean(found) if found else 0.0
