"""What machines come for: sitemap, robots, security.txt, the list of articles."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flask import render_template

from portal.domain.addresses import AUDIENCES, further
from portal.domain.edition import Edition, Site
from portal.domain.language import Language
from portal.domain.paging import pages_of
from portal.web.linked_data import LICENCE
from portal.web.navigation import audience_title
from portal.web.routes import Routes

PLAIN = "text/plain"
JSON = "application/json"
# Places that a search engine should lead readers to.
_PLACES = ("home", "search", "help", "alerts", "contacts", "glossary", "atoz", "offline",
           "templates", "selfcheck", "selfcheck_result", "quicktest", "quicktest_result",
           "trainer", "trainer_class", "trainer_sheet", "campaign", "calendar",
           "reuse")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the sitemap with its address in each language."""

    address: str
    alternates: dict[Language, str]
    reviewed: date | None


def attach(routes: Routes) -> None:
    """Serve the files that machines expect."""
    routes.root("sitemap", "/sitemap.xml", sitemap, "application/xml")
    routes.root("robots", "/robots.txt", robots, PLAIN)
    routes.root("security_txt", "/.well-known/security.txt", security_txt, PLAIN)
    routes.place("articles_json", articles_json, JSON)


def sitemap(site: Site) -> str:
    """Every page with its twin."""
    return render_template(
        "machines/sitemap.xml",
        entries=tuple(each for language in Language for each in _entries(site, language)),
        door=site.absolute(site.addresses.door()),
    )


def robots(site: Site) -> str:
    """Every robot is welcome everywhere."""
    return render_template("machines/robots.txt", sitemap=site.absolute(_root(site, "sitemap.xml")))


def security_txt(site: Site) -> str:
    """Where to report a weakness of the portal (RFC 9116)."""
    return render_template(
        "machines/security.txt",
        installation=site.installation,
        canonical=site.absolute(_root(site, ".well-known/security.txt")),
    )


def articles_json(site: Site, language: Language) -> str:
    """Every article, for those who want to build on them."""
    edition = site.editions[language]
    articles = [
        {
            "id": article.id,
            "title": article.title,
            "summary": article.summary,
            "url": site.absolute(article.address),
            "twin": site.absolute(article.twin_address),
            "audience": {"id": article.audience, "title": audience_title(article.audience)},
            "topic": {"id": article.topic, "title": edition.topics[article.topic].title},
            "actions": article.actions,
            "embed": site.absolute(site.addresses.embed(article.id, language)),
            "oembed": site.absolute(site.addresses.oembed(article.id, language)),
            "reviewed": article.reviewed.isoformat(),
        }
        for article in edition.articles.values()
    ]
    shown = {
        "version": 1,
        "language": language.value,
        "source": site.installation.name,
        "as_of": site.as_of.isoformat(),
        "licence": "CC-BY-4.0",
        "licence_url": LICENCE,
        "articles": articles,
    }
    return json.dumps(shown, ensure_ascii=False, indent=1)


def addresses_of(edition: Edition, site: Site) -> Iterator[tuple[str, str, date | None]]:
    """Every page of an edition: its address, its twin's, and when it was reviewed."""
    language, addresses = edition.language, site.addresses
    for name in _PLACES:
        yield addresses.place(name, language), addresses.place(name, language.twin), None
    for audience in AUDIENCES:
        yield (addresses.audience(audience, language),
               addresses.audience(audience, language.twin), None)  # fmt: skip
    for topic in edition.topics.values():
        for number, part in enumerate(pages_of(topic.articles), 1):
            if part:
                yield (further(topic.address, number, language),
                       further(topic.twin_address, number, language.twin),
                       None)  # fmt: skip
    yield from ((each.address, each.twin_address, None) for each in edition.kit.themes.values())
    yield from ((each.href, each.twin_href, None) for each in edition.messages.values())
    for page in edition.prose():
        yield page.address, page.twin_address, page.reviewed


def _entries(site: Site, language: Language) -> Iterator[Entry]:
    for address, twin, reviewed in addresses_of(site.editions[language], site):
        alternates = {language: site.absolute(address), language.twin: site.absolute(twin)}
        yield Entry(site.absolute(address), alternates, reviewed)


def _root(site: Site, name: str) -> str:
    return f"{site.addresses.prefix}/{name}"
