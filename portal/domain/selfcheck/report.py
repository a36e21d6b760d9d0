"""What a result says to its reader beyond numbers: why this band, what is good, what comes first.

`static/js/selfcheck/report.js` says the same in the browser.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from portal.domain.selfcheck.answering import Answers
from portal.domain.selfcheck.bank import ALL_THREATS, Bank, Frameworks
from portal.domain.selfcheck.plan import IN_PLACE, LANES, Action, Asked
from portal.domain.selfcheck.scoring import BANDS, Result, asked_of, band_of, cap_of, score

FRAMEWORKS = tuple(name for name in Frameworks.model_fields if name != "din_top")
FIRST = 5
_RANKS = {"critical": 2, "required": 1, None: 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A result with its reasons; everything is told by the ids of questions.

    `blockers` hold the band where it is, or the best band within reach while questions
    remain; `lifted` is the band that closing them leads to, where points suffice.
    `next_band` is the one that points are lacking for. `good` is what is best in place.
    `states` tells of every question asked: gap, doubt, missing (not answered yet) or
    place; `gates` tells of every must-have whether it is in place. `first` are at most
    five actions to begin with, none of it fine-tuning, and `lanes` the others. `based_on`
    counts the questions behind each area and threat, `unfinished` names those of which
    some are not answered yet. `frameworks` tells by framework and identifier how the
    poorest question that touches it stands, or that none is asked.
    """

    result: Result
    blockers: tuple[str, ...]
    lifted: str | None
    good: str | None
    next_band: str | None
    states: Mapping[str, str]
    gates: Mapping[str, bool]
    doubts: tuple[str, ...]
    missing: tuple[str, ...]
    first: tuple[Action, ...]
    lanes: Mapping[str, tuple[Action, ...]]
    based_on: Mapping[str, int]
    unfinished: frozenset[str]
    frameworks: Mapping[str, Mapping[str, str]]

    @property
    def gates_in_place(self) -> int:
        """How many must-haves are in place."""
        return sum(self.gates.values())


def report(bank: Bank, answers: Answers) -> Report:
    """Weigh the answers, and find the reasons."""
    result, asked = score(bank, answers), asked_of(bank, answers)
    # What is in place already is fine-tuning, and never among what comes first.
    first = tuple(each for each in result.actions if each.lane != LANES[-1])[:FIRST]
    rest = [each for each in result.actions if each not in first]
    blockers, behind = _blockers(result), _behind(bank, asked)
    return Report(
        result=result,
        blockers=blockers,
        lifted=_lifted(result, blockers),
        good=_good(asked),
        next_band=_next_band(result),
        states={each.question.id: _state(each) for each in asked},
        gates={each.question.id: is_in_place(each) for each in asked if each.question.gate},
        doubts=tuple(each.question.id for each in asked if each.is_doubt),
        missing=tuple(each.question.id for each in asked if each.answer is None),
        first=first,
        lanes={lane: tuple(each for each in rest if each.lane == lane) for lane in LANES},
        based_on={name: len(each) for name, each in behind.items()},
        unfinished=frozenset(
            name for name, each in behind.items() if any(one.answer is None for one in each)
        ),
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


def _lifted(result: Result, blockers: tuple[str, ...]) -> str | None:
    """The band that is reached once the blockers are in place, if points suffice for a better."""
    left = [each for each in result.open_required if each not in blockers]
    reached = band_of(result.overall or 0)
    if result.band is None or not blockers or reached == result.band:
        return None
    return min(reached, cap_of(0, len(left)))


def _next_band(result: Result) -> str | None:
    """The next band, where points are lacking for it."""
    reached = band_of(result.overall or 0)
    if result.band is None or reached > result.band:
        return None
    return next((band for band in BANDS if band > reached), None)


def _good(asked: Sequence[Asked]) -> str | None:
    """What weighs most of all that is in place; the first of equals."""
    there = [each for each in asked if is_in_place(each)]
    best = max(there, key=_merit, default=None)
    return best.question.id if best else None


def _merit(asked: Asked) -> tuple[int, int, int]:
    question = asked.question
    return _RANKS[question.gate], asked.points, question.weight * question.impact


def _behind(bank: Bank, asked: Sequence[Asked]) -> dict[str, list[Asked]]:
    """The questions behind each area and threat."""
    return {
        name: [
            each
            for each in asked
            if name == each.question.area
            or (name in bank.threats and {name, ALL_THREATS} & set(each.question.threats))
        ]
        for name in (*bank.areas, *bank.threats)
    }


def _in_order(identifier: str) -> tuple[tuple[int, str], ...]:
    """Numbers within identifiers by their size: A.5.2 before A.5.10."""
    parts = identifier.replace(".", " ").split()
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)
