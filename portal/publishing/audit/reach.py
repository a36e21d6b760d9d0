"""Rule: a reader who begins at the door can reach every page by links."""

from collections.abc import Iterator
from urllib.parse import urljoin

from portal.domain.problems import Problem
from portal.publishing.audit.frozen import Frozen, Known


def breaches(site: Frozen) -> Iterator[Problem]:
    """Pages that no reader would find; errors and former addresses are come upon."""
    reached = _reached(site)
    for page in site.content_pages():
        if page.path not in reached:
            wrong = "is linked to by no page that a reader can reach"
            yield page.fault("reach", wrong, "Link to it, or do not publish it")


def _reached(site: Frozen) -> set[str]:
    waiting = ["index.html"]
    reached: set[str] = set()
    followed: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in site.pages and name not in reached:
            reached.add(name)
            addresses = set(_linked(site.pages[name])) - followed
            followed |= addresses
            waiting.extend(filter(None, map(site.file_at, addresses)))
    return reached


def _linked(page: Known) -> Iterator[str]:
    """The addresses within the portal that a page leads to, besides its own."""
    for link in page.facts.anchors:
        path = link.partition("#")[0].partition("?")[0]
        if path:
            yield path if path.startswith("/") else urljoin(page.address, path)
