"""What waits for somebody: the notices of a library, gathered by what they ask for."""

from collections.abc import Iterable, Mapping

from portal.domain.problems import Problem

OVERDUE = "Overdue for review"
OUT_OF_STEP = "Out of step with the twin"
UNVERIFIED = "Contacts to try live"
UNFINISHED = "This installation"
OTHER = "Else"


def by_errand(notices: Iterable[Problem]) -> Mapping[str, tuple[Problem, ...]]:
    """The notices of each errand, in the order they are shown; every errand is there."""
    errands: dict[str, list[Problem]] = {
        name: [] for name in (OVERDUE, OUT_OF_STEP, UNVERIFIED, UNFINISHED, OTHER)
    }
    for notice in notices:
        errands[_errand(notice)].append(notice)
    return {name: tuple(sorted(found)) for name, found in errands.items()}


def _errand(notice: Problem) -> str:
    if notice.path.endswith("shared/contacts.yaml"):
        return UNVERIFIED
    if notice.path.endswith("shared/site.yaml"):
        return UNFINISHED
    return {"reviewed": OVERDUE, "in_step_with": OUT_OF_STEP}.get(notice.field, OTHER)
