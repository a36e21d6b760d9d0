"""Rules for ids: whatever a page names must exist."""

import difflib
from collections.abc import Collection, Iterator

from portal.domain import prose
from portal.domain.article import AlertFields, ArticleFields, PageFields
from portal.domain.library import Library, Prose
from portal.domain.problems import Problem

# Flows are reserved from the start: articles may name them before they are written.
FLOWS = frozenset(
    "clicked-a-link gave-away-details approved-in-mitid money-gone caller-on-my-computer "
    "account-hacked device-infected lost-phone-or-computer identity-misused cpr-leaked "
    "bought-in-fake-shop sextortion someone-tracks-me child-contacted in-doubt ransomware "
    "payment-sent mailbox-hacked personal-data-breach website-hacked ddos employee-clicked".split()
)
PLACES = ("contacts", "glossary", "alerts", "atoz", "search", "home")


def breaches(library: Library) -> Iterator[Problem]:
    """Every id that a page names and nothing has."""
    for page in library.prose():
        yield from _in_fields(library, page)
        yield from _in_text(library, page)


def known(library: Library, page: Prose[PageFields]) -> dict[str, Collection[str]]:
    """The ids a page may name, by kind."""
    language = page.language
    return {
        "article": [id_ for lang, id_ in library.articles if lang is language],
        "contact": library.contacts.keys(),
        "page": [*PLACES, *(id_ for lang, id_ in library.pages if lang is language)],
        "alert": [id_ for lang, id_ in library.alerts if lang is language],
    }


def _in_fields(library: Library, page: Prose[PageFields]) -> Iterator[Problem]:
    fields, ids = page.fields, known(library, page)
    if isinstance(fields, ArticleFields | AlertFields):
        yield from _unknown(page, "contacts", fields.contacts, ids["contact"])
        yield from _unknown(page, "related", fields.related, ids["article"])
        if page.id in fields.related:
            yield page.fault("related", "names the page itself", "Name other articles")
    if isinstance(fields, ArticleFields):
        yield from _unknown(page, "help", fields.help, FLOWS)
        topics = [t.id for t in library.topics.values() if t.audience == page.folder]
        yield from _unknown(page, "topic", (fields.topic,), topics)


def _unknown(
    page: Prose[PageFields], name: str, named: Collection[str], ids: Collection[str]
) -> Iterator[Problem]:
    for identifier in named:
        if identifier not in ids:
            yield page.fault(name, f"`{identifier}` does not exist", _nearest(identifier, ids))


def _in_text(library: Library, page: Prose[PageFields]) -> Iterator[Problem]:
    ids = known(library, page)
    for mention in prose.mentions(page.body, page.body_line):
        if mention.id not in ids.get(mention.kind, (mention.id,)):
            wrong = f"names the {mention.kind} `{mention.id}`, which does not exist"
            remedy = _nearest(mention.id, ids[mention.kind])
            yield Problem(page.path, mention.line, "text", wrong, remedy)


def _nearest(identifier: str, ids: Collection[str]) -> str:
    near = difflib.get_close_matches(identifier, ids, n=1)
    if near:
        return f"Perhaps you meant `{near[0]}`"
    return f"Write one of {', '.join(sorted(ids)[:40])}" if ids else "There are none yet"
