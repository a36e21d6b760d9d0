"""The self-check as JSON: a result for whoever asked, and the bank for the browser."""

from dataclasses import asdict
from typing import Any

from portal.domain.selfcheck.bank import ALL_THREATS, Bank, Question
from portal.domain.selfcheck.plan import EFFORTS, speed
from portal.domain.selfcheck.scoring import Result

_BESIDE = ("recommended", "contradictions")
_GATES = {"critical": 2, "required": 1, None: 0}


def told(result: Result) -> dict[str, Any]:
    """A result as `portal score` prints it; `range` is there only while questions remain."""
    return {
        name: value
        for name, value in told_wholly(result).items()
        if name not in _BESIDE and (name != "range" or value is not None)
    }


def told_wholly(result: Result) -> dict[str, Any]:
    """Everything in a result, as JSON knows it: lists for tuples."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in asdict(result).items()
    }


def for_browser(bank: Bank) -> dict[str, Any]:
    """What the twin of the scoring in the browser needs to know of the bank, and no words."""
    return {
        "version": bank.version,
        "areas": list(bank.areas),
        "threats": list(bank.threats),
        "profile": {
            each.id: {option.id: list(option.sets) for option in each.options}
            for each in bank.profile
        },
        "risk": {
            each.id: {option.id: option.risk for option in each.options} for each in bank.profile
        },
        "questions": [
            {
                "id": each.id,
                "tags": [each.area, *_threats(bank, each)],
                "weight": each.weight,
                "impact": each.impact,
                "gate": _GATES[each.gate],
                "speed": speed(each),
                "effort": EFFORTS[each.effort],
                "when": list(each.applies_if_any),
                "needs": list(each.depends_on),
                "na": each.not_relevant == "allowed",
            }
            for each in bank.questions
        ],
        "contradictions": [
            [each.id, each.if_question, each.at_most, each.then_question, each.at_least]
            for each in bank.contradictions
        ],
    }


def _threats(bank: Bank, question: Question) -> tuple[str, ...]:
    return bank.threats if ALL_THREATS in question.threats else question.threats
