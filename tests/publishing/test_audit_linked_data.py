"""Search engines are told nothing that is broken, unfinished or untrue."""

import pytest

from tests.publishing.small_site import URL, a_page, a_trail, an_article, told

PAGE, ADDRESS = "da/side/index.html", "da/side/"
HOME = {"@type": "ListItem", "position": 1, "name": "x", "item": f"{URL}da/"}
NOWHERE = f"{URL}da/feed.atom"
SPOILT = {
    "another vocabulary": (
        a_trail(ADDRESS, **{"@context": "http://schema.org"}),
        "does not say that its @context is https://schema.org",
    ),
    "a type that we do not use": (
        a_trail(ADDRESS, **{"@type": "Recipe"}),
        "describes a `Recipe`, which the audit does not know",
    ),
    "nothing of the kind": (
        a_trail(ADDRESS, **{"@type": None}), "describes a `None`, which the audit does not know",
    ),
    "a trail of nothing": (
        a_trail(ADDRESS, itemListElement=[]), "has a BreadcrumbList without itemListElement",
    ),
    "a trail that begins at 0": (
        a_trail(ADDRESS, itemListElement=[HOME | {"position": 2}]),
        "has a BreadcrumbList that does not count 1, 2, 3",
    ),
    "a trail of something else": (
        a_trail(ADDRESS, itemListElement=["x"]), "has a BreadcrumbList that is no list",
    ),
    "a trail to nowhere": (
        a_trail(ADDRESS, itemListElement=[HOME | {"item": NOWHERE}]),
        f"has `{NOWHERE}` as item of a ListItem, which is no page of the portal",
    ),
    "a trail to another host": (
        a_trail(ADDRESS, itemListElement=[HOME | {"item": "https://other.example/"}]),
        "has `https://other.example/` as item of a ListItem, which is no page of the portal",
    ),
    "a trail from within the host": (
        a_trail(ADDRESS, itemListElement=[HOME | {"item": "/portal/da/"}]),
        "has `/portal/da/` as item of a ListItem, which is no page of the portal",
    ),
    "an article without a headline": (
        an_article(ADDRESS, headline=""), "has a Article without headline",
    ),
    "an article by nobody": (
        an_article(ADDRESS, author={"@type": "Organization"}),
        "has a Organization without name",
    ),
    "an article in another language": (
        an_article(ADDRESS, inLanguage="en"), "says that its language is `en`",
    ),
    "an article from elsewhere": (
        an_article(ADDRESS, url=f"{URL}en/page/"),
        "has an Article with the address of another page",
    ),
    "an article of some day": (
        an_article(ADDRESS, dateModified="25/11/2026"),
        "has `25/11/2026` as dateModified, which is no day",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("data", "wrong"), SPOILT.values(), ids=SPOILT)
def test_what_search_engines_are_told_is_whole_and_true(small_site, data, wrong):
    small_site.write(PAGE, a_page(ADDRESS, head=told(data)))

    assert small_site.faults() == [f"{PAGE}:11: linked data: {wrong}"]


def test_what_is_no_json_is_told(small_site):
    small_site.spoil(PAGE, '"BreadcrumbList",', '"BreadcrumbList"')

    (fault,) = small_site.faults()

    assert fault.startswith(f"{PAGE}:11: linked data: is no JSON (Expecting ',' delimiter")


def test_a_list_is_no_description(small_site):
    small_site.write(PAGE, a_page(ADDRESS, head=told([a_trail(ADDRESS)])))

    assert small_site.faults() == [
        f"{PAGE}:11: linked data: does not say that its @context is https://schema.org"
    ]
