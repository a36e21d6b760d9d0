"""A language is called the same everywhere, and as browsers and speech know it."""

import pytest

from tests.publishing.small_site import a_page

PAGE = "da/side/index.html"
SPOILT = {
    "a country": ('<p lang="da-DK">', "has lang=`da-DK`"),
    "an old name": ('<p lang="dk">', "has lang=`dk`"),
    "capitals": ('<p lang="EN">', "has lang=`EN`"),
    "an underscore": ('<a href="/portal/en/" hreflang="en_GB">', "has hreflang=`en_GB`"),
    "nothing": ('<p lang="">', "has lang=``"),
    "no language where there must be one": ('<p lang="x-default">', "has lang=`x-default`"),
    "a drawing": (
        '<svg viewBox="0 0 1 1" aria-hidden="true" xml:lang="dansk">', "has xml:lang=`dansk`",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "wrong"), SPOILT.values(), ids=SPOILT)
def test_a_language_has_one_name(small_site, markup, wrong):
    small_site.write(PAGE, a_page("da/side/", body=f"{markup}\n"))

    assert small_site.faults() == [
        f"{PAGE}:19: language: {wrong}, which is no language of the portal"
    ]


@pytest.mark.parametrize(
    "markup", ['<p lang="en">', '<link rel="alternate" hreflang="x-default" href="/portal/">']
)
def test_the_other_language_and_none_at_all_are_languages_too(small_site, markup):
    small_site.write(PAGE, a_page("da/side/", body=f"{markup}\n"))

    assert small_site.faults() == []


def test_open_graph_is_told_the_language_of_the_page_in_its_own_way(small_site):
    locale = '<meta property="og:locale" content="{}">\n'
    small_site.write(PAGE, a_page("da/side/", head=locale.format("da")))
    small_site.write("en/index.html", a_page("en/", head=locale.format("da_DK")))
    small_site.write("en/page/index.html", a_page("en/page/", head=locale.format("en_GB")))

    assert small_site.faults() == [
        f"{PAGE}:11: language: has `da` as og:locale",
        "en/index.html:11: language: has `da_DK` as og:locale",
    ]


def test_feeds_sitemap_and_manifest_name_languages_alike(small_site):
    small_site.spoil("da/feed.atom", 'xml:lang="da"', 'xml:lang="da_DK"')
    small_site.write("sitemap.xml", (small_site.folder / "sitemap.xml").read_text("utf-8")
                     + "<x hreflang='eng'/>")  # fmt: skip
    small_site.write("static/1/app.webmanifest", '{"name": "x", "lang": "DA"}')
    small_site.write("static/1/other.webmanifest", "[]")

    assert small_site.faults(besides=["file"]) == [
        "da/feed.atom:2: language: has xml:lang=`da_DK`, which is no language of the portal",
        "sitemap.xml:6: language: has hreflang=`eng`, which is no language of the portal",
        "static/1/app.webmanifest:1: language: has lang=`DA`, which is no language of the portal",
        "static/1/other.webmanifest:1: language: is no manifest",
    ]
