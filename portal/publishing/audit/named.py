"""Rule: what pages tell search engines of other pages is about pages that are there."""

from collections.abc import Iterator

from portal.domain.problems import Problem
from portal.publishing.audit.frozen import Frozen


def breaches(site: Frozen) -> Iterator[Problem]:
    """Addresses in linked data that are no page's."""
    known: dict[str, bool] = {}
    for page in site.pages.values():
        for name, kind, url in page.facts.named:
            if url not in known:
                known[url] = _is_published(site, url)
            if not known[url]:
                wrong = f"has `{url}` as {name} of a {kind}, which is no page of the portal"
                remedy = "Write it in portal/web/linked_data.py"
                yield page.fault("linked data", wrong, remedy, f'"{name}": "{url}"')


def _is_published(site: Frozen, url: str) -> bool:
    if not url.startswith(site.place.url):
        return False
    path = url.removeprefix(site.place.url).partition("#")[0]
    return site.file_at(f"{site.place.prefix}/{path}") in site.pages
