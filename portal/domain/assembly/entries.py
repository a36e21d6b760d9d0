"""What the search finds: articles first of all, and whatever else answers a question."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from portal.domain.article import ArticleFields
from portal.domain.edition import Alert, Article, Page, Template, Term
from portal.domain.language import Language
from portal.domain.library import Key, Prose
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
    twins: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> Iterator[Entry]:
    """Everything in one language that a search may answer with.

    `twins` are the words that articles are found by in the other language, by id.
    """
    for article in articles.values():
        yield _page(
            article, "article", (article.audience,), article.actions, twins.get(article.id, ())
        )
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


def twin_words(
    articles: Mapping[Key, Prose[ArticleFields]], language: Language
) -> dict[str, tuple[str, ...]]:
    """What the articles of one language are found by in the other, by id."""
    return {
        identifier: (page.fields.title, *page.fields.keywords)
        for (other, identifier), page in articles.items()
        if other is not language
    }


def _page(
    page: Page,
    kind: Kind,
    audiences: tuple[str, ...],
    actions: tuple[str, ...],
    twin: tuple[str, ...] = (),
) -> Entry:
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
        twin=twin,
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
