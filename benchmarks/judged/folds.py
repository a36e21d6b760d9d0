"""Cross-validation: weights are chosen on four fifths of the questions, and judged on the rest."""

from collections.abc import Callable, Mapping, Sequence
from statistics import fmean, pstdev

from judged.measures import Answer, Figures, figures
from judged.queries import Query

FOLDS = 5
Answers = Mapping[str, Answer]


def fold_of(query: Query) -> int:
    """The fold of a question: types of questions are spread over all of them."""
    return int(query.id.rsplit("-", 1)[1]) % FOLDS


def worth(found: Figures) -> float:
    """What weights are chosen by: all measures alike, and no guessing for its own sake."""
    silent = 1.0 if found.silent is None else found.silent
    return fmean((found.first, found.third, found.ndcg, silent, 1 - found.guessed))


def cross_validated(
    queries: Sequence[Query], candidates: Mapping[str, Answers], first: str
) -> tuple[Figures, Mapping[str, float], list[str]]:
    """What unseen questions get from weights that others chose; the spread; the choices.

    `candidates` are the answers by name of the weights; `first` wins where others are no
    better.
    """
    held_out: list[tuple[Query, Answer]] = []
    folds: list[Figures] = []
    chosen: list[str] = []
    for fold in range(FOLDS):
        learnt = [query for query in queries if fold_of(query) != fold]
        best = _best(learnt, candidates, first)
        judged = [(q, candidates[best][q.id]) for q in queries if fold_of(q) == fold]
        held_out += judged
        folds.append(figures(judged))
        chosen.append(best)
    spread = {name: pstdev(map(_getter(name), folds)) for name in ("first", "third", "ndcg")}
    return figures(held_out), spread, chosen


def _best(learnt: Sequence[Query], candidates: Mapping[str, Answers], first: str) -> str:
    scores = {
        name: worth(figures((query, answers[query.id]) for query in learnt))
        for name, answers in candidates.items()
    }
    best = max(scores.values())
    return first if scores[first] == best else max(scores, key=lambda name: scores[name])


def _getter(name: str) -> Callable[[Figures], float]:
    return lambda found: float(getattr(found, name))
