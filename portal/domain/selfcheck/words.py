"""The words of the question bank in one language: content/<lang>/selfcheck.yaml."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from portal.domain.fields import ContentModel, Line

Text = Annotated[str, Field(min_length=2, max_length=240, pattern=r"^[^\n]*$")]

Name = Annotated[str, Field(min_length=2, max_length=60, pattern=r"^[^\n]*$")]


class Labels(ContentModel):
    """The four answers, from the poorest to the best."""

    o1: Text = Field(description="The answer that earns nothing.")
    o2: Text = Field(description="The answer that earns 1 of 3.")
    o3: Text = Field(description="The answer that earns 2 of 3: in place.")
    o4: Text = Field(description="The answer that earns everything.")


class SoloWords(ContentModel):
    """What a person working alone reads instead."""

    text: Text = Field(description="The question, said to one person.")
    why: Text | None = Field(
        default=None, description="Why it matters, where the sentence for many does not do."
    )
    answers: Labels = Field(description="The four answers, o1 to o4.")
    how_to_check: Text = Field(description="How one finds out, in a line or two.")
    not_relevant: Text | None = Field(
        default=None, description="When it is not relevant, where the words for many do not do."
    )
    action: Text = Field(description="What to do, as an imperative.")


class QuestionWords(ContentModel):
    """A question in one language."""

    name: Name = Field(description="What it is about, as a heading: two to six words.")
    text: Text = Field(description="The question.")
    why: Text = Field(description="Why it matters, in one sentence.")
    answers: Labels = Field(description="The four answers, o1 to o4.")
    not_relevant: Text | None = Field(
        default=None, description="When the question is not relevant, where that is an answer."
    )
    how_to_check: Text = Field(description="How one finds out, in a line or two.")
    action: Text = Field(description="What to do, as an imperative.")
    supplier: Text | None = Field(
        default=None, description="What to ask the IT supplier, where nobody here knows."
    )
    solo: SoloWords | None = Field(
        default=None, description="Other words for a person working alone, where it has them."
    )


class ProfileWords(ContentModel):
    """A question about the company in one language."""

    text: Text = Field(description="The question.")
    options: Mapping[str, Line] = Field(description="The options, by id.")


class BandWords(ContentModel):
    """What the bands are called."""

    b1: Line = Field(description="0 to 39 points.")
    b2: Line = Field(description="40 to 64 points.")
    b3: Line = Field(description="65 to 84 points.")
    b4: Line = Field(description="85 to 100 points.")


class GateWords(ContentModel):
    """What the two kinds of gate are called."""

    critical: Line = Field(description="Must be in place before anything else.")
    required: Line = Field(description="Must be in place.")


class EffortWords(ContentModel):
    """What the efforts are called."""

    hours: Line = Field(description="Done in some hours.")
    days: Line = Field(description="Done in some days.")
    weeks: Line = Field(description="Done in some weeks.")


class CostWords(ContentModel):
    """What the costs of the first year are called, with amounts where they are known."""

    free: Line = Field(description="Costs nothing.")
    low: Line = Field(description="Costs little; firms are told up to about how much.")
    medium: Line = Field(description="Costs something.")
    high: Line = Field(description="Costs much.")


class BankWords(ContentModel):
    """The words of the question bank in one language."""

    instruction: Text = Field(description="How to choose an answer.")
    dont_know: Line = Field(description="The answer of somebody who does not know.")
    not_relevant: Line = Field(description="The answer of somebody whom it does not concern.")
    find_out: Text = Field(description="Opens an action that is to find out.")
    bands: BandWords = Field(description="What the bands are called, b1 to b4.")
    gates: GateWords = Field(description="What the kinds of gate are called.")
    efforts: EffortWords = Field(description="Names of the efforts: hours, days, weeks.")
    costs: CostWords = Field(description="Names of the costs: free, low, medium, high.")
    threats: Mapping[str, Line] = Field(description="What the threats are called, by id.")
    areas: Mapping[str, Line] = Field(description="What the areas are called, by id.")
    profile: Mapping[str, ProfileWords] = Field(description="Questions on the company, by id.")
    questions: Mapping[str, QuestionWords] = Field(description="The questions, by id.")
    contradictions: Mapping[str, Text] = Field(description="What to look at again, by id.")
