"""Kinds of value that content is made of, each with the rule it must keep.

Every scalar in a content file arrives as text; the type of a field decides what
the text means. That is why nothing here guesses: `no` stays the word "no".
"""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class ContentModel(BaseModel):
    """A part of a content file: unknown fields are refused, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


def _iso_date(value: Any) -> Any:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _ISO_DATE.fullmatch(value):
        raise ValueError("is not a date of the form 2026-11-24")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError("is not a day of the calendar") from None


def _https(value: str) -> str:
    if not re.fullmatch(r"https://[^\s/?#]+\.[^\s]+", value):
        raise ValueError("is not a web address that begins with https://")
    return value


def _web(value: str) -> str:
    # A few sources have nothing better than http; readers are never sent there.
    return value if value.startswith("http://") and _https(f"https{value[4:]}") else _https(value)


def _distinct(values: tuple[str, ...]) -> tuple[str, ...]:
    repeated = sorted({value for value in values if values.count(value) > 1})
    if repeated:
        raise ValueError(f"names {', '.join(repeated)} more than once")
    return values


Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=60)]
Slug = Annotated[str, Field(pattern=ID_PATTERN, max_length=80)]
_DayText = Annotated[str, Field(pattern=rf"^{_ISO_DATE.pattern}$")]
Day = Annotated[date, BeforeValidator(_iso_date, json_schema_input_type=_DayText)]
Url = Annotated[str, AfterValidator(_https), Field(json_schema_extra={"pattern": "^https://"})]
OldUrl = Annotated[str, AfterValidator(_web)]
Line = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\n]*$")]
Title = Annotated[str, Field(min_length=2, max_length=80, pattern=r"^[^\n]*$")]
Summary = Annotated[str, Field(min_length=60, max_length=160, pattern=r"^[^\n]*$")]
Action = Annotated[str, Field(min_length=5, max_length=120, pattern=r"^[^\n]*$")]
Actions = Annotated[tuple[Action, ...], Field(min_length=3, max_length=6)]
Ids = Annotated[tuple[Id, ...], AfterValidator(_distinct)]
Slugs = Annotated[tuple[Slug, ...], AfterValidator(_distinct)]
Words = Annotated[tuple[Line, ...], AfterValidator(_distinct)]
Fingerprint = Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]


class Source(ContentModel):
    """A public page that the advice rests on."""

    title: Line = Field(description="The title of the page, in its own language.")
    publisher: Line = Field(description="Who published it.")
    url: Url = Field(description="Its address, beginning with https://.")
    seen: Day = Field(description="The day you read it, as 2026-11-24.")
