"""Feeds (Atom, RFC 4287): of alerts, and of the articles of a topic."""

from dataclasses import dataclass
from datetime import date

from flask import render_template

from portal.domain.edition import Site
from portal.domain.language import Language

ATOM = "application/atom+xml"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A page in a feed; `published` is the day it is dated, where it has one."""

    title: str
    summary: str
    address: str
    updated: date
    published: date | None = None


def feed_of(
    site: Site, language: Language, *, title: str, page: str, address: str,
    entries: tuple[FeedEntry, ...],
) -> str:  # fmt: skip
    """The feed of a page; both are addresses within the portal, entries in their order."""
    moments = (moment for each in entries for moment in (each.published, each.updated))
    return render_template(
        "machines/feed.xml",
        site=site,
        language=language,
        title=title,
        entries=entries,
        updated=max(filter(None, moments), default=site.as_of),
        page=site.absolute(page),
        address=site.absolute(address),
    )
