"""Where pages with prose are published, and where they were before."""

from typing import Any

from portal.domain.addresses import Addresses
from portal.domain.article import (
    AlertFields,
    ArticleFields,
    GeneralFields,
    PageFields,
    TemplateFields,
)
from portal.domain.kit.fields import KitFields
from portal.domain.library import Library, Prose


def address_of(page: Prose[PageFields], library: Library, addresses: Addresses) -> str:
    """Where a page is published."""
    return _every_address(page, library, addresses)[0]


def former_addresses(
    page: Prose[PageFields], library: Library, addresses: Addresses
) -> tuple[str, ...]:
    """Where a page was published before; a step moves when its flow does."""
    return _every_address(page, library, addresses)[1:]


def _every_address(
    page: Prose[PageFields], library: Library, addresses: Addresses
) -> tuple[str, ...]:
    """The address that a page has, and then those that it had."""
    language, slugs = page.language, (page.fields.slug, *page.fields.formerly)
    if not page.folder.startswith("help"):
        return tuple(_by_kind(page, addresses, slug) for slug in slugs)
    flow, _, step = page.id.partition("/")
    if not step:
        return tuple(addresses.flow(slug, language) for slug in slugs)
    opening = library.help[language, flow].fields
    flows = (opening.slug, *opening.formerly)
    return tuple(addresses.step(flow, slug, language) for flow in flows for slug in slugs)


def _by_kind(page: Prose[Any], addresses: Addresses, slug: str) -> str:
    match page.fields:
        case ArticleFields():
            return addresses.article(page.folder, slug, page.language)
        case AlertFields():
            return addresses.alert(slug, page.language)
        case GeneralFields():
            return addresses.page(slug, page.language)
        case TemplateFields():
            return addresses.template(slug, page.language)
        case KitFields():
            return addresses.kit(page.folder, slug, page.language)
        case _:
            raise TypeError(f"{page.path} is no kind of page")
