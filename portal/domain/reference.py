"""Reference data: topics, contacts, terms, initiatives and the installation itself.

Each kind has two models: structure, written once in content/shared/, and words,
written once per language.
"""

from typing import Annotated, Literal

from pydantic import Field

from portal.domain.article import AudienceId
from portal.domain.fields import (
    ContentModel,
    Day,
    Id,
    Line,
    OldUrl,
    Slug,
    Slugs,
    Summary,
    Url,
    Words,
)

Phone = Annotated[str, Field(pattern=r"^(\+45( \d\d){4}|1\d\d|11\d \d{3})$")]
Sentence = Annotated[str, Field(min_length=20, max_length=400)]


class Reference(ContentModel):
    """Where a fact was read."""

    title: Line = Field(description="What the source is called.")
    url: OldUrl = Field(description="Its address.")


class TopicStructure(ContentModel):
    """A topic's place; topics are shown in the order of the file."""

    id: Id = Field(description="Stable name, shared by both languages.")
    audience: AudienceId = Field(description="citizen or business.")
    icon: Id = Field(description="The id of a pictogram in icons.svg.")


class TopicWords(ContentModel):
    """A topic in one language."""

    title: Line = Field(description="The topic's name.")
    slug: Slug = Field(description="The last part of its address.")
    summary: Summary = Field(description="60 to 160 characters: what the reader finds here.")
    intro: Sentence = Field(description="One to three plain sentences.")
    formerly: Slugs = Field(
        default=(),
        description="Slugs that it had before, each once: a-z, 0-9 and hyphens. "
        "Old links then still work.",
    )


class ContactStructure(ContentModel):
    """A contact's numbers and addresses."""

    id: Id = Field(description="Stable name, used in [[contact:…]].")
    audiences: tuple[Literal["citizen", "business", "authority"], ...] = Field(
        min_length=1, description="Whom the contact is for."
    )
    group: Literal["urgent", "advice", "report", "support", "business", "law"] = Field(
        description="The heading it stands under on the contacts page."
    )
    phone: Phone | None = Field(description="As +45 12 34 56 78, 112 or 116 111; null if none.")
    web: Url | None = Field(description="One https address; null if none.")
    source: Reference | None = Field(description="Where the number was read.")
    seen: Day = Field(description="The day the source was read.")
    verified: Day | None = Field(
        description="The day somebody tried it live (`portal verify`); null until then."
    )
    verified_by: Line | None = Field(
        default=None, description="Who tried it live; written by `portal verify --by`."
    )


class ContactWords(ContentModel):
    """A contact in one language."""

    name: Line = Field(description="The name people know.")
    use: Sentence = Field(description="One or two sentences: when to use it.")
    hours: Line | None = Field(description="Opening hours; null if not confirmed.")


class TermStructure(ContentModel):
    """A term's place among the others."""

    id: Id = Field(description="Stable name.")
    category: Id = Field(description="The field it belongs to.")
    article: Id | None = Field(description="The article that explains it best; null if none.")
    source: Reference | None = Field(description="Where the term was read; null if none.")


class TermWords(ContentModel):
    """A term in one language: glossary entry and what people type for it."""

    term: Line = Field(description="The preferred word.")
    definition: str = Field(
        min_length=30, max_length=320, description="One or two plain sentences, without jargon."
    )
    synonyms: Words = Field(default=(), description="Other words for the same.")
    forms: Words = Field(default=(), description="Inflected forms.")
    typed: Words = Field(default=(), description="Misspellings and phrases that people type.")


class InitiativeStructure(ContentModel):
    """One of the 25 initiatives of the strategy of 2018-2021."""

    nr: int = Field(ge=1, le=25, description="1 to 25.")
    official_nr: Line = Field(description="The strategy's own numbering, as 2.2.")
    pillar: int = Field(ge=1, le=3, description="The benchmark it belongs to, 1 to 3.")
    confidence: Literal["high", "medium", "low"] = Field(description="How sure the source is.")
    served_by: tuple[Line, ...] = Field(
        default=(), description="What this portal offers for it, as article:mitid or page:about."
    )


class InitiativeWords(ContentModel):
    """An initiative in one language."""

    name: Line = Field(description="Its name.")
    line: Sentence = Field(description="One plain sentence.")
    served: Sentence | None = Field(description="How this portal serves it; null if it does not.")


class Operator(ContentModel):
    """Who runs this installation and answers for it."""

    name: Line = Field(description="The organisation or person.")
    email: Line = Field(description="Where readers write to.")
    address: Line = Field(description="Postal address.")
    unfinished: Literal["true", "false"] = Field(
        description="true until real details have been filled in; `portal check --release` refuses."
    )


class Installation(ContentModel):
    """What differs from one installation of the portal to another."""

    name: Line = Field(description="The portal's name.")
    base_url: Url = Field(description="The address it is published at, ending in /.")
    repository: Url = Field(description="Where changes are suggested.")
    quick_exit: Url = Field(description="A neutral page that the quick exit leads to.")
    operator: Operator = Field(description="Who runs it.")
    offline: Literal["true", "false"] = Field(
        default="true",
        description="false takes back every copy that browsers keep for reading without a "
        "connection, and lets them keep no more.",
    )
    security_contact: Line = Field(description="For security.txt: mailto: or https://.")
    security_expires: Day = Field(description="When security.txt must be renewed.")
