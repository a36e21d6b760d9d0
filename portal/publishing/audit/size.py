"""Rule: pages stay light, for phones on slow networks."""

import re
import zlib
from collections.abc import Iterator
from pathlib import PurePath
from posixpath import dirname, normpath

from portal.domain.problems import Problem
from portal.publishing.audit.frozen import Frozen, Known

FIRST_VISIT = 30_000
# What one page can come to load; the self-check does everything in the browser (decision 0014).
SCRIPTS = {"selfcheck": 40_000}
SCRIPTS_OF_OTHERS = 20_000
# The worker is no part of a page: it is fetched when the page has come (decision 0023).
WORKER, OF_WORKER = "sw.js", 11_000
# The sheet of every page, and each further one, which belongs to one errand (decision 0014).
SHEET, FURTHER_SHEET = 24_000, 14_000
# Any page, before compression and compressed; each link adds a little, since a list of all
# there is grows with it. The self-check holds every question at once (decision 15), and what a
# class and paper see of the trainer every message (decision 26).
PAGE, PAGE_SENT = 60_000, 14_000
PER_LINK, PER_LINK_SENT = 200, 40
PAGES = {"selfcheck": (250_000, 46_000), "trainer-class": (110_000, 22_000)}
_SUM = "size"
_OF_ARTICLES = ("", "article", "search")
_FROM_OTHERS = re.compile(r'\bfrom "(\.\./[^"]+)"')
_SPLIT = "Shorten the page, or make two of it"


def breaches(site: Frozen) -> Iterator[Problem]:
    """Style and scripts that have grown too large, and pages too heavy to open."""
    for name in _assets(site, ".css"):
        limit = SHEET if PurePath(name).name == "site.css" else FURTHER_SHEET
        yield from _limited(name, (site.folder / name).stat().st_size, limit)
    if WORKER in site.files:
        yield from _limited(WORKER, (site.folder / WORKER).stat().st_size, OF_WORKER)
    for errand, names in _errands(site).items():
        size = sum((site.folder / name).stat().st_size for name in names)
        limit = SCRIPTS.get(errand, SCRIPTS_OF_OTHERS)
        yield from _limited(f"static/ (scripts of {errand})", size, limit)
    shared = sum(_sent(site, name) for name in _of_every_page(site))
    for page in site.pages.values():
        sent = _sent(site, page.path)
        yield from _of_page(page, sent)
        if page.address in site.articles and shared + sent > FIRST_VISIT:
            wrong = f"sends {shared + sent} bytes at a first visit, and may send {FIRST_VISIT}"
            yield page.fault(_SUM, wrong, "Shorten the page, or what all pages share")


def _of_page(page: Known, sent: int) -> Iterator[Problem]:
    links = page.facts.anchor_count
    usual = PAGE + PER_LINK * links, PAGE_SENT + PER_LINK_SENT * links
    limit, sent_limit = next((PAGES[sheet] for sheet in page.facts.sheets if sheet in PAGES), usual)
    size = page.facts.size
    if size > limit:
        yield page.fault(_SUM, f"has {size} bytes, and may have {limit}", _SPLIT)
    if sent > sent_limit:
        wrong = f"sends {sent} bytes, compressed, and may send {sent_limit}"
        yield page.fault(_SUM, wrong, _SPLIT)


def _limited(place: str, size: int, limit: int) -> Iterator[Problem]:
    if size > limit:
        wrong = f"has {size} bytes, and may have {limit}"
        yield Problem(place, 1, _SUM, wrong, "Remove what is not needed")


def _errands(site: Frozen) -> dict[str, list[str]]:
    """The scripts that one page can come to load, by errand.

    These are those of its own folder, what they take from others, and what is shared.
    """
    folders: dict[str, set[str]] = {}
    for name in _assets(site, ".js"):
        folders.setdefault(_errand(name), set()).update((name, *_taken(site, name)))
    shared = folders.pop("", set())
    folders = folders or {"every page": set()}
    return {errand: sorted(names | shared) for errand, names in folders.items()}


def _taken(site: Frozen, name: str) -> Iterator[str]:
    """The scripts of other folders that one takes something from."""
    for found in _FROM_OTHERS.findall(site.read(name)):
        yield normpath(f"{dirname(name)}/{found}")


def _errand(name: str) -> str:
    """The folder below js/ that a script stands in; empty for what every page may load."""
    parts = PurePath(name).parts
    return parts[parts.index("js") + 1] if "js" in parts[:-2] else ""


def _of_every_page(site: Frozen) -> Iterator[str]:
    """What stands ready for an article: the one sheet, and scripts that it may load."""
    yield from (each for each in _assets(site, ".css") if PurePath(each).name == "site.css")
    yield from (each for each in _assets(site, ".js") if _errand(each) in _OF_ARTICLES)


def _assets(site: Frozen, suffix: str) -> Iterator[str]:
    return (name for name in site.files if name.endswith(suffix) and name != WORKER)


def _sent(site: Frozen, name: str) -> int:
    """How many bytes a browser without brotli is sent for a file."""
    copy = site.folder / f"{name}.gz"
    if copy.is_file():
        return copy.stat().st_size
    return len(zlib.compress((site.folder / name).read_bytes(), level=9, wbits=31))
