"""Feeds and sitemap are what their standards ask; each schema is shown to refuse what is not."""

import pytest
from lxml import etree

from tests.frozen import ROOT, frozen_site
from tests.publishing.small_site import URL, a_feed

SCHEMAS = ROOT / "tests/schemas"
FEED = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
SITEMAP = etree.XMLSchema(etree.parse(SCHEMAS / "sitemap.xsd"))

GOOD_FEED = a_feed("da")
# All that the standard knows, so that what is refused below is not refused for being rare.
FULL_FEED = GOOD_FEED.replace(
    "<title>Alerts</title>",
    '<title type="html">Alerts</title><subtitle xml:lang="en">x</subtitle><rights>CC</rights>'
    '<icon>i.png</icon><logo>l.png</logo><generator uri="/x" version="1">us</generator>'
    '<category term="a" label="b"/><contributor><name>x</name><email>a@b.dk</email></contributor>'
    '<other xmlns="urn:x" a="b">y<z/></other>',
).replace(
    "<title>An alert</title>",
    '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">An <b>alert</b></div></title>'
    '<content type="text/plain">x</content><rights>CC</rights>'
    "<source><id>urn:x</id><title>x</title></source>",
)
FEED_FAULTS = {
    "no id": (f"<id>{URL}da/feed.atom</id>", ""),
    "no title": ("<title>Alerts</title>", ""),
    "no updated": ("<updated>2026-11-25T00:00:00Z</updated>", ""),
    "two titles": ("<title>Alerts</title>", "<title>a</title><title>b</title>"),
    "two subtitles": ("<title>Alerts", "<subtitle>a</subtitle><subtitle>b</subtitle><title>A"),
    "an entry without an id": (f"<id>{URL}da/</id>", ""),
    "an entry without a title": ("<title>An alert</title>", ""),
    "two summaries": ("<summary>", "<summary>a</summary><summary>"),
    "a day without a time": ("2026-11-24T00:00:00Z", "2026-11-24"),
    "no date at all": ("2026-11-24T00:00:00Z", "yesterday"),
    "an author without a name": ("<name>Somebody</name>", ""),
    "an author of text": ("<name>Somebody</name>", "Somebody"),
    "a bad address": ("<name>Somebody</name>", "<name>x</name><email>x</email>"),
    "a link without an address": (f'rel="self" href="{URL}da/feed.atom"', 'rel="self"'),
    "a link of no kind": ('type="text/html"', 'type="html"'),
    "a link in no language": ('type="text/html"', 'hreflang="da_DK"'),
    "a feed in no language": ('xml:lang="da"', 'xml:lang="da_DK"'),
    "an attribute of ours": ('<entry>', '<entry id="x">'),
    "an element of no standard": ("<title>Alerts", "<heading>x</heading><title>Alerts"),
    "a title of another type": ("<title>Alerts", '<title type="markdown">Alerts'),
    "markup in plain text": ("<title>Alerts", "<title><b>x</b>Alerts"),
    "something after the entries": ("</entry>", "</entry><rights>CC</rights>"),
    "a category without a term": ("<title>Alerts", "<category/><title>Alerts"),
    "another namespace": ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"),
}  # fmt: skip

GOOD_SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>https://your.example/a/</loc>
<xhtml:link rel="alternate" hreflang="da" href="https://your.example/a/"/>
<lastmod>2026-11-25</lastmod><changefreq>daily</changefreq><priority>0.5</priority></url>
<url><loc>https://your.example/b/</loc><lastmod>2026-11-25T10:00:00+01:00</lastmod></url>
</urlset>"""
SITEMAP_FAULTS = {
    "another namespace": ("sitemap/0.9", "sitemap/0.84"),
    "no address": ("<loc>https://your.example/a/</loc>", ""),
    "a relative address": ("<loc>https://your.example/a/</loc>", "<loc>/a/</loc>"),
    "an address of another kind": ("<loc>https://your.example/a/", "<loc>ftp://your.example/a/"),
    "an address too long": (".example/a/</loc>", f".example/{'a' * 2048}</loc>"),
    "two addresses": ("<loc>https://your.example/a/</loc>", "<loc>https://x.dk/</loc>" * 2),
    "a page twice": ("<loc>https://your.example/b/", "<loc>https://your.example/a/"),
    "no day": ("<lastmod>2026-11-25<", "<lastmod>25.11.2026<"),
    "an empty day": ("<lastmod>2026-11-25<", "<lastmod><"),
    "a day that never was": ("<lastmod>2026-11-25<", "<lastmod>2026-02-30<"),
    "no frequency": ("daily", "often"),
    "no priority": ("0.5", "5"),
    "something of its own": ("<changefreq>daily</changefreq>", "<title>x</title>"),
    "a link without a language": ('hreflang="da"', ""),
    "a link in no language": ('hreflang="da"', 'hreflang="da_DK"'),
    "a link of another relation": ('rel="alternate"', 'rel="canonical"'),
    "a link from within the host": ('href="https://your.example/a/"', 'href="/a/"'),
    "another element of XHTML": ("<xhtml:link ", "<xhtml:a "),
}  # fmt: skip


def is_valid(schema, text):
    return schema.validate(etree.fromstring(text.encode()))


def told_by(schema, file):
    schema.validate(etree.parse(file))
    return [f"{file.name}:{each.line}: {each.message}" for each in schema.error_log]


def test_every_published_feed_is_atom():
    feeds = sorted(frozen_site().rglob("*.atom"))

    assert len(feeds) == 2
    assert [fault for feed in feeds for fault in told_by(FEED, feed)] == []


@pytest.mark.parametrize("prefix", ["", "/portal"])
def test_the_published_sitemap_is_one(prefix):
    file = frozen_site(prefix) / "sitemap.xml"

    assert told_by(SITEMAP, file) == []
    for url in etree.parse(file).getroot():
        names = [each.tag for each in url if each.tag.startswith("{http://www.sitemaps.org")]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("text", [GOOD_FEED, FULL_FEED], ids=["plain", "with everything"])
def test_a_good_feed_is_valid(text):
    assert is_valid(FEED, text)


@pytest.mark.parametrize(("old", "new"), FEED_FAULTS.values(), ids=FEED_FAULTS)
def test_a_spoilt_feed_is_refused(old, new):
    assert old in GOOD_FEED

    assert not is_valid(FEED, GOOD_FEED.replace(old, new))


def test_a_good_sitemap_is_valid():
    assert is_valid(SITEMAP, GOOD_SITEMAP)


@pytest.mark.parametrize(("old", "new"), SITEMAP_FAULTS.values(), ids=SITEMAP_FAULTS)
def test_a_spoilt_sitemap_is_refused(old, new):
    assert old in GOOD_SITEMAP

    assert not is_valid(SITEMAP, GOOD_SITEMAP.replace(old, new, 1))
