"""Notices are gathered by what they ask for."""

from portal.domain.problems import Problem, Severity
from portal.domain.status import OTHER, OUT_OF_STEP, OVERDUE, UNFINISHED, UNVERIFIED, by_errand


def notice(path, field):
    return Problem(path, 1, field, "is so", "Do it", Severity.NOTICE)


def test_each_notice_stands_under_its_errand():
    overdue = notice("content/da/citizen/a.md", "reviewed")
    drifted = notice("content/da/citizen/a.md", "in_step_with")
    untried = notice("content/shared/contacts.yaml", "bank")
    example = notice("content/shared/site.yaml", "operator")
    lengthy = notice("content/da/citizen/a.md", "text")

    assert by_errand([lengthy, example, untried, drifted, overdue]) == {
        OVERDUE: (overdue,),
        OUT_OF_STEP: (drifted,),
        UNVERIFIED: (untried,),
        UNFINISHED: (example,),
        OTHER: (lengthy,),
    }
