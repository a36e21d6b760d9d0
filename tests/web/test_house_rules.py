"""Every page keeps the house rules, whatever it is about.

Each test is one rule over all pages, and tells every breach at once.
"""

import json
import re

import pytest
from babel.messages.pofile import read_po

from portal.domain.addresses import EMBED
from portal.domain.language import Language
from portal.settings import ROOT
from portal.web.addresses import every_address
from tests.web.reading import text_of

DOOR, BOTH = "/", "/404.html"
_HEADING = re.compile(r"h[1-6]")
# A page may quote what English-speaking services call themselves.
_SAME_IN_BOTH = frozenset({"English", "Dansk"})


def breaches(pages, rule):
    return [f"{page.address}: {fault}" for page in pages.values() for fault in rule(page)]


def language_of(page):
    return Language.of_path(page.address)


def test_every_page_is_html_without_a_single_fault(pages):
    for page in pages.values():
        assert page.tree is not None


def test_the_only_heading_of_level_one_opens_the_title(pages):
    def rule(page):
        headings = [text_of(each) for each in page.all("h1")]
        title = text_of(page.one("title"))
        if len(headings) != 1 or not title.startswith(headings[0]):
            yield f"{headings} in {title!r}"

    assert breaches(pages, rule) == []


def test_every_page_says_which_language_it_is_in(pages):
    def rule(page):
        if page.one("html").get("lang") != language_of(page):
            yield page.one("html").get("lang")

    assert breaches(pages, rule) == []


def test_every_page_is_canonical_at_its_own_address(site, pages):
    def rule(page):
        address = page.one("link", rel="canonical").get("href") if page.is_indexed else None
        if page.is_indexed and address != site.absolute(site.addresses.prefix + page.address):
            yield address

    assert breaches(pages, rule) == []


def test_twins_point_at_one_another(site, pages):
    by_url = {site.absolute(site.addresses.prefix + path): page for path, page in pages.items()}

    def rule(page):
        if not page.is_indexed or page.address == DOOR:
            return
        if set(page.alternates) != {"da", "en"}:
            yield f"alternates {page.alternates}"
        twin = by_url[page.alternates[language_of(page).twin]]
        if twin.alternates != page.alternates:
            yield f"{twin.address} does not point back"

    assert breaches(pages, rule) == []


def test_the_language_switch_keeps_the_page(site, pages):
    def rule(page):
        if not page.is_indexed or page.address == DOOR:
            return
        (switch,) = page.with_class("language")
        twin = language_of(page).twin
        if site.absolute(switch.get("href")) != page.alternates[twin]:
            yield switch.get("href")
        if (switch.get("lang"), switch.get("hreflang")) != (twin, twin):
            yield "does not say its language"

    assert breaches(pages, rule) == []


def test_ids_are_unique(pages):
    def rule(page):
        yield from {each for each in page.ids if page.ids.count(each) > 1}

    assert breaches(pages, rule) == []


def test_every_link_leads_somewhere_and_every_anchor_is_there(site, pages):
    prefix = site.addresses.prefix
    known = {prefix + address for address in every_address(site)}

    def rule(page):
        links = (link.get("href") for link in page.all("a", "link"))
        for href in filter(None, links):
            address, _, anchor = href.removeprefix(site.base_url[:-1]).partition("#")
            if address.startswith(("https://", "http://", "tel:", "mailto:")):
                continue
            target = pages.get(address.removeprefix(prefix)) if address else page
            if address and address not in known:
                yield f"{href} leads nowhere"
            elif anchor and (target is None or anchor not in target.ids):
                yield f"{href} has no such anchor"

    assert breaches(pages, rule) == []


def test_every_field_has_a_label(pages):
    def rule(page):
        wrapped = {field for label in page.all("label") for field in label.iter("input")}
        named = {label.get("for") for label in page.all("label")}
        for field in page.all("input", "select", "textarea"):
            if field not in wrapped and field.get("id") not in named:
                yield field.get("name")

    assert breaches(pages, rule) == []


