"""What the search finds: articles first of all, and whatever else answers a question."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from types import MappingProxyType

from portal.domain.addresses import Addresses
from portal.domain.article import ArticleFields
from portal.domain.assembly.pointers import place_titles
from portal.domain.edition import Alert, Article, Template, Term
from portal.domain.help.shown import Flow
from portal.domain.kit.shown import Kit
from portal.domain.language import Language
from portal.domain.library import Key, Prose
from portal.domain.page import Page
from portal.domain.rendered import Contact, Translate
from portal.domain.search.entry import Entry, Kind


def entries(
    *,
    articles: Mapping[str, Article],
    alerts: Mapping[str, Alert],
    pages: Mapping[str, Page],
    templates: Mapping[str, Template],
    kit: Kit,
    flows: Mapping[str, Flow],
    contacts: Mapping[str, Contact],
    terms: Mapping[str, Term],
    checks: Iterable[Entry] = (),
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
    for each in kit.pages():
        yield _page(each, "page", (), ())
    yield from checks
    yield from chain.from_iterable(map(_flow, flows.values()))
    yield from map(_contact, contacts.values())
    yield from map(_term, terms.values())


def twin_words(
    articles: Mapping[Key, Prose[ArticleFields]], language: Language
) -> dict[str, tuple[str, ...]]:
    """What the articles of one language are found by in the other, by id."""
    return {
        identifier: (page.fields.title, *page.fields.keywords)
        for (other, identifier), page in articles.items()
        if other is not language
    }


def check_leads(translate: Translate) -> dict[str, str]:
    """What each check gives, in a sentence or two, by its place."""
    return {
        "selfcheck": translate(
            "Plain questions for small and medium-sized businesses. You leave with the five "
            "things to do first, in order, with effort and cost."
        ),
        "quicktest": translate(
            "Twelve questions about your everyday life online. You leave with the five things "
            "to do first, in order, with effort and cost."
        ),
    }


def check_entries(
    addresses: Addresses, language: Language, translate: Translate
) -> Iterator[Entry]:
    """The two self-checks, for whoever looks for them."""
    audiences = {"selfcheck": ("business",), "quicktest": ("citizen",)}
    keywords = translate("self-check, security check, test, questionnaire, maturity, how safe")
    for place, lead in check_leads(translate).items():
        yield Entry(
            id=place,
            kind="check",
            title=place_titles(translate)[place],
            summary=lead,
            address=addresses.place(place, language),
            audiences=audiences[place],
            actions=(),
            headings=(),
            keywords=tuple(keywords.split(", ")),
            body="",
        )


def trainer_lead(translate: Translate) -> str:
    """What the trainer gives, in a sentence or two."""
    return translate(
        "Eight messages: which are real, and which are a scam? You see the clues at once, "
        "and what to read next."
    )


def trainer_entry(addresses: Addresses, language: Language, translate: Translate) -> Entry:
    """The trainer, for whoever wants to practise; its messages would only mislead a search."""
    keywords = translate("quiz, practise, training, test yourself, game, classroom, phishing test")
    return Entry(
        id="trainer",
        kind="check",
        title=place_titles(translate)["trainer"],
        summary=trainer_lead(translate),
        address=addresses.place("trainer", language),
        keywords=tuple(keywords.split(", ")),
    )


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
