"""The plan: what to do, in which order. Whole numbers only, so that every language agrees.

An action's priority is benefit / cost. The benefit is counted in halves (a gate counts
2, 1.5 or 1 times) and the cost in quarters (free is 1, low 1.25), and all is multiplied
by a number that every cost divides.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from portal.domain.selfcheck.bank import DONT_KNOW, Question

LANES = ("now", "next", "later")
EFFORTS = {"hours": 1, "days": 2, "weeks": 4}
_QUARTERS = {"free": 4, "low": 5, "medium": 7, "high": 10}
_DIVISIBLE = 560
_HALVES = {"critical": 4, "required": 3, None: 2}
IN_PLACE = 2
# Whatever takes hours and costs little is at least as quick as this.
QUICK_SPEED = _DIVISIBLE // _QUARTERS["low"]
FIND_OUT_SPEED = _DIVISIBLE // _QUARTERS["free"]
QUICK_BENEFIT = 6 * 2


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that counts: it is put to this company, and is relevant to it.

    Who does not know has no points; who has not answered yet has none either.
    """

    question: Question
    answer: str | None
    points: int

    @property
    def is_open_gate(self) -> bool:
        """Whether something that must be in place is known not to be, or not known to be."""
        lacking = self.answer is not None and self.points < IN_PLACE
        return lacking and self.question.gate is not None

    @property
    def is_doubt(self) -> bool:
        """Whether the answer was that nobody knows."""
        return self.answer == DONT_KNOW


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do; `find_out` where the first thing is to know."""

    id: str
    lane: str
    find_out: bool


def speed(question: Question) -> int:
    """How little an action costs: the more, the cheaper."""
    return _DIVISIBLE // (EFFORTS[question.effort] * _QUARTERS[question.cost])


def benefit(asked: Asked) -> int:
    """What an action brings, in halves."""
    question = asked.question
    halves = _HALVES[question.gate if asked.is_open_gate else None]
    return question.weight * question.impact * (3 - asked.points) * halves


def priority(asked: Asked) -> int:
    """Benefit for the cost; to find out takes hours and is free."""
    return benefit(asked) * (FIND_OUT_SPEED if asked.is_doubt else speed(asked.question))


def plan(asked: Iterable[Asked]) -> tuple[Action, ...]:
    """Every action, in order; what another rests on comes before it, in its lane."""
    lacking = sorted((each for each in asked if each.answer and each.points < 3), key=_rank)
    waiting = {each.question.id: each for each in lacking if each.points < IN_PLACE}
    placed: dict[str, Action] = {}
    for each in lacking:
        _place(each, lane(each), waiting, placed)
    return tuple(placed.values())


def lane(asked: Asked) -> str:
    """now, next or later."""
    quick = FIND_OUT_SPEED if asked.is_doubt else speed(asked.question)
    is_quick = quick >= QUICK_SPEED and benefit(asked) >= QUICK_BENEFIT
    if asked.points >= IN_PLACE:
        return "later"
    return "now" if asked.is_open_gate or is_quick else "next"


def _rank(asked: Asked) -> tuple[int, bool, int, int, int, str]:
    question = asked.question
    return (
        LANES.index(lane(asked)),
        not (asked.is_open_gate and question.gate == "critical"),
        -priority(asked),
        -question.weight,
        1 if asked.is_doubt else EFFORTS[question.effort],
        question.id,
    )


def _place(asked: Asked, lane: str, waiting: dict[str, Asked], placed: dict[str, Action]) -> None:
    question = asked.question
    if question.id in placed:
        return
    first: Sequence[Asked] = [waiting[name] for name in question.depends_on if name in waiting]
    for each in sorted(first, key=_rank):
        _place(each, lane, waiting, placed)
    placed[question.id] = Action(question.id, lane, asked.is_doubt)
