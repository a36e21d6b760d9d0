"""A plan's lines as one Markdown text, so that a plan is rendered once, and taken apart again."""

import re

from portal.domain.article import PageFields
from portal.domain.help.pages import LISTS, PlanFields

_PART = re.compile(r"<hr ?/?>")
_ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)


def composed(fields: PageFields, body: str) -> str:
    """What is rendered for a page: its text, and below it the lists of a plan.

    A line across parts the lists, since it leaves no words behind for the search.
    """
    if not isinstance(fields, PlanFields):
        return body
    lists = ("\n".join(f"- {line}" for line in getattr(fields, name)) for name in LISTS)
    return "\n\n".join([body, *(f"---\n\n{each}" for each in lists)])


def taken_apart(html: str) -> tuple[str, dict[str, tuple[str, ...]]]:
    """The text of a plan and the lines of each of its lists, from what became of them."""
    body, *parts = _PART.split(html)
    return body, {name: tuple(_ITEM.findall(part)) for name, part in zip(LISTS, parts, strict=True)}
