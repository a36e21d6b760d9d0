"""Rule: nothing that runs or paints stands in a page, and nothing comes from elsewhere.

The policy would stop it in the browser, and the page would look broken there.
"""

from collections.abc import Callable, Iterator

from portal.domain.problems import Problem
from portal.publishing.audit.files import Page
from portal.publishing.audit.markup import Tag

# What is data is never run.
_DATA = ("application/json", "application/ld+json")
# What these are given, a browser loads at once; other links wait for a reader.
_LOADING = frozenset("img script iframe frame embed object source track audio video input".split())
_LOADING_RELATIONS = frozenset("stylesheet icon preload modulepreload prefetch manifest".split())
_MOVE = "Move it to a file in portal/web/static/"


def judge(base_url: str) -> Callable[[Page], Iterator[Problem]]:
    """Finds inline code and style, files of other hosts, and markup that cannot be judged."""
    judged: dict[Tag, tuple[tuple[str, str], ...]] = {}

    def found(page: Page) -> Iterator[Problem]:
        for tag in dict.fromkeys(page.tags):
            if tag not in judged:
                judged[tag] = tuple(_faults(tag, base_url))
            for wrong, remedy in judged[tag]:
                yield page.fault("markup", f"`{_short(tag)}` {wrong}", remedy, tag.source)
        yield from _repeated_ids(page)

    return found


def _faults(tag: Tag, base_url: str) -> Iterator[tuple[str, str]]:
    if not tag.name:
        yield "is not plainly written", 'Write each attribute as name="value"'
    if tag.name == "style" or "style" in tag.attributes:
        yield "holds style", _MOVE
    if tag.name == "script" and not tag.get("src") and tag.get("type") not in _DATA:
        yield "holds code", _MOVE
    if any(name.startswith("on") for name in tag.attributes):
        yield "holds code", _MOVE
    if any(link.lower().lstrip().startswith("javascript:") for link in tag.links):
        yield "holds code", "Link to an address"
    if _loads_from_elsewhere(tag, base_url):
        yield "loads from another host", "Publish the file with the portal"


def _loads_from_elsewhere(tag: Tag, base_url: str) -> bool:
    loads = tag.name in _LOADING or (
        tag.name == "link" and not _LOADING_RELATIONS.isdisjoint(tag.get("rel").split())
    )
    return loads and any(
        "//" in link and not link.startswith((base_url, "data:")) for link in tag.links
    )


def _repeated_ids(page: Page) -> Iterator[Problem]:
    if len(set(page.ids)) != len(page.ids):
        for name in sorted({each for each in page.ids if page.ids.count(each) > 1}):
            wrong = f"has the id `{name}` more than once"
            yield page.fault("markup", wrong, "Give each its own", f'id="{name}"')


def _short(tag: Tag) -> str:
    return tag.source if len(tag.source) <= 80 else f"{tag.source[:77]}…"
