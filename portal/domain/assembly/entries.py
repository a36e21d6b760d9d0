"""What the search finds: articles first of all, and whatever else answers a question."""

from collections.abc import Iterator, Mapping

from portal.domain.edition import Alert, Article, Page, Template, Term
from portal.domain.rendered import Contact
from portal.domain.search.entry import Entry, Kind


def entries(
    *,
    articles: Mapping[str, Article],
    alerts: Mapping[str, Alert],
    pages: Mapping[str, Page],
    templates: Mapping[str, Template],
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
    for contact in contacts.values():
        yield _contact(contact)
    for term in terms.values():
        yield _term(term)


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
