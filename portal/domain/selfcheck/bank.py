"""The question bank as written in content/shared/selfcheck.yaml: everything but words."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from portal.domain.fields import ContentModel, Day, Id, Ids, Line, Words

# Threats and circumstances are known by these names to those who score many firms.
Name = Annotated[str, Field(pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$", max_length=60)]
Version = Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]
Level = Annotated[int, Field(ge=1, le=3)]
Points = Annotated[int, Field(ge=0, le=3)]

ANSWERS = ("o1", "o2", "o3", "o4")
DONT_KNOW, NOT_RELEVANT = "dk", "na"
ALL_THREATS = "all"
# The file of each audience's self-check, in content/shared/ and, for the words, in content/<lang>/.
FILES: Mapping[str, str] = MappingProxyType(
    {"business": "selfcheck.yaml", "citizen": "selfcheck-citizen.yaml"}
)


def _distinct(names: tuple[str, ...]) -> tuple[str, ...]:
    repeated = sorted({name for name in names if names.count(name) > 1})
    if repeated:
        raise ValueError(f"names {', '.join(repeated)} more than once")
    return names


Names = Annotated[tuple[Name, ...], AfterValidator(_distinct)]


class ProfileOption(ContentModel):
    """One answer to a question about the company."""

    id: Name = Field(description="Stable name of the option, as solo.")
    sets: Names = Field(description="What is then true of the company, as [has_website].")
    risk: int = Field(
        default=0, ge=0, le=2, description="Points towards the recommended score, 0 to 2."
    )


class ProfileQuestion(ContentModel):
    """A question about the company, which decides what it is asked."""

    id: Name = Field(description="Stable name of the question, as size.")
    options: tuple[ProfileOption, ...] = Field(
        min_length=2, description="Two options or more, each with its id."
    )


class Frameworks(ContentModel):
    """Where a question touches frameworks: identifiers only, and none where that is unsure."""

    din_spec_27076: Words = Field(description="Numbers of DIN SPEC 27076, as [1].")
    din_top: Literal["true", "false"] = Field(
        description='"true" where it is one of the TOP requirements of DIN SPEC 27076.'
    )
    cis_v8_1_ig1: Words = Field(description="Safeguards of CIS Controls 8.1 IG1, as ['6.3'].")
    cyber_essentials: Words = Field(description="Controls of Cyber Essentials, as [firewalls].")
    nis2_21_2: Words = Field(description="Letters of NIS 2 Article 21(2), as [a].")
    iso_27001_2022: Words = Field(description="Controls of ISO 27001 Annex A, as [A.5.2].")
    nist_csf_2_0: Words = Field(description="Categories of NIST CSF 2.0, as [PR.AA].")


class Question(ContentModel):
    """A question, how much it counts, and the action that answers it."""

    id: Id = Field(description="Stable name: the area and a number, as acc-01.")
    area: Id = Field(description="The area it belongs to, as acc.")
    weight: Level = Field(description="How much it counts, 1 to 3.")
    weight_basis: Line = Field(description="Why it counts that much, in one English line.")
    gate: Literal["critical", "required"] | None = Field(
        description="critical or required where a lack of it limits the band; null elsewhere."
    )
    applies_if_any: Names = Field(
        description="Asked where one of these is true of the company; [] where always asked."
    )
    not_relevant: Literal["allowed", "refused"] = Field(
        description="allowed where `not relevant` is an answer; never on a gate."
    )
    solo_wording: Literal["own", "same"] = Field(
        description="own where a person working alone is asked in other words."
    )
    effort: Literal["hours", "days", "weeks"] = Field(description="hours, days or weeks.")
    cost: Literal["free", "low", "medium", "high"] = Field(
        description="What it costs a firm of ten in the first year: free, low, medium or high."
    )
    impact: Level = Field(description="How much harm the action prevents, 1 to 3.")
    threats: Names = Field(min_length=1, description="The threats it helps against, or [all].")
    depends_on: Ids = Field(description="Questions whose actions come first; may be [].")
    article: Id = Field(description="The id of the article that tells how, for the same audience.")
    frameworks: Frameworks | None = Field(
        description="Identifiers in frameworks, or [] for each; null where frameworks say nothing."
    )


class Contradiction(ContentModel):
    """Two answers that can hardly both be true."""

    id: Id = Field(description="Stable name, as c1.")
    if_question: Id = Field(description="The question whose answer is low.")
    at_most: Points = Field(description="The most points it has, 0 to 3.")
    then_question: Id = Field(description="The question whose answer is high.")
    at_least: Points = Field(description="The fewest points it has, 0 to 3.")


class Minutes(ContentModel):
    """How long the check takes."""

    quick: int = Field(ge=1, description="Minutes for the gates alone.")
    least: int = Field(ge=1, description="Fewest minutes for all of it.")
    most: int = Field(ge=1, description="Most minutes for all of it.")


class Bank(ContentModel):
    """The question bank: structure, once for both languages."""

    version: Version = Field(description="As 1.0.0; a new one where a score can change.")
    date: Day = Field(description="The day of this version, as 2026-11-24.")
    minutes: Minutes = Field(description="What it takes: quick, least and most.")
    areas: Ids = Field(min_length=1, description="The ids of the areas, in order.")
    threats: Names = Field(min_length=1, description="The ids of the threats, in order.")
    profile: tuple[ProfileQuestion, ...] = Field(
        description="Questions about the company, each with its id; may be []."
    )
    questions: tuple[Question, ...] = Field(
        min_length=1, description="The questions, each with its id."
    )
    contradictions: tuple[Contradiction, ...] = Field(
        description="Pairs of answers that can hardly both be true; may be []."
    )
