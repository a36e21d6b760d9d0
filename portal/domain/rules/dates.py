"""Rules for dates: content is current, contacts are tried, nothing comes from the future."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from portal.domain.article import ArticleFields, PageFields
from portal.domain.library import Library, Prose
from portal.domain.problems import Problem, Severity
from portal.domain.reference import Installation
from portal.domain.validation import name_of

CONTACT_DAYS = 90


def review_due(fields: ArticleFields) -> date:
    """The first day on which an article counts as overdue for review."""
    months = fields.reviewed.month - 1 + fields.review_months
    year, month = fields.reviewed.year + months // 12, months % 12 + 1
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month, min(fields.reviewed.day, last)) + timedelta(days=1)


def breaches(library: Library, as_of: date) -> Iterator[Problem]:
    """Overdue reviews, untried contacts, impossible dates, an unfinished operator."""
    for page in library.prose():
        yield from _future(page, as_of)
    for article in library.articles.values():
        if review_due(article.fields) <= as_of:
            yield article.fault(
                "reviewed", f"the review was due on {review_due(article.fields)}",
                "Check every line against its sources, then write today's date",
                Severity.NOTICE,
            )  # fmt: skip
    for alert in library.alerts.values():
        if alert.fields.expires < alert.fields.issued:
            yield alert.fault("expires", "is before issued", "Write a later day")
    yield from _untried(library, as_of)
    if library.installation is not None:
        yield from _unfinished(library, library.installation, as_of)


def _future(page: Prose[PageFields], as_of: date) -> Iterator[Problem]:
    if page.fields.reviewed > as_of:
        yield page.fault("reviewed", "lies in the future", "Write the day of the last review")
    for index, source in enumerate(getattr(page.fields, "sources", ())):
        if source.seen > as_of:
            place = ("sources", index, "seen")
            remedy = "Write the day you read the source"
            wrong = "lies in the future"
            yield Problem(page.path, page.line_of(*place), name_of(place), wrong, remedy)


def _untried(library: Library, as_of: date) -> Iterator[Problem]:
    table = library.tables["shared/contacts.yaml"]
    for contact in library.contacts.values():
        if contact.verified is None:
            wrong = "has never been tried live"
        elif (as_of - contact.verified).days > CONTACT_DAYS:
            wrong = f"was last tried live on {contact.verified}"
        else:
            continue
        yield replace(
            table.fault(contact.id, wrong, f"Try it, then run `portal verify {contact.id}`"),
            severity=Severity.NOTICE,
        )


def _unfinished(library: Library, installation: Installation, as_of: date) -> Iterator[Problem]:
    table = library.tables["shared/site.yaml"]
    if installation.operator.unfinished == "true":
        yield replace(
            table.fault("operator", "is an example", "Write who runs this portal"),
            severity=Severity.NOTICE,
        )
    if installation.security_expires <= as_of:
        yield replace(
            table.fault("security_expires", "has passed", "Write a day within a year from now"),
            severity=Severity.NOTICE,
        )
