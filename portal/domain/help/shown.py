"""Flows as readers see them: an opening, steps and plans in one language."""

from collections.abc import Mapping
from dataclasses import dataclass

from portal.domain.help.flow import AudienceOfFlow, GroupOfFlows
from portal.domain.help.pages import Telling
from portal.domain.page import Page
from portal.domain.reference import Reference
from portal.domain.rendered import Contact, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Page):
    """A question of a flow; `choices` lead to the next step, or to a plan."""

    flow: str
    question: str
    choices: tuple[Target, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A deadline of a plan: hours or months from when it was found out."""

    id: str
    what: str
    hours: int | None
    months: int | None
    source: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Page):
    """Where a flow ends: what to do, by when, and who helps.

    `lists` holds the lines of `now`, `today`, `week`, `evidence`, `report`, `next` and
    `dont`, each line as HTML that has passed the allow-list.
    """

    flow: str
    lists: Mapping[str, tuple[str, ...]]
    tell: tuple[Telling, ...]
    deadlines: tuple[Due, ...]
    contacts: tuple[Contact, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Help after something happened: an opening, further steps, and plans, by their names."""

    id: str
    audience: AudienceOfFlow
    group: GroupOfFlows
    icon: str
    has_quick_exit: bool
    opening: Step
    steps: Mapping[str, Step]
    plans: Mapping[str, Plan]

    def pages(self) -> tuple[Step | Plan, ...]:
        """Everything that has an address, the opening first."""
        return (self.opening, *self.steps.values(), *self.plans.values())