def test_headings_never_skip_a_level(pages):
    def rule(page):
        last = 0
        for heading in page.tree.iter():
            if isinstance(heading.tag, str) and _HEADING.fullmatch(heading.tag):
                level = int(heading.tag[1])
                if level > last + 1:
                    yield f"{text_of(heading)!r} after level {last}"
                last = level

    assert breaches(pages, rule) == []


def test_links_and_buttons_have_words(pages):
    def rule(page):
        for element in page.all("a", "button"):
            if not text_of(element):
                yield f"{element.tag} {element.attrib}"

    without_templates = {
        path: page for path, page in pages.items() if "<template" not in page.source
    }
    assert breaches(without_templates, rule) == []


def test_no_page_carries_code_or_style(pages):
    def rule(page):
        for script in page.all("script"):
            # What is data is never run.
            is_data = script.get("type") in ("application/json", "application/ld+json")
            if not script.get("src") and not is_data:
                yield "inline script"
        for element in page.tree.iter():
            yield from (name for name in element.attrib if name == "style" or name.startswith("on"))
        yield from (each.tag for each in page.all("style", "iframe", "object", "embed"))

    assert breaches(pages, rule) == []


def test_nothing_is_fetched_from_elsewhere(pages):
    def rule(page):
        for element in page.all("script", "img", "link", "use"):
            address = element.get("src") or element.get("href") or ""
            loads = element.tag != "link" or element.get("rel") in ("stylesheet", "icon")
            if loads and not address.startswith(("/", "data:")) and "src" in element.attrib:
                yield address

    assert breaches(pages, rule) == []


def test_descriptions_are_long_enough_to_help_and_short_enough_to_be_shown(pages):
    def rule(page):
        description = page.one("meta", name="description").get("content")
        if page.is_indexed and not 40 <= len(description) <= 165:
            yield f"{len(description)} signs"

    assert breaches(pages, rule) == []


def test_every_page_offers_to_skip_to_its_content(pages):
    def rule(page):
        if page.address.startswith(EMBED):
            return  # a card in a frame has nothing before its content
        first = page.all("a")[0]
        if first.get("href") != "#main" or "main" not in page.ids:
            yield first.get("href")

    assert breaches(pages, rule) == []


def test_every_page_but_the_door_leads_to_help_at_once(site, pages):
    def rule(page):
        door = site.addresses.place("help", language_of(page))
        if page.address != DOOR and door not in [
            # A card says it in full, since it stands on another site.
            a.get("href").removeprefix(site.base_url[:-1])
            for a in page.with_class("help-now")
        ]:
            yield "no help"

    assert breaches(pages, rule) == []


def test_linked_data_is_json_and_names_the_page(pages):
    def rule(page):
        blocks = [
            json.loads(each.text) for each in page.where("script", type="application/ld+json")
        ]
        trail = next((b for b in blocks if b["@type"] == "BreadcrumbList"), None)
        if trail and trail["itemListElement"][-1]["name"] != text_of(page.one("h1")):
            yield trail["itemListElement"][-1]["name"]

    assert breaches(pages, rule) == []


@pytest.fixture(scope="module")
def english_only():
    """Texts of the interface that Danish says differently."""
    with (ROOT / "translations/da/LC_MESSAGES/messages.po").open("rb") as file:
        catalogue = read_po(file)
    return {m.id for m in catalogue if m.id and m.id != m.string} - _SAME_IN_BOTH


def test_danish_pages_hold_no_english_text_of_the_interface(pages, english_only):
    def rule(page):
        if language_of(page) is Language.DA and page.address not in (DOOR, BOTH):
            yield from english_only.intersection([*page.own_prose, *page.labels])

    assert breaches(pages, rule) == []


def test_prose_is_set_with_typographic_quotes(pages):
    def rule(page):
        yield from (text for text in page.prose if '"' in text or "'" in text)

    assert breaches(pages, rule) == []
