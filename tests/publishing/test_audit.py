"""The audit finds what is wrong with frozen files: each rule is shown to be able to fail."""

import random

import pytest

from portal.publishing.audit import (
    RULES,
    feeds,
    inline,
    languages,
    linked_data,
    links,
    moved,
    named,
    numbers,
    orphans,
    pictures,
    policy,
    reach,
    sitemap,
    size,
    twins,
)
from portal.publishing.audit.judging import Given, judges
from portal.publishing.audit.markup import Reader
from portal.publishing.manifest import sums_of
from portal.publishing.place import parse_place
from portal.publishing.record import About, seal
from tests.publishing.small_site import SITEMAP, URL, a_page, a_trail, told

PAGE = "da/side/index.html"
TRACKER = '<img src="https://tracker.example/1.gif" alt="" width="1" height="1">'
PAGE_LINK = '<a href="/portal/en/page/#main">'
MARKUP = {
    "a style attribute": ('<p style="color: red">', '`<p style="color: red">` holds style'),
    "a style element": ("<style>", "`<style>` holds style"),
    "a script": ("<script>go()</script>", "`<script>` holds code"),
    "a script of a module": ('<script type="module">', '`<script type="module">` holds code'),
    "an attribute that runs": ('<p onclick="go()">', '`<p onclick="go()">` holds code'),
    "an attribute in capitals": ('<P ONCLICK="go()">', '`<P ONCLICK="go()">` holds code'),
    "an address that runs": (
        '<a href="JavaScript:go()">x</a>',
        '`<a href="JavaScript:go()">` holds code',
    ),
    "a picture from elsewhere": (
        TRACKER,
        f"`{TRACKER}` loads from another host",
    ),
    "a script from elsewhere": (
        '<script src="//cdn.example/a.js"></script>',
        '`<script src="//cdn.example/a.js">` loads from another host',
    ),
    "a style sheet from elsewhere": (
        '<link rel="stylesheet" href="https://cdn.example/a.css">',
        '`<link rel="stylesheet" href="https://cdn.example/a.css">` loads from another host',
    ),
    "attributes without quotes": ("<p id=x>", "`<p id=x>` is not plainly written"),
    "a quote that ends too soon": ('<p title="a "b">', '`<p title="a "b` is not plainly written'),
    "code in single quotes": ("<p onclick='go()'>", "`<p onclick='go()'>` holds code"),
    "a tag without an end": ("<p <b>", "`<p ` is not plainly written"),
}
LINKS = {
    "a missing page": ("/portal/da/nothing/", "leads to nothing that is published"),
    "a page without its slash": ("/portal/da/side", "leads to nothing that is published"),
    "a missing place": ("/portal/en/#x", "leads to a place that en/index.html does not have"),
    "a missing place on the page": ("#x", "leads to a place that da/side/index.html does not have"),
    "no prefix": ("/da/side/", "leads to nothing that is published"),
    "a relative address": ("../nothing/", "leads to nothing that is published"),
    "a compressed copy": ("/portal/index.html.gz", "leads to nothing that is published"),
}  # fmt: skip


def test_a_faultless_site_passes(small_site):
    assert small_site.faults() == []


def test_there_is_a_test_for_each_rule():
    of_pages = (inline, languages, linked_data, numbers, pictures, policy)
    of_the_site = (feeds, languages, links, moved, named, orphans, policy, reach, sitemap, size,
                   twins)  # fmt: skip

    assert {module.breaches for module in of_the_site} == set(RULES)
    judging = judges(Given(parse_place(URL), frozenset()))
    assert [judge.__module__ for judge in judging] == [module.__name__ for module in of_pages]


@pytest.mark.parametrize(("markup", "wrong"), MARKUP.values(), ids=MARKUP)
def test_nothing_inline_passes(small_site, markup, wrong):
    small_site.write(PAGE, a_page("da/side/", body=f"{markup}\n"))

    assert small_site.faults() == [f"{PAGE}:19: markup: {wrong}"]


def test_data_for_search_engines_and_links_to_others_pass(small_site):
    body = (
        f"{told(a_trail('da/side/'))}"
        '<script type="application/json">{"name": "x"}</script>\n'
        '<a href="https://politi.dk/">politi.dk</a> <a href="tel:+4533980010">33 98 00 10</a>\n'
        '<input type="search" required>\n'
        '<img src="data:image/png;base64,AA==" alt="" width="1" height="1">\n'
    )
    small_site.write(PAGE, a_page("da/side/", body=body))

    assert small_site.faults() == []


def test_an_id_that_is_there_twice_does_not_pass(small_site):
    small_site.write(PAGE, a_page("da/side/", body='<p id="main">'))

    assert small_site.faults() == [f"{PAGE}:13: markup: has the id `main` more than once"]


@pytest.mark.parametrize(("href", "wrong"), LINKS.values(), ids=LINKS)
def test_a_link_that_leads_nowhere_does_not_pass(small_site, href, wrong):
    small_site.spoil(PAGE, PAGE_LINK, f'<a href="{href}">')

    assert small_site.faults() == [f"{PAGE}:20: link: `{href}` {wrong}"]


