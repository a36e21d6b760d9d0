"""Rule: every link within the portal leads to something, down to the place on the page."""

import html
import re
from collections.abc import Iterator
from posixpath import dirname, normpath
from urllib.parse import unquote, urljoin

from portal.domain.problems import Problem
from portal.publishing.audit.files import line_of
from portal.publishing.audit.frozen import Frozen, Known

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
STYLE_LINK = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)")
_SCRIPT_LINK = re.compile(r"(?:\bfrom|\bimport)\s*\(?\s*[\"'](\.{0,2}/[^\"']+)[\"']")
# In what a page shows as code, these end an address.
_ENDS = re.compile(r"&(?:#34|#39|quot|lt|gt);?")
_ASSET_LINKS = {".css": STYLE_LINK, ".js": _SCRIPT_LINK}
_TEXT = (".html", ".xml", ".atom", ".json", ".txt")
_REMEDY = "Link by id in articles, and by address_of or asset() in templates"


def breaches(site: Frozen) -> Iterator[Problem]:
    """Links of pages, full addresses in any file, and what styles and scripts load."""
    yield from _page_links(site)
    yield from _own_addresses(site)
    yield from _asset_links(site)


def _page_links(site: Frozen) -> Iterator[Problem]:
    # Absolute paths mean the same on all pages, so each is looked up only once.
    faults: dict[str, str | None] = {}
    for page in site.pages.values():
        for link in page.facts.links:
            if _ELSEWHERE.match(link) or link.startswith("//"):
                continue
            address = _address(page, link)
            if address not in faults:
                faults[address] = _fault(site, address)
            wrong = faults[address]
            if wrong:
                yield page.fault("link", f"`{link}` {wrong}", _REMEDY, f'"{html.escape(link)}"')


def _address(page: Known, link: str) -> str:
    if link.startswith("#"):  # as joining would have it, which takes twenty times as long
        return page.address + link
    return link if link.startswith("/") else urljoin(page.address, link)


def _fault(site: Frozen, address: str) -> str | None:
    """What is wrong with an address within the portal, or None."""
    path, _, fragment = address.partition("#")
    name = site.file_at(path.partition("?")[0])
    if name is None:
        return "leads to nothing that is published"
    page = site.pages.get(name)
    if fragment and page and unquote(fragment) not in page.facts.ids:
        return f"leads to a place that {name} does not have"
    return None


def _own_addresses(site: Frozen) -> Iterator[Problem]:
    """Canonical links, feeds, sitemaps and structured data name pages by full address."""
    known: dict[str, str | None] = {}
    for name in sorted(each for each in site.files if each.endswith(_TEXT)):
        page = site.pages.get(name)
        for found in page.facts.own if page else site.texts[name].own:
            address = _ENDS.split(found, maxsplit=1)[0].rstrip(".,;)")
            if address not in known:
                known[address] = _own_fault(site, html.unescape(address))
            wrong = known[address]
            if wrong:
                line = line_of(site.read(name), found)
                yield Problem(name, line, "link", f"`{address}` {wrong}", _REMEDY)


def _own_fault(site: Frozen, url: str) -> str | None:
    return _fault(site, f"{site.place.prefix}/{url.removeprefix(site.place.url)}")


def _asset_links(site: Frozen) -> Iterator[Problem]:
    for name in sorted(site.files):
        pattern = _ASSET_LINKS.get(name[name.rfind(".") :])
        for found in pattern.finditer(site.read(name)) if pattern else ():
            link = next(part for part in found.groups() if part).partition("#")[0]
            target = normpath(f"{dirname(name)}/{link}")
            if link and not link.startswith("data:") and target not in site.files:
                yield Problem(name, 1, "link", f"`{link}` leads to nothing", _REMEDY)
