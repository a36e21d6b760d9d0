"""The score: whole numbers, always rounded down, so that a shown 65 is at least 65.

Gates never change the number, only the band: who has 86 points and no backup sees
86 points, and a band that says what is missing.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from portal.domain.selfcheck.answering import Answers
from portal.domain.selfcheck.bank import ALL_THREATS, ANSWERS, NOT_RELEVANT, Bank, Question
from portal.domain.selfcheck.plan import Action, Asked, plan

BANDS = {"b1": 0, "b2": 40, "b3": 65, "b4": 85}
POINTS = {answer: points for points, answer in enumerate(ANSWERS)}


@dataclass(frozen=True, slots=True)
class Result:
    """What the answers amount to.

    While questions remain there is no band but a range, from all of them at nothing to
    all of them at best; scores then count what is unanswered as nothing, and the cap is
    the best band still within reach. A score of no question at all is None.
    """

    overall: int | None
    potential: int | None
    known: int | None
    areas: Mapping[str, int | None]
    threats: Mapping[str, int | None]
    band: str | None
    cap: str
    open_critical: tuple[str, ...]
    open_required: tuple[str, ...]
    actions: tuple[Action, ...]
    range: tuple[int | None, int | None] | None
    recommended: int
    contradictions: tuple[str, ...]


def score(bank: Bank, answers: Answers) -> Result:
    """Weigh the answers, and make the plan."""
    asked = asked_of(bank, answers)
    overall = share(asked)
    left = any(each.answer is None for each in asked)
    best = share(asked, lambda each: 3 if each.answer is None else each.points)
    critical, required = (_open(asked, gate) for gate in ("critical", "required"))
    cap = cap_of(len(critical), len(required))
    return Result(
        overall=overall,
        potential=share(asked, lambda each: 3 if each.is_doubt else each.points),
        known=share(asked, lambda each: 0 if each.is_doubt or each.answer is None else 3),
        areas={area: share(_within(asked, area)) for area in bank.areas},
        threats={threat: share(_against(asked, threat)) for threat in bank.threats},
        band=None if left or overall is None else min(band_of(overall), cap),
        cap=cap,
        open_critical=critical,
        open_required=required,
        actions=plan(asked),
        range=(overall, best) if left else None,
        recommended=_recommended(bank, answers),
        contradictions=_contradictions(bank, asked),
    )


def asked_of(bank: Bank, answers: Answers) -> list[Asked]:
    """The questions that count: put to this company, and not answered as not relevant."""
    true = _circumstances(bank, answers)
    given = answers.given
    return [
        Asked(each, given.get(each.id), POINTS.get(given.get(each.id, ""), 0))
        for each in bank.questions
        if is_shown(each, true) and given.get(each.id) != NOT_RELEVANT
    ]


def is_shown(question: Question, true: frozenset[str]) -> bool:
    """Whether a question is put to a company of which these things are true."""
    return not question.applies_if_any or not true.isdisjoint(question.applies_if_any)


def share(
    asked: Sequence[Asked], worth: Callable[[Asked], int] = lambda each: each.points
) -> int | None:
    """How much of what could be had is there, of 100; None where nothing could be had."""
    whole = 3 * sum(each.question.weight for each in asked)
    had = sum(each.question.weight * worth(each) for each in asked)
    return 100 * had // whole if whole else None


def band_of(points: int) -> str:
    """The band of a score, before gates."""
    return max(band for band, least in BANDS.items() if points >= least)


def cap_of(critical: int, required: int) -> str:
    """The best band that so many open gates leave."""
    if critical >= 2:
        return "b1"
    if critical == 1 or required >= 3:
        return "b2"
    return "b3" if required >= 1 else "b4"


def _open(asked: Iterable[Asked], gate: str) -> tuple[str, ...]:
    return tuple(
        sorted(
            each.question.id for each in asked if each.is_open_gate and each.question.gate == gate
        )
    )


def _within(asked: Iterable[Asked], area: str) -> list[Asked]:
    return [each for each in asked if each.question.area == area]


def _against(asked: Iterable[Asked], threat: str) -> list[Asked]:
    return [
        each
        for each in asked
        if threat in each.question.threats or ALL_THREATS in each.question.threats
    ]


def _circumstances(bank: Bank, answers: Answers) -> frozenset[str]:
    return frozenset(
        name
        for question in bank.profile
        for option in question.options
        if answers.profile[question.id] == option.id
        for name in option.sets
    )


def _recommended(bank: Bank, answers: Answers) -> int:
    """A mark beside the score for a company with so much at stake; it changes nothing."""
    risk = sum(
        option.risk
        for question in bank.profile
        for option in question.options
        if answers.profile[question.id] == option.id
    )
    return (60, 70, 70, 80)[min(risk, 3)]


def _contradictions(bank: Bank, asked: Iterable[Asked]) -> tuple[str, ...]:
    """Answers to look at again; they change no points, and doubt contradicts nothing."""
    points = {each.question.id: each.points for each in asked if each.answer in POINTS}
    return tuple(
        each.id
        for each in bank.contradictions
        if points.get(each.if_question, 4) <= each.at_most
        and points.get(each.then_question, -1) >= each.at_least
    )