@pytest.mark.parametrize("href", ["../../en/page/", "?q=x", "#main", "/portal/da/?q=a&amp;b=c"])
def test_relative_addresses_and_queries_are_understood(small_site, href):
    small_site.write(PAGE, a_page("da/side/", body=f'<a href="{href}">x</a>'))

    assert small_site.faults() == []


def test_a_full_address_in_a_feed_must_lead_somewhere(small_site):
    small_site.spoil("da/feed.atom", f"<id>{URL}da/</id>", f"<id>{URL}da/x/</id>")

    assert small_site.faults() == [
        f"da/feed.atom:9: link: `{URL}da/x/` leads to nothing that is published"
    ]


def test_what_styles_and_scripts_load_must_be_there(small_site):
    small_site.write("static/1/site.css", '@import "gone.css";\np { background: url("x.svg") }')
    small_site.write("static/1/main.js", 'import("./gone.js");\nimport { a } from "./b.js";')

    assert small_site.faults(besides=["file"]) == [
        "static/1/main.js:1: link: `./b.js` leads to nothing",
        "static/1/main.js:1: link: `./gone.js` leads to nothing",
        "static/1/site.css:1: link: `gone.css` leads to nothing",
        "static/1/site.css:1: link: `x.svg` leads to nothing",
    ]


def test_a_page_without_the_policy_or_with_another_one_does_not_pass(small_site):
    small_site.spoil(PAGE, "default-src 'none'", "default-src *")
    small_site.spoil("en/index.html", "Content-Security-Policy", "Refresh")

    assert small_site.faults() == [
        f"{PAGE}:1: policy: does not carry the policy once in its head",
        "en/index.html:1: policy: does not carry the policy once in its head",
    ]


@pytest.mark.parametrize("name", ["_headers", "hosting/nginx.conf", "hosting/Caddyfile"])
def test_settings_for_hosts_carry_the_policy_and_nothing_beside_it(small_site, name):
    small_site.spoil(name, "default-src 'none'", "default-src *")
    small_site.spoil(name, "X-Content-Type-Options", "X-Other")

    assert small_site.faults() == [
        f"{name}:1: policy: does not send {header}{where} as the application does"
        for header in ("Content-Security-Policy", "X-Content-Type-Options", "X-Other")
        for where in ("", " with cards")
    ]


def test_a_page_that_no_reader_can_reach_does_not_pass(small_site):
    for page in ("da/index.html", "en/index.html"):
        small_site.spoil(page, 'href="/portal/en/page/#main"', 'href="/portal/en/"')
        small_site.spoil(page, 'href="/portal/da/side/#main"', 'href="/portal/da/"')

    assert small_site.faults() == [
        f"{page}:1: reach: is linked to by no page that a reader can reach"
        for page in (PAGE, "en/page/index.html")
    ]


def test_the_sitemap_lists_what_may_be_found_and_nothing_else(small_site):
    listed = SITEMAP.replace(f"<loc>{URL}da/side/</loc>", f"<loc>{URL}404.html</loc>")
    small_site.write("sitemap.xml", f"{listed}<loc>{URL}en/</loc>")

    assert small_site.faults() == [
        f"sitemap.xml:1: sitemap: does not list {URL}da/side/",
        f"sitemap.xml:1: sitemap: lists {URL}404.html, which is not a page for search engines",
        f"sitemap.xml:1: sitemap: lists {URL}en/ more than once",
    ]


def test_a_page_that_search_engines_may_not_list_stays_out_of_the_sitemap(small_site):
    small_site.write(PAGE, a_page("da/side/", head='<meta name="robots" content="noindex">\n'))

    assert small_site.faults() == [
        f"sitemap.xml:1: sitemap: lists {URL}da/side/, which is not a page for search engines"
    ]


def test_a_page_names_its_own_address_as_canonical(small_site):
    small_site.spoil(PAGE, f'rel="canonical" href="{URL}da/side/"', f'rel="canonical" href="{URL}"')

    assert small_site.faults() == [
        f"{PAGE}:1: canonical: does not name its own address as canonical"
    ]


def test_a_page_that_has_moved_leads_on_to_one_that_can_be_read(small_site):
    page = "da/gammel-side/index.html"
    small_site.spoil(page, "url=/portal/da/side/", "url=/portal/404.html")

    assert [each for each in small_site.faults() if each.startswith(page)] == [
        f"{page}:1: moved: does not name the new address as canonical",
        f"{page}:1: moved: has no link to where it leads on",
        f"{page}:1: moved: leads on to `/portal/404.html`, which is no page to read",
    ]


def test_a_page_that_has_moved_is_not_listed_by_search_engines(small_site):
    small_site.spoil("da/gammel-side/index.html", '"noindex"', '"index"')

    assert "da/gammel-side/index.html:1: moved: may be listed by search engines" in (
        small_site.faults()
    )


