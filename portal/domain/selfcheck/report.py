"""What a result says to its reader beyond numbers: why this band, what is good, what comes first.

`static/js/selfcheck/report.js` says the same in the browser.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from portal.domain.selfcheck.answering import Answers
from portal.domain.selfcheck.bank import ALL_THREATS, Bank, Frameworks
from portal.domain.selfcheck.plan import IN_PLACE, LANES, Action, Asked
from portal.domain.selfcheck.scoring import BANDS, Result, asked_of, band_of, score

FRAMEWORKS = tuple(name for name in Frameworks.model_fields if name != "din_top")
FIRST = 5
_RANKS = {"critical": 2, "required": 1, None: 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A result with its reasons; everything is told by the ids of questions.

    `blockers` hold the band where it is, or the best band within reach while questions
    remain. `good` is what is best in place. `gates` tells of every must-have whether it
    is in place. `first` are the five actions to begin with, or all if there are fewer,
    and `lanes` the others. `based_on` counts the questions behind each area and threat.
    `frameworks` tells by framework and identifier: gap, doubt, missing (not answered
    yet), place, or unasked.
    """

    result: Result
    blockers: tuple[str, ...]
    good: str | None
    next_band: str | None
    gates: Mapping[str, bool]
    doubts: tuple[str, ...]
    missing: tuple[str, ...]
    first: tuple[Action, ...]
    lanes: Mapping[str, tuple[Action, ...]]
    based_on: Mapping[str, int]
    frameworks: Mapping[str, Mapping[str, str]]

    @property
    def gates_in_place(self) -> int:
        """How many must-haves are in place."""
        return sum(self.gates.values())


def report(bank: Bank, answers: Answers) -> Report:
    """Weigh the answers, and find the reasons."""
    result, asked = score(bank, answers), asked_of(bank, answers)
    first, rest = result.actions[:FIRST], result.actions[FIRST:]
    return Report(
        result=result,
        blockers=_blockers(result),
        good=_good(asked),
        next_band=_next_band(result),
        gates={each.question.id: is_in_place(each) for each in asked if each.question.gate},
        doubts=tuple(each.question.id for each in asked if each.is_doubt),
        missing=tuple(each.question.id for each in asked if each.answer is None),
        first=first,
        lanes={lane: tuple(each for each in rest if each.lane == lane) for lane in LANES},
        based_on=_based_on(bank, asked),
        frameworks=framework_states(bank, asked),
    )


def is_in_place(asked: Asked) -> bool:
    """Whether something is known to be in place."""
    return asked.points >= IN_PLACE


def identifiers(bank: Bank) -> dict[str, dict[str, tuple[str, ...]]]:
    """Which questions touch what of each framework, in the order of its identifiers."""
    found: dict[str, dict[str, list[str]]] = {name: {} for name in FRAMEWORKS}
    for question in bank.questions:
        for name in FRAMEWORKS if question.frameworks else ():
            for identifier in getattr(question.frameworks, name):
                found[name].setdefault(identifier, []).append(question.id)
    return {
        name: {each: tuple(ids[each]) for each in sorted(ids, key=_in_order)}
        for name, ids in found.items()
        if ids
    }


def framework_states(bank: Bank, asked: Sequence[Asked]) -> dict[str, dict[str, str]]:
    """How each identifier of each framework stands, by the questions that touch it."""
    states = {each.question.id: _state(each) for each in asked}
    order = ("gap", "doubt", "missing", "place")
    return {
        name: {
            identifier: next(
                (state for state in order if state in {states.get(each) for each in ids}),
                "unasked",
            )
            for identifier, ids in touched.items()
        }
        for name, touched in identifiers(bank).items()
    }


def _state(asked: Asked) -> str:
    if asked.is_doubt:
        return "doubt"
    if asked.answer is None:
        return "missing"
    return "place" if is_in_place(asked) else "gap"


def _blockers(result: Result) -> tuple[str, ...]:
    """The open gates that keep the band from being better, the gravest first."""
    best = max(BANDS)
    reached = best if result.band is None else band_of(result.overall or 0)
    if result.cap > reached or result.cap == best:
        return ()
    critical, required = result.open_critical, result.open_required
    if len(critical) == 1 and len(required) > 2:
        return (*critical, *required)
    return critical or required


def _next_band(result: Result) -> str | None:
    """The next band, where it is points that are lacking and no gate."""
    if result.band is None or result.cap <= result.band:
        return None
    return next((band for band in BANDS if band > result.band), None)


def _good(asked: Sequence[Asked]) -> str | None:
    """What weighs most of all that is in place; the first of equals."""
    there = [each for each in asked if is_in_place(each)]
    best = max(there, key=_merit, default=None)
    return best.question.id if best else None


def _merit(asked: Asked) -> tuple[int, int, int]:
    question = asked.question
    return _RANKS[question.gate], asked.points, question.weight * question.impact


def _based_on(bank: Bank, asked: Sequence[Asked]) -> dict[str, int]:
    tags = [
        (each.question.area, *(bank.threats if ALL_THREATS in each.question.threats
                               else each.question.threats))
        for each in asked
    ]  # fmt: skip
    return {name: sum(name in each for each in tags) for name in (*bank.areas, *bank.threats)}


def _in_order(identifier: str) -> tuple[tuple[int, str], ...]:
    """Numbers within identifiers by their size: A.5.2 before A.5.10."""
    parts = identifier.replace(".", " ").split()
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)
