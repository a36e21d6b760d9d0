"""Rule: the sitemap lists every page that may be found by searching, and nothing else."""

import html
import re
from collections import Counter
from collections.abc import Iterator

from portal.domain.problems import Problem
from portal.publishing.audit.frozen import Frozen, Known

NAME = "sitemap.xml"
_LOCATION = re.compile(r"<loc>\s*([^<]*?)\s*</loc>")


def breaches(site: Frozen) -> Iterator[Problem]:
    """Pages that are missing from the sitemap, do not belong there, or are there twice."""
    listed = [html.unescape(each) for each in _LOCATION.findall(site.read(NAME))]
    wanted = {_url(site, page) for page in site.pages.values() if page.is_indexable}
    for url in sorted(wanted.difference(listed)):
        yield _problem(f"does not list {url}")
    for url in sorted(set(listed) - wanted):
        yield _problem(f"lists {url}, which is not a page for search engines")
    for url, times in sorted(Counter(listed).items()):
        if times > 1:
            yield _problem(f"lists {url} more than once")
    for page in site.pages.values():
        yield from _canonical(site, page)


def _canonical(site: Frozen, page: Known) -> Iterator[Problem]:
    if page.is_indexable and page.facts.canonical != [_url(site, page)]:
        wrong = "does not name its own address as canonical"
        yield page.fault("canonical", wrong, "Use site.absolute() in the layout")


def _url(site: Frozen, page: Known) -> str:
    return site.place.url + page.address.removeprefix(f"{site.place.prefix}/")


def _problem(wrong: str) -> Problem:
    return Problem(NAME, 1, "sitemap", wrong, "Make it from the same pages")
