"""A feed that readers of feeds would stumble over is not published."""

import pytest

from tests.publishing.small_site import URL

FEED = "da/feed.atom"
SPOILT = {
    "no XML": ("</feed>", "", 1, "is no XML (no element found: line 17, column 0)"),
    "another kind of feed": ("http://www.w3.org/2005/Atom", "urn:rss", 1, "is no Atom feed"),
    "a feed without an id": (f"<id>{URL}da/feed.atom</id>\n", "", 1, "has no id"),
    "a feed without a title": ("<title>Alerts</title>\n", "", 1, "has no title"),
    "an empty title": ("<title>An alert</title>", "<title> </title>", 8, "has no title"),
    "an entry without an id": (f"<id>{URL}da/</id>\n", "", 8, "has no id"),
    "an entry that was never changed": (
        "<updated>2026-11-25T00:00:00+01:00</updated>\n", "", 8, "has no updated",
    ),
    "two titles": (
        "<title>An alert</title>", "<title>An alert</title><title>x</title>", 8,
        "has more than one title",
    ),
    "a feed of nobody": (
        "<author><name>Somebody</name></author>\n", "", 7, "has no author, nor has the feed",
    ),
    "an author without a name": ("<name>Somebody</name>", "", 1, "has an author without a name"),
    "a day without a time": (
        "2026-11-24T00:00:00Z", "2026-11-24", 8, "has the date `2026-11-24` in published",
    ),
    "a time without a zone": (
        "2026-11-24T00:00:00Z", "2026-11-24T00:00:00", 8,
        "has the date `2026-11-24T00:00:00` in published",
    ),
    "a day that never was": (
        "2026-11-24T00:00:00Z", "2026-02-30T00:00:00Z", 8,
        "has the date `2026-02-30T00:00:00Z` in published",
    ),
    "an id that is no address": (
        f"<id>{URL}da/</id>", "<id>7</id>", 8, "has the address `7`, which is not a full one",
    ),
    "a link from within the host": (
        f'type="text/html" href="{URL}da/"', 'type="text/html" href="/portal/da/"', 8,
        "has the address `/portal/da/`, which is not a full one",
    ),
    "an entry that leads nowhere": (
        f'<link rel="alternate" type="text/html" href="{URL}da/"/>\n', "", 8,
        "has neither content nor a link to it",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "wrong"), SPOILT.values(), ids=SPOILT)
def test_a_feed_that_is_not_atom_does_not_pass(small_site, old, new, line, wrong):
    small_site.spoil(FEED, old, new)

    assert small_site.faults() == [f"{FEED}:{line}: feed: {wrong}"]


def test_two_entries_are_not_the_same(small_site):
    text = (small_site.folder / FEED).read_text("utf-8")
    entry = text[text.index("<entry>") : text.index("</feed>")]
    small_site.spoil(FEED, "</feed>", f"{entry}</feed>")

    assert small_site.faults() == [f"{FEED}:1: feed: has the id {URL}da/ twice"]


def test_an_entry_leads_to_one_page_of_a_kind(small_site):
    link = f'<link rel="alternate" type="text/html" href="{URL}da/"/>'
    small_site.spoil(FEED, link, f"{link}{link.replace('/da/', '/en/')}")

    assert small_site.faults() == [
        f"{FEED}:8: feed: has two links of the same kind to what it is about"
    ]
