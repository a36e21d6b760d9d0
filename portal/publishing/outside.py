"""Links that lead out of the portal, as its pages hold them."""

from collections.abc import Iterator, Mapping

from portal.domain.edition import Site
from portal.publishing.audit.markup import Reader
from portal.web import create_app
from portal.web.addresses import page_addresses

_WEB = ("https://", "http://")


def outside_links(site: Site) -> Mapping[str, tuple[str, ...]]:
    """Every address that leads out, with the pages that link to it.

    Links for suggesting a change are left out: they are made by rule, one for each page,
    and many places show them only to whoever has logged in.
    """
    own = (site.base_url, site.installation.repository)
    client = create_app(site, published=True).test_client()
    reader = Reader()
    found: dict[str, list[str]] = {}
    for path in page_addresses(site):
        for link in dict.fromkeys(_links(reader, client.get(path).text)):
            if not link.startswith(own):
                found.setdefault(link, []).append(site.addresses.prefix + path)
    return {link: tuple(pages) for link, pages in sorted(found.items())}


def _links(reader: Reader, page: str) -> Iterator[str]:
    for tag in reader.tags(page):
        if tag.name == "a" and tag.get("href").startswith(_WEB):
            yield tag.get("href")
