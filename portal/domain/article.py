"""Articles: pages of guidance, and what an editor writes at their top."""

from typing import Literal

from pydantic import Field

from portal.domain.fields import (
    Actions,
    ContentModel,
    Day,
    Fingerprint,
    Id,
    Ids,
    Slug,
    Slugs,
    Source,
    Summary,
    Title,
    Words,
)

AudienceId = Literal["citizen", "business"]


class PageFields(ContentModel):
    """What every page with prose says of itself."""

    title: Title = Field(description="The heading of the page, as a reader would say it.")
    slug: Slug = Field(
        description="The last part of the address: a-z, 0-9 and hyphens; æ ø å as ae oe aa."
    )
    summary: Summary = Field(
        description="One sentence of 60 to 160 characters: what the reader gets from the page."
    )
    keywords: Words = Field(
        default=(), description="What people type in a search and the text does not say."
    )
    reviewed: Day = Field(description="The day somebody last checked every line, as 2026-11-24.")
    in_step_with: Fingerprint | None = Field(
        default=None,
        description="Written by `portal sync`; never by hand.",
    )
    formerly: Slugs = Field(
        default=(),
        description="Slugs that the page had before, each once: a-z, 0-9 and hyphens. "
        "Old links then still work.",
    )


class GeneralFields(PageFields):
    """The top of a page about the portal itself."""

    sources: tuple[Source, ...] = Field(default=(), description="Public pages the text rests on.")


class ArticleFields(PageFields):
    """The top of an article."""

    topic: Id = Field(description="The id of the topic it stands under, from topics.yaml.")
    actions: Actions = Field(
        description="3 to 6 things to do, as imperatives of at most 120 characters."
    )
    help: Ids = Field(default=(), description="Flows for when it has already happened.")
    contacts: Ids = Field(
        default=(), description="Ids from contacts.yaml, in the order to contact them."
    )
    related: Ids = Field(description="Ids of 2 to 6 other articles.", min_length=2, max_length=6)
    sources: tuple[Source, ...] = Field(
        min_length=1, description="At least one public page the advice rests on."
    )
    quick_exit: Literal["true", "false"] = Field(
        default="false",
        description="true where a reader may have to leave the page at once: pages about abuse.",
    )
    review_months: int = Field(
        default=12, ge=1, le=24, description="Months until the article must be reviewed again."
    )


class TemplateFields(PageFields):
    """The top of a template, which a business copies and fills in."""

    article: Id = Field(description="The id of the article it belongs to, one for businesses.")
    sources: tuple[Source, ...] = Field(default=(), description="Public pages the text rests on.")


class AlertFields(PageFields):
    """The top of an alert."""

    banner: str = Field(
        min_length=10,
        max_length=90,
        pattern=r"^[^\n]*$",
        description="One line of at most 90 characters for the strip at the top of the home page.",
    )
    issued: Day = Field(description="The day of the alert, as 2026-11-24.")
    expires: Day = Field(description="The day after which it is no longer shown as current.")
    audiences: tuple[AudienceId, ...] = Field(
        min_length=1, description="Whom it concerns: citizen, business or both."
    )
    actions: Actions = Field(
        description="3 to 6 things to do, as imperatives of at most 120 characters."
    )
    help: Ids = Field(default=(), description="Flows for when it has already happened.")
    contacts: Ids = Field(default=(), description="Ids from contacts.yaml, in order.")
    related: Ids = Field(default=(), description="Ids of articles that help.")
    sources: tuple[Source, ...] = Field(
        min_length=1, description="At least one public page the alert rests on."
    )
