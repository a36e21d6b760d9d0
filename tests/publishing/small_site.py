"""A small frozen site of two pages and their twins, faultless, for tests to spoil."""

import json
from dataclasses import dataclass
from pathlib import Path

from portal.publishing.audit import breaches
from portal.publishing.audit.frozen import load_frozen
from portal.publishing.hosting import write_settings
from portal.publishing.place import parse_place
from portal.web.security import META_POLICY

URL = "https://your.example/portal/"
PAGES = {"da/": "en/", "da/side/": "en/page/"}
TWINS = {**PAGES, **{twin: address for address, twin in PAGES.items()}}
NUMBER = "+4533980010"


def a_page(address, *, head="", body=""):
    language = address[:2]
    alternates = "".join(
        f'<link rel="alternate" hreflang="{each[:2]}" href="{URL}{each}">\n'
        for each in (address, TWINS[address])
    )
    links = "".join(f'<a href="/portal/{each}#main">{each}</a>\n' for each in TWINS)
    return f"""<!doctype html>
<html lang="{language}">
<head>
<meta http-equiv="Content-Security-Policy" content="{META_POLICY}">
<link rel="canonical" href="{URL}{address}">
{alternates}<link rel="stylesheet" href="/portal/static/1/site.css">
<script type="module" src="/portal/static/1/main.js"></script>
<link rel="alternate" type="application/atom+xml" href="/portal/{language}/feed.atom">
{head}</head>
<body>
<main id="main">
<h1>{address}</h1>
{links}{body}</main>
</body>
</html>
"""


DOOR = f"""<!doctype html>
<html lang="da">
<meta http-equiv="Content-Security-Policy" content="{META_POLICY}">
<link rel="canonical" href="{URL}">
<p><a href="/portal/da/">Dansk</a> <a href="/portal/en/" lang="en">English</a>
</html>
"""
FORMER = "da/gammel-side/"
MOVED_PAGE = f"""<!doctype html>
<html lang="da">
<meta http-equiv="Content-Security-Policy" content="{META_POLICY}">
<meta name="robots" content="noindex">
<link rel="canonical" href="{URL}da/side/">
<meta http-equiv="refresh" content="0; url=/portal/da/side/">
<p><a href="/portal/da/side/">side</a></p>
</html>
"""


def a_feed(language):
    address = f"{URL}{language}/"
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">
<id>{address}feed.atom</id>
<title>Alerts</title>
<link rel="self" href="{address}feed.atom"/>
<updated>2026-11-25T00:00:00Z</updated>
<author><name>Somebody</name></author>
<entry>
<id>{address}</id>
<title>An alert</title>
<link rel="alternate" type="text/html" href="{address}"/>
<published>2026-11-24T00:00:00Z</published>
<updated>2026-11-25T00:00:00+01:00</updated>
<summary>What it is about</summary>
</entry>
</feed>
"""


def a_trail(address, **changed):
    """The way from the home page of its language to a page, for search engines."""
    step = {"@type": "ListItem", "position": 2, "name": "x", "item": f"{URL}{address}"}
    home = {"@type": "ListItem", "position": 1, "name": "y", "item": f"{URL}{address[:3]}"}
    return {"@context": "https://schema.org", "@type": "BreadcrumbList",
            "itemListElement": [home, step], **changed}  # fmt: skip


def an_article(address, **changed):
    """An article, for search engines."""
    somebody = {"@type": "Organization", "name": "Somebody"}
    return {"@context": "https://schema.org", "@type": "Article", "headline": "x",
            "description": "y", "inLanguage": address[:2], "url": f"{URL}{address}",
            "dateModified": "2026-11-25", "license": "https://example.org/", "author": somebody,
            "publisher": somebody, **changed}  # fmt: skip


def told(*things):
    """Linked data as a page holds it."""
    return "".join(
        f'<script type="application/ld+json">{json.dumps(each)}</script>\n' for each in things
    )


SITEMAP = "".join(f"<loc>{URL}{each}</loc>\n" for each in ("", *TWINS))


@dataclass(frozen=True)
class SmallSite:
    folder: Path

    def write(self, name, text):
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def spoil(self, name, old, new):
        """Replace what must be there, so that a test cannot spoil nothing."""
        text = (self.folder / name).read_text("utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def faults(self, besides=()):
        """What the whole audit says, as `path:line: field: wrong`, but for fields named."""
        place = parse_place(URL)
        frozen = load_frozen(self.folder, place, ["/portal/da/side/"], [NUMBER, "112"])
        found = (each for each in breaches(frozen) if each.field not in besides)
        return [f"{p.path}:{p.line}: {p.field}: {p.wrong}" for p in found]


def a_small_site(folder):
    """The whole site, below /portal/."""
    site = SmallSite(folder)
    for address in TWINS:
        data = told(a_trail(address), an_article(address))
        site.write(f"{address}index.html", a_page(address, head=data))
    for language in ("da", "en"):
        site.write(f"{language}/feed.atom", a_feed(language))
    site.write("index.html", DOOR)
    site.write("404.html", DOOR.replace("canonical", "help"))
    site.write("sitemap.xml", SITEMAP)
    site.write("robots.txt", f"Sitemap: {URL}sitemap.xml\n")
    site.write("static/1/site.css", "main { background: url(sprite.svg#key) }")
    site.write("static/1/main.js", 'import { find } from "./search/find.js";')
    site.write("static/1/search/find.js", "export const find = 1;")
    site.write("static/1/sprite.svg", "<svg></svg>")
    site.write(f"{FORMER}index.html", MOVED_PAGE)
    write_settings(folder, parse_place(URL), {f"/{FORMER}": "/da/side/"})
    return site
