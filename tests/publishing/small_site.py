"""A small frozen site of two pages and their twins, faultless, for tests to spoil."""

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

    def faults(self):
        """What the whole audit says, as `path:line: field: wrong`."""
        frozen = load_frozen(self.folder, parse_place(URL), articles=["/portal/da/side/"])
        return [f"{p.path}:{p.line}: {p.field}: {p.wrong}" for p in breaches(frozen)]


def a_small_site(folder):
    """The whole site, below /portal/."""
    site = SmallSite(folder)
    for address in TWINS:
        site.write(f"{address}index.html", a_page(address))
    site.write("index.html", DOOR)
    site.write("404.html", DOOR.replace("canonical", "help"))
    site.write("sitemap.xml", SITEMAP)
    site.write("static/1/site.css", "main { background: url(sprite.svg#key) }")
    site.write("static/1/main.js", 'import { find } from "./search/find.js";')
    site.write("static/1/search/find.js", "export const find = 1;")
    site.write("static/1/sprite.svg", "<svg></svg>")
    site.write(f"{FORMER}index.html", MOVED_PAGE)
    write_settings(folder, parse_place(URL), {f"/{FORMER}": "/da/side/"})
    return site
