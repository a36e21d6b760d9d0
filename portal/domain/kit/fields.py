"""What an editor writes at the top of the pages of the kit, and of its themes."""

from typing import Annotated

from pydantic import Field

from portal.domain.article import AudienceId, PageFields
from portal.domain.fields import (
    Action,
    ContentModel,
    Id,
    Ids,
    Line,
    Slug,
    Slugs,
    Source,
    Summary,
    Title,
)
from portal.domain.reference import Reference

Minutes = Annotated[int, Field(ge=5, le=120)]
MailText = Annotated[str, Field(min_length=200, max_length=1500)]


class KitFields(PageFields):
    """What a talk, a mailing and a lesson have in common."""

    articles: Ids = Field(
        min_length=1, description="Ids of the articles that it rests on, for whoever wants more."
    )
    sources: tuple[Source, ...] = Field(
        default=(), description="Public pages it rests on, beside those of the articles."
    )


class TalkFields(KitFields):
    """The top of a talk: each heading of its text is a slide, each `!!! note` what to say."""

    audience: AudienceId = Field(description="Whom the talk is for: citizen or business.")
    minutes: Minutes = Field(description="How long it takes to give.")


class Mail(ContentModel):
    """One mail of a campaign, ready to copy."""

    subject: Line = Field(description="Its subject line.")
    article: Id = Field(description="The article that it leads to; the link is added below it.")
    text: MailText = Field(description="200 to 1500 characters of plain text, without markup.")


class MailingFields(KitFields):
    """The top of a mailing: one mail a week."""

    mails: tuple[Mail, ...] = Field(
        min_length=2, max_length=8, description="The mails in the order in which they are sent."
    )


class LessonFields(KitFields):
    """The top of a lesson."""

    age: Line = Field(description="Whom it is for, as `Years 4 to 6, ages 10 to 12`.")
    minutes: Minutes = Field(description="How long it takes, with the talk at the end.")
    goals: tuple[Line, ...] = Field(
        min_length=2, max_length=4, description="2 to 4 things that the pupils can do afterwards."
    )


class ThemeStructure(ContentModel):
    """A theme of the campaign, and its month."""

    id: Id = Field(description="Stable name, shared by both languages.")
    month: int = Field(ge=1, le=12, description="The month of the campaign calendar, 1 to 12.")
    icon: Id = Field(description="The id of a pictogram in icons.svg.")
    article: Id | None = Field(
        description="The article whose actions the posters show; null where it leads to Help now."
    )
    more: Ids = Field(default=(), description="Ids of further articles of the theme.")
    source: Reference | None = Field(
        default=None, description="Where it was read that it belongs to its month, if anywhere."
    )


class ThemeWords(ContentModel):
    """A theme in one language."""

    title: Title = Field(description="The theme's name, as the heading of a poster.")
    slug: Slug = Field(description="The last part of its address.")
    line: Summary = Field(description="60 to 160 characters: why it is worth a month.")
    act: Action = Field(description="One thing for everybody to do in this month.")
    why_now: Line | None = Field(
        default=None, description="One line on why it belongs to its month, if it does."
    )
    actions: tuple[Action, ...] = Field(
        default=(),
        max_length=5,
        description="Only where the theme has no article: 3 to 5 lines for the posters.",
    )
    formerly: Slugs = Field(
        default=(),
        description="Slugs that it had before, each once: a-z, 0-9 and hyphens. "
        "Old links to its page then still work.",
    )