@pytest.mark.parametrize("name", ["_redirects", "hosting/nginx.conf", "hosting/Caddyfile"])
def test_every_host_leads_on_as_the_page_does(small_site, name):
    small_site.spoil(name, "/portal/da/gammel-side/", "/portal/da/gammel/")

    assert small_site.faults() == [
        f"{name}:1: moved: leads `/portal/da/gammel-side/` on to None, not to /portal/da/side/",
        f"{name}:1: moved: leads `/portal/da/gammel/` on to /portal/da/side/, not to None",
    ]


def test_styles_have_a_limit(small_site):
    small_site.write("static/1/site.css", " " * 24_001)
    small_site.write("static/1/check.css", " " * 14_001)

    assert small_site.faults(besides=["file"]) == [
        "static/1/check.css:1: size: has 14001 bytes, and may have 14000",
        "static/1/site.css:1: size: has 24001 bytes, and may have 24000",
    ]


def test_the_worker_has_a_limit_of_its_own_and_is_no_script_of_a_page(small_site):
    small_site.write("sw.js", "x" * 11_001)

    assert small_site.faults(besides=["file"]) == [
        "sw.js:1: size: has 11001 bytes, and may have 11000"
    ]


def test_the_scripts_of_one_errand_have_a_limit_with_those_of_every_page(small_site):
    small_site.write("static/1/js/main.js", " " * 9_990)
    small_site.write("static/1/js/search/page.js", " " * 9_990)
    small_site.write("static/1/js/check/page.js", " " * 9_900)

    assert small_site.faults(besides=["file"]) == [
        "static/ (scripts of search):1: size: has 20042 bytes, and may have 20000",
    ]


def test_what_scripts_take_from_another_folder_counts_for_them_too(small_site):
    small_site.write("static/1/js/search/page.js", 'import { read } from "../beyond/page.js";\n')
    small_site.write("static/1/js/beyond/page.js", " " * 19_900)

    (fault,) = small_site.faults(besides=["file"])

    assert fault.startswith("static/ (scripts of search):1: size: has 20")


def test_an_article_with_all_that_it_needs_has_a_limit(small_site):
    noise = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz123456", k=50_000))
    small_site.write(PAGE, a_page("da/side/", body=noise))
    small_site.write("en/page/index.html", a_page("en/page/", body=noise))

    (fault,) = [each for each in small_site.faults() if "first visit" in each]

    assert fault.startswith(f"{PAGE}:1: size: sends 3")
    assert fault.endswith("bytes at a first visit, and may send 30000")


def test_every_page_has_a_limit_before_and_after_it_is_compressed(small_site):
    noise = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz", k=30_000))
    small_site.write("en/index.html", a_page("en/", body=noise))
    small_site.write("en/page/index.html", a_page("en/page/", body="x" * 61_000))

    packed, large = small_site.faults()

    assert packed.startswith("en/index.html:1: size: sends ")
    assert packed.endswith(" bytes, compressed, and may send 14160")
    assert large.startswith("en/page/index.html:1: size: has 6")
    assert large.endswith(" bytes, and may have 60800")


def test_a_list_may_grow_with_what_it_lists(small_site):
    link = '<a href="/portal/da/">{}</a>'
    listed = "\n".join(link.format(f"{number:0150}") for number in range(600))
    small_site.write("en/page/index.html", a_page("en/page/", body=listed))

    assert small_site.faults() == []


def test_a_page_that_is_alone_does_not_pass(small_site):
    small_site.spoil(PAGE, f'hreflang="en" href="{URL}en/page/"', f'hreflang="en" href="{URL}"')

    assert small_site.faults() == [
        f"{PAGE}:1: twin: has none in the other language",
        f"en/page/index.html:1: twin: is {URL}da/side/, which does not point back",
    ]


def test_a_page_names_itself_and_its_language(small_site):
    small_site.spoil(PAGE, f'hreflang="da" href="{URL}da/side/"', f'hreflang="da" href="{URL}da/"')
    small_site.spoil(PAGE, '<html lang="da">', '<html lang="en">')

    assert small_site.faults() == [
        f"{PAGE}:1: twin: does not name itself among its languages",
        f"{PAGE}:2: lang: does not say that it is in da",
    ]


def test_tags_that_are_written_alike_are_taken_apart_once():
    first, text, second = Reader().tags('<a href="/">a > b</a> <b> <a href="/">')

    assert first is second
    assert (first.name, first.attributes, first.links) == ("a", {"href": "/"}, ("/",))
    assert text.name == "b"


def test_what_is_kept_of_earlier_publications_has_been_judged_before(small_site):
    old = "static/0123456789ab/"
    small_site.write(f"{old}site.css", "main { background: url(gone.svg) }" + " " * size.SHEET)
    assert small_site.faults()

    about = About(URL, "2026-11-25", "0.1.0")
    seal(small_site.folder, sums_of(small_site.folder), about, {old: 1_795_608_000})

    assert small_site.faults() == []
