"""A report of the self-check as the templates show it. report.js fills in the same."""

from collections.abc import Iterator, Mapping
from typing import Any

from portal.domain.edition import Check
from portal.domain.selfcheck.plan import LANES, Action
from portal.domain.selfcheck.report import Report
from portal.domain.selfcheck.scoring import BANDS

# Fewer questions than this say little about an area.
_FEW = 3
_NO_CARDS: Mapping[str, tuple[Action, ...]] = {"first": (), **dict.fromkeys(LANES, ())}


def shown(check: Check, profile: Mapping[str, str], report: Report | None) -> dict[str, Any]:
    """Slots, flags and states of a result; all of them empty where there is none yet."""
    return {
        "report": report,
        "slots": _Slots(_slots(check, report) if report else {}),
        "flags": frozenset(_flags(check, profile, report)) if report else frozenset(),
        "scores": {**report.result.areas, **report.result.threats} if report else {},
        "blockers": report.blockers if report else (),
        "cards": {"first": report.first, **report.lanes} if report else _NO_CARDS,
        "framework_states": report.frameworks if report else {},
        "question_states": report.states if report else {},
        "is_open": (*report.result.open_critical, *report.result.open_required) if report else (),
        "doubts": report.doubts if report else (),
        "alone": profile.get("size") == "solo" if report else None,
    }


class _Slots(dict[str, str]):
    """What has not been filled in stands open, since scripts fill in the rest."""

    def __missing__(self, name: str) -> str:
        return "–"


def _slots(check: Check, report: Report) -> dict[str, str]:
    result, bands = report.result, check.words.bands.model_dump()
    low, high = result.range or (None, None)
    values: dict[str, object] = {
        "good": check.words.questions[report.good].name if report.good else "",
        "overall": result.overall,
        "low": low,
        "high": high,
        "band": bands.get(result.band or "", ""),
        "cap": bands[result.cap],
        "lifted": bands.get(report.lifted or "", ""),
        "next": bands.get(report.next_band or "", ""),
        "next_points": BANDS.get(report.next_band or "", ""),
        "missing": len(report.missing),
        "doubts": len(report.doubts),
        "potential": result.potential,
        "known": result.known,
        "recommended": result.recommended,
        "placed": report.gates_in_place,
        "gates": len(report.gates),
        **{f"count_{lane}": len(report.lanes[lane]) for lane in LANES},
        **{f"based_{row}": count for row, count in report.based_on.items()},
    }
    return {name: "" if value is None else str(value) for name, value in values.items()}


def _flags(check: Check, profile: Mapping[str, str], report: Report) -> Iterator[str]:
    result = report.result
    is_done = result.band is not None
    told = {
        "good": report.good is not None,
        "done": is_done,
        "provisional": not is_done,
        "blocked": report.lifted is not None,
        "short": is_done and bool(report.blockers) and report.lifted is None,
        "poor": result.band == "b1",
        "held": not is_done and bool(report.blockers),
        "onward": report.next_band is not None,
        "doubts": bool(report.doubts),
        "all_done": is_done and not result.actions,
        "first": bool(report.first),
        "nis2": "size_50_plus" in _true_of(check, profile),
        **{lane: bool(actions) for lane, actions in report.lanes.items()},
        **{band: band == result.band for band in BANDS},
        **dict.fromkeys(result.contradictions, True),
        **{f"few_{row}": 0 < count < _FEW for row, count in report.based_on.items()},
        **{f"left_{row}": row in report.unfinished for row in report.based_on},
        **{f"whole_{row}": row not in report.unfinished for row in report.based_on},
    }
    return (name for name, is_true in told.items() if is_true)


def _true_of(check: Check, profile: Mapping[str, str]) -> frozenset[str]:
    return frozenset(
        name
        for each in check.bank.profile
        for option in each.options
        if profile.get(each.id) == option.id
        for name in option.sets
    )
