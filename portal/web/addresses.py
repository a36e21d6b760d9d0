"""Every address that is published: what the freezer fetches and the tests look at."""

from collections.abc import Iterator

from portal.domain.addresses import PLACES, ROOT_FILES
from portal.domain.edition import Site
from portal.domain.language import Language
from portal.web.assets import load_assets
from portal.web.views.machines import addresses_of

# Answers that depend on the visitor, which only the application can give.
_APPLICATION_ONLY = frozenset({"search_json"})


def every_address(site: Site) -> tuple[str, ...]:
    """Every published path, without the prefix that the installation may have.

    Pages come first, then what machines read, then styles, scripts and pictures.
    """
    return tuple(dict.fromkeys(_addresses(site)))


def page_addresses(site: Site) -> tuple[str, ...]:
    """Every published path that is a page, the pages for errors included."""
    return tuple(each for each in every_address(site) if each.endswith(("/", "/404.html")))


def moved_addresses(site: Site) -> dict[str, str]:
    """Every path that a page had before, with the one that it leads on to."""
    prefix = site.addresses.prefix
    return {
        page.former.removeprefix(prefix): page.address.removeprefix(prefix)
        for edition in site.editions.values()
        for page in edition.moved()
    }


def _addresses(site: Site) -> Iterator[str]:
    prefix = site.addresses.prefix
    yield "/"
    for language in Language:
        for address, _, _ in addresses_of(site.editions[language], site):
            yield address.removeprefix(prefix)
    yield from moved_addresses(site)
    for language in Language:
        yield from (each.removeprefix(prefix) for each in _beside_pages(site, language))
    yield from ROOT_FILES
    yield from load_assets(prefix).paths()


def _beside_pages(site: Site, language: Language) -> Iterator[str]:
    """Places that are no pages, parts of the search, feeds, and what other sites show."""
    addresses, edition = site.addresses, site.editions[language]
    for name in PLACES:
        if name not in _APPLICATION_ONLY:
            yield addresses.place(name, language)
    for name in edition.search.parts:
        yield addresses.search_part(edition.search.version, name, language)
    for topic in edition.topics.values():
        if topic.articles:
            yield addresses.topic_feed(topic.audience, topic.slug, language)
    yield from (page.feed for page in edition.moved() if page.feed)
    yield from _shared_pictures(site, language)


def _shared_pictures(site: Site, language: Language) -> Iterator[str]:
    """What is made for others to show: posters as drawings, and cards."""
    addresses, edition = site.addresses, site.editions[language]
    for theme in edition.kit.themes.values():
        yield addresses.poster(theme.address, "svg", language)
    for article in edition.articles:
        yield addresses.embed(article, language)
        yield addresses.oembed(article, language)
