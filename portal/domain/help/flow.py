"""A flow: its arrows and what goes with them, content/shared/help/<flow>.yaml."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from portal.domain.fields import ContentModel, Id, Ids
from portal.domain.reference import Reference

START = "start"
# Another flow is named as flow:money-gone, a page within it as flow:money-gone/card.
ANOTHER = "flow:"
_TARGET = r"^(flow:[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?|[a-z0-9]+(-[a-z0-9]+)*)$"

AudienceOfFlow = Literal["citizen", "business", "both"]
GroupOfFlows = Literal["messages", "money", "devices", "threats", "business"]
ArrowTarget = Annotated[str, Field(pattern=_TARGET, max_length=121)]
Choices = Annotated[Mapping[Id, ArrowTarget], Field(min_length=1, max_length=7)]


class Deadline(ContentModel):
    """A time by which somebody must have been told, counted from when it was found out."""

    id: Id = Field(description="Stable name, which its words stand under, as datatilsynet.")
    hours: int | None = Field(
        default=None, ge=1, le=720, description="Hours until then; leave it out to count months."
    )
    months: int | None = Field(
        default=None, ge=1, le=12, description="Months until then; leave it out to count hours."
    )
    source: Reference = Field(description="The page the time was read on: title and url.")


class PlanStructure(ContentModel):
    """What a plan names by id, in the order that it is shown."""

    contacts: Ids = Field(
        min_length=1, max_length=5, description="Ids from contacts.yaml, in the order to call them."
    )
    articles: Ids = Field(
        default=(),
        max_length=4,
        description="Ids of articles to read; leave it out to use the flow's own.",
    )
    deadlines: tuple[Deadline, ...] = Field(
        default=(), description="Times that are counted from when it was found out."
    )


class FlowStructure(ContentModel):
    """A flow: which choice leads where, and which plan names whom."""

    audience: AudienceOfFlow = Field(description="citizen, business or both.")
    group: GroupOfFlows = Field(
        description="The heading it stands under: messages, money, devices, threats or business."
    )
    order: int = Field(ge=1, le=999, description="Its place under that heading, as 10, 20, 30.")
    icon: Id = Field(description="The id of a pictogram in icons.svg.")
    quick_exit: Literal["true", "false"] = Field(
        default="false",
        description='"true" where a reader may have to leave the page at once: flows about abuse.',
    )
    articles: Ids = Field(
        min_length=1, max_length=4, description="Ids of 1 to 4 articles that every plan leads to."
    )
    steps: Mapping[Id, Choices] = Field(
        description="Each step with its choices, as `choice: where it leads`; the first is start."
    )
    plans: Mapping[Id, PlanStructure] = Field(
        description="Each plan with its contacts, by the name that arrows lead to."
    )

    @field_validator("steps")
    @classmethod
    def _begins(cls, steps: Mapping[str, Mapping[str, str]]) -> Mapping[str, Mapping[str, str]]:
        if START not in steps:
            raise ValueError(f"has no `{START}`")
        return steps

    @field_validator("plans")
    @classmethod
    def _are_no_steps(
        cls, plans: Mapping[str, PlanStructure], info: ValidationInfo
    ) -> Mapping[str, PlanStructure]:
        both = sorted(set(plans) & set(info.data.get("steps", ())))
        if both:
            raise ValueError(f"has the name of a step, `{both[0]}`")
        return plans

    def nodes(self) -> tuple[str, ...]:
        """The steps and plans that have a page of their own below the flow's."""
        return (*(each for each in self.steps if each != START), *self.plans)
