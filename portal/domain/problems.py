"""Faults in content, told so that an editor knows what to do about them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """A problem stops publishing; a notice is listed and published."""

    PROBLEM = "problem"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: where it is, what is wrong and what to write instead."""

    path: str
    line: int
    field: str
    wrong: str
    remedy: str
    severity: Severity = Severity.PROBLEM

    def __str__(self) -> str:
        """As `path:line: field: what is wrong. What to write instead.`."""
        return f"{self.path}:{self.line}: {self.field}: {self.wrong}. {self.remedy}."


class ContentError(Exception):
    """The content cannot be published; `problems` holds every reason at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))
