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


def _addresses(site: Site) -> Iterator[str]:
    prefix = site.addresses.prefix
    yield "/"
    for language in Language:
        for address, _, _ in addresses_of(site.editions[language], site):
            yield address.removeprefix(prefix)
    for language in Language:
        for name in PLACES:
            if name not in _APPLICATION_ONLY:
                yield site.addresses.place(name, language).removeprefix(prefix)
        search = site.editions[language].search
        for name in search.parts:
            yield site.addresses.search_part(search.version, name, language).removeprefix(prefix)
    yield from ROOT_FILES
    yield from load_assets(prefix).paths()
