"""What the search finds: articles first of all, and whatever else answers a question."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from portal.domain.edition import Alert, Article, Template, Term
from portal.domain.help.shown import Flow
from portal.domain.page import Page
from portal.domain.rendered import Contact
from portal.domain.search.entry import Entry, Kind


def entries(
    *,
    articles: Mapping[str, Article],
    alerts: Mapping[str, Alert],
    pages: Mapping[str, Page],
    templates: Mapping[str, Template],
    flows: Mapping[str, Flow],
    contacts: Mapping[str, Contact],
    terms: Mapping[str, Term],
) -> Iterator[Entry]:
    """Everything in one language that a search may answer with."""
    for article in articles.values():
        yield _page(article, "article", (article.audience,), article.actions)
    for alert in alerts.values():
        yield _page(alert, "alert", alert.audiences, alert.actions)
    for page in pages.values():
        yield _page(page, "page", (), ())
    for template in templates.values():
        yield _page(template, "page", ("business",), ())
    yield from chain.from_iterable(map(_flow, flows.values()))
    yield from map(_contact, contacts.values())
    yield from map(_term, terms.values())


def _page(page: Page, kind: Kind, audiences: tuple[str, ...], actions: tuple[str, ...]) -> Entry:
    return Entry(
        id=page.id,
        kind=kind,
        title=page.title,
        summary=page.summary,
        address=page.address,
        audiences=audiences,
        actions=actions,
        headings=tuple(name for _, name in page.text.toc),
        keywords=page.keywords,
        body=page.text.plain,
    )


def _flow(flow: Flow) -> Iterator[Entry]:
    """A flow by its opening, which says what its steps ask; and each plan by itself."""
    audiences = ("citizen", "business") if flow.audience == "both" else (flow.audience,)
    steps = (flow.opening, *flow.steps.values())
    asked = [line for step in steps
             for line in (step.question, *(choice.title for choice in step.choices))]  # fmt: skip
    opening = _page(flow.opening, "flow", audiences, ())
    yield replace(opening, body="\n".join([opening.body, *asked]))
    for plan in flow.plans.values():
        yield replace(_page(plan, "flow", audiences, ()), headings=())


def _contact(contact: Contact) -> Entry:
    return Entry(
        id=contact.id,
        kind="contact",
        title=contact.name,
        summary=contact.use,
        address=contact.address,
        audiences=tuple(each for each in contact.audiences if each != "authority"),
        actions=(),
        headings=(),
        keywords=tuple(filter(None, (contact.phone, contact.web_host))),
        body="",
    )


def _term(term: Term) -> Entry:
    return Entry(
        id=term.id,
        kind="term",
        title=term.term,
        summary=term.definition,
        address=term.address,
        audiences=(),
        actions=(),
        headings=(),
        keywords=term.synonyms,
        body="",
    )
