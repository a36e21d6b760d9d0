"""The words of a flow in one language: its opening, its steps and its plans."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from portal.domain.article import PageFields
from portal.domain.fields import ContentModel, Id, Line, Source

ChoiceText = Annotated[str, Field(min_length=2, max_length=110, pattern=r"^[^\n]*$")]
# Shorter than a paragraph: a person who is shaken reads one thing at a time.
Point = Annotated[str, Field(min_length=5, max_length=260, pattern=r"^[^\n]*$")]
Copied = Annotated[str, Field(min_length=40, max_length=900)]

_CHOICES = "The words of each choice, by its name in the flow's yaml, as `name: words`."


class OpeningFields(PageFields):
    """The top of a flow's first page; `summary` is its calm first line."""

    question: Line = Field(description="What the reader is asked first, as one short question.")
    choices: Mapping[Id, ChoiceText] = Field(description=_CHOICES)
    sources: tuple[Source, ...] = Field(default=(), description="Public pages the text rests on.")


class StepFields(PageFields):
    """The top of a step: `title` is the question, `summary` a calm line below it."""

    choices: Mapping[Id, ChoiceText] = Field(description=_CHOICES)


class Telling(ContentModel):
    """A text that the reader copies and sends, or reads aloud."""

    to: Line = Field(description="Whom it is for, as `To your bank`.")
    text: Copied = Field(description="The text, 40 to 900 characters; ____ is for what to fill in.")


class PlanFields(PageFields):
    """The top of a plan, where a flow ends; `summary` is its calm first line."""

    now: tuple[Point, ...] = Field(
        min_length=1,
        max_length=5,
        description="1 to 5 things to do within minutes, most urgent first.",
    )
    today: tuple[Point, ...] = Field(
        min_length=1, max_length=5, description="1 to 5 things to do today."
    )
    week: tuple[Point, ...] = Field(
        default=(), max_length=4, description="Up to 4 things to do this week."
    )
    evidence: tuple[Point, ...] = Field(
        min_length=1,
        max_length=4,
        description="1 to 4 lines: what to save before deleting anything.",
    )
    report: tuple[Point, ...] = Field(
        min_length=1, max_length=3, description="1 to 3 lines: where to report it, and how."
    )
    tell: tuple[Telling, ...] = Field(
        default=(), max_length=3, description="Up to 3 texts to copy, each with `to` and `text`."
    )
    next: tuple[Point, ...] = Field(
        min_length=1, max_length=4, description="1 to 4 lines: what will happen next."
    )
    dont: tuple[Point, ...] = Field(
        min_length=1, max_length=4, description="1 to 4 lines: what not to do."
    )
    deadlines: Mapping[Id, Line] = Field(
        default={}, description="What must be done by each deadline of the plan, by its id."
    )
    sources: tuple[Source, ...] = Field(
        min_length=1, description="At least one public page the plan rests on."
    )


# The parts of a plan whose lines are Markdown, in the order that they are rendered.
LISTS = ("now", "today", "week", "evidence", "report", "next", "dont")
