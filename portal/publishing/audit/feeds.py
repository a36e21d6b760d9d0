"""Rule: every feed is Atom as RFC 4287 has it, so that every reader of feeds understands it."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from xml.etree.ElementTree import Element, ParseError, fromstring

from portal.domain.problems import Problem
from portal.publishing.audit.files import Files

SUFFIX = ".atom"
_ATOM = "{http://www.w3.org/2005/Atom}"
_REMEDY = "Write it in portal/web/templates/machines/feed.xml as RFC 4287 asks"
_ALWAYS = ("id", "title", "updated")
_ONCE = (*_ALWAYS, "published", "summary", "content", "subtitle", "rights", "logo", "icon")
_DATES = ("updated", "published")
# RFC 3339, which is narrower than what Python reads; the T and the Z are capitals.
_DATE = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)", re.ASCII
)
_ABSOLUTE = re.compile(r"(?:https?://[^/\s]|urn:|tag:)[^\s]*")


def breaches(site: Files) -> Iterator[Problem]:
    """Feeds that are not well formed, lack something, or say it in another way."""
    for name in sorted(each for each in site.files if each.endswith(SUFFIX)):
        text = site.read(name)
        starts = [found.start() for found in re.finditer(r"<entry\b", text)]
        for entry, wrong in _faults(text):
            line = text.count("\n", 0, starts[entry]) + 1 if entry is not None else 1
            yield Problem(name, line, "feed", wrong, _REMEDY)


def _faults(text: str) -> Iterator[tuple[int | None, str]]:
    """What is wrong, and with which entry; None where it is the feed as a whole."""
    try:
        feed = fromstring(text)  # noqa: S314 the file is our own, just written
    except ParseError as error:
        yield None, f"is no XML ({error})"
        return
    if feed.tag != f"{_ATOM}feed":
        yield None, "is no Atom feed"
        return
    yield from ((None, wrong) for wrong in _of_element(feed))
    entries = feed.findall(f"{_ATOM}entry")
    for number, entry in enumerate(entries):
        yield from ((number, wrong) for wrong in _of_entry(entry, feed))
    ids = Counter(_text(entry, "id") for entry in entries)
    yield from ((None, f"has the id {each} twice") for each, times in ids.items() if times > 1)


def _of_entry(entry: Element, feed: Element) -> Iterator[str]:
    yield from _of_element(entry)
    if feed.find(f"{_ATOM}author") is None and entry.find(f"{_ATOM}author") is None:
        yield "has no author, nor has the feed"
    relations = {link.get("rel", "alternate") for link in entry.findall(f"{_ATOM}link")}
    if entry.find(f"{_ATOM}content") is None and "alternate" not in relations:
        yield "has neither content nor a link to it"


def _of_element(element: Element) -> Iterator[str]:
    """What holds for a feed and for an entry alike."""
    counts = Counter(str(child.tag).removeprefix(_ATOM) for child in element)
    yield from (f"has no {name}" for name in _ALWAYS if not _text(element, name))
    yield from (f"has more than one {name}" for name in _ONCE if counts[name] > 1)
    for name in _DATES:
        for date in element.findall(f"{_ATOM}{name}"):
            if not _is_date(date.text or ""):
                yield f"has the date `{date.text or ''}` in {name}"
    for author in element.findall(f"{_ATOM}author"):
        if not _text(author, "name"):
            yield "has an author without a name"
    yield from _of_addresses(element)


def _of_addresses(element: Element) -> Iterator[str]:
    links = element.findall(f"{_ATOM}link")
    ids = (each.text or "" for each in element.findall(f"{_ATOM}id"))
    for address in (*ids, *(link.get("href", "") for link in links)):
        if not _ABSOLUTE.fullmatch(address):
            yield f"has the address `{address}`, which is not a full one"
    kinds = Counter(
        (link.get("type"), link.get("hreflang"))
        for link in links
        if link.get("rel", "alternate") == "alternate"
    )
    if any(times > 1 for times in kinds.values()):
        yield "has two links of the same kind to what it is about"


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _text(element: Element, name: str) -> str:
    return (element.findtext(f"{_ATOM}{name}") or "").strip()
