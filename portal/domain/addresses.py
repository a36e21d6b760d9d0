"""Every address that the portal publishes, and the words it is made of in each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from portal.domain.language import Language

DA, EN = Language.DA, Language.EN

Segment = Mapping[Language, str]

AUDIENCES: Mapping[str, Segment] = MappingProxyType(
    {
        "citizen": {DA: "borger", EN: "citizen"},
        "business": {DA: "virksomhed", EN: "business"},
    }
)
# What stands below an audience before the slug of a topic, and of a template.
TOPIC: Segment = MappingProxyType({DA: "emne", EN: "topic"})
TEMPLATES: Segment = MappingProxyType({DA: "skabeloner", EN: "templates"})
# What the feed of a topic is called, below its page.
FEED = "feed.atom"
# What a further page of a long list is called, before its number.
FURTHER: Segment = MappingProxyType({DA: "side", EN: "page"})
# What stands below the campaign page before the slug of a theme, and of a page of the kit.
CAMPAIGN: Segment = MappingProxyType({DA: "kampagne", EN: "campaign"})
KIT: Mapping[str, Segment] = MappingProxyType(
    {
        "themes": {DA: "temaer", EN: "themes"},
        "talks": {DA: "oplaeg", EN: "talks"},
        "mailings": {DA: "mails", EN: "emails"},
        "lessons": {DA: "lektioner", EN: "lessons"},
    }
)
# Files beside the page of a theme, and beside that of an article, by what they are.
POSTERS: Mapping[str, Segment] = MappingProxyType(
    {
        "svg": {DA: "plakat.svg", EN: "poster.svg"},
        "a4": {DA: "plakat-a4.pdf", EN: "poster-a4.pdf"},
        "a3": {DA: "plakat-a3.pdf", EN: "poster-a3.pdf"},
        "square": {DA: "kort-1080x1080.png", EN: "card-1080x1080.png"},
        "wide": {DA: "kort-1200x630.png", EN: "card-1200x630.png"},
    }
)
# Files beside the campaign page: the articles of an audience as a book.
HANDBOOKS: Mapping[str, Segment] = MappingProxyType(
    {
        "citizen": {DA: "haandbog-borger", EN: "handbook-citizen"},
        "business": {DA: "haandbog-virksomhed", EN: "handbook-business"},
    }
)
PLACES: Mapping[str, Segment] = MappingProxyType(
    {
        "home": {DA: "", EN: ""},
        "search": {DA: "soeg/", EN: "search/"},
        "alerts": {DA: "advarsler/", EN: "alerts/"},
        "feed": {DA: "advarsler/feed.atom", EN: "alerts/feed.atom"},
        "help": {DA: "hjaelp/", EN: "help/"},
        "contacts": {DA: "kontakt/", EN: "contacts/"},
        "glossary": {DA: "ordbog/", EN: "glossary/"},
        "atoz": {DA: "a-til-aa/", EN: "a-to-z/"},
        "templates": {
            language: f"{AUDIENCES['business'][language]}/{TEMPLATES[language]}/"
            for language in Language
        },
        "selfcheck": {DA: "sikkerhedstjek/", EN: "self-check/"},
        "selfcheck_result": {DA: "sikkerhedstjek/resultat/", EN: "self-check/result/"},
        "quicktest": {DA: "sikkerhedstjek/borger/", EN: "self-check/citizen/"},
        "quicktest_result": {
            DA: "sikkerhedstjek/borger/resultat/",
            EN: "self-check/citizen/result/",
        },
        "campaign": {DA: "kampagne/", EN: "campaign/"},
        "calendar": {DA: "kampagne/kalender/", EN: "campaign/calendar/"},
        "calendar_file": {DA: "kampagne/kalender.ics", EN: "campaign/calendar.ics"},
        "reuse": {DA: "kampagne/genbrug/", EN: "campaign/reuse/"},
        "offline": {DA: "uden-net/", EN: "offline/"},
        "manifest": {DA: "manifest.webmanifest", EN: "manifest.webmanifest"},
        "copies_list": {DA: "copies/list.json", EN: "copies/list.json"},
        "copies_pages": {DA: "copies/pages.json", EN: "copies/pages.json"},
        "copies_search": {DA: "copies/search-index.json", EN: "copies/search-index.json"},
        "trainer": {DA: "spot-svindlen/", EN: "spot-the-scam/"},
        "trainer_class": {DA: "spot-svindlen/klasse/", EN: "spot-the-scam/class/"},
        "trainer_sheet": {DA: "spot-svindlen/ark/", EN: "spot-the-scam/sheet/"},
        "articles_json": {DA: "articles.json", EN: "articles.json"},
        "not_found": {DA: "404.html", EN: "404.html"},
        "search_index": {DA: "search/index.json", EN: "search/index.json"},
        "badge": {DA: "badge.svg", EN: "badge.svg"},
        "search_json": {DA: "search.json", EN: "search.json"},
    }
)
# Below this stand the cards; their headers differ from those of all other pages.
EMBED = "/embed/"
# Addresses that machines expect at the root, whatever the language.
ROOT_FILES = ("/404.html", "/sitemap.xml", "/robots.txt", "/.well-known/security.txt", "/sw.js")

# A page about the portal may not take the address of something else.
RESERVED = frozenset(
    segment.split("/", 1)[0]
    for words in (*AUDIENCES.values(), *PLACES.values())
    for segment in words.values()
    if segment
)


def further(address: str, number: int, language: Language) -> str:
    """A page of a long list by its number; the first has the address of the list."""
    return address if number == 1 else f"{address}{FURTHER[language]}-{number}/"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses as they are linked to, below the path that the portal is published at.

    `prefix` is that path without a final slash: empty at the root of a host,
    `/portal` below it.
    """

    prefix: str = ""

    def door(self) -> str:
        """The language door, the one page that belongs to no language."""
        return f"{self.prefix}/"

    def place(self, name: str, language: Language) -> str:
        """A fixed place by its name in PLACES. Raises KeyError for any other name."""
        return f"{self.prefix}/{language}/{PLACES[name][language]}"

    def page(self, slug: str, language: Language) -> str:
        """A page about the portal."""
        return f"{self.prefix}/{language}/{slug}/"

    def audience(self, audience: str, language: Language) -> str:
        """The page that gathers everything for one audience."""
        return f"{self.prefix}/{language}/{AUDIENCES[audience][language]}/"

    def topic(self, audience: str, slug: str, language: Language) -> str:
        """The page of a topic."""
        return f"{self.audience(audience, language)}{TOPIC[language]}/{slug}/"

    def article(self, audience: str, slug: str, language: Language) -> str:
        """The page of an article."""
        return f"{self.audience(audience, language)}{slug}/"

    def alert(self, slug: str, language: Language) -> str:
        """The page of an alert."""
        return f"{self.place('alerts', language)}{slug}/"

    def template(self, slug: str, language: Language) -> str:
        """The page of a template."""
        return f"{self.place('templates', language)}{slug}/"

    def topic_feed(self, audience: str, slug: str, language: Language) -> str:
        """The feed of a topic, which stands below its page."""
        return f"{self.topic(audience, slug, language)}{FEED}"

    def embed(self, article: str, language: Language) -> str:
        """An article as a card, the only kind of page that others may show in a frame."""
        return f"{self.prefix}{EMBED}{language}/{article}/"

    def oembed(self, article: str, language: Language) -> str:
        """What content systems ask for to show an article's card."""
        return f"{self.embed(article, language)}oembed.json"

    def theme(self, slug: str, language: Language) -> str:
        """The page of a theme of the campaign, with its posters."""
        return self.kit("themes", slug, language)

    def kit(self, folder: str, slug: str, language: Language) -> str:
        """A page of the kit, by the folder that it stands in."""
        return f"{self.place('campaign', language)}{KIT[folder][language]}/{slug}/"

    def poster(self, page: str, kind: str, language: Language) -> str:
        """A poster or card that stands beside a page, by its kind in POSTERS."""
        return f"{page}{POSTERS[kind][language]}"

    def handbook(self, audience: str, suffix: str, language: Language) -> str:
        """The handbook of an audience, as `pdf` or as `epub`."""
        return f"{self.place('campaign', language)}{HANDBOOKS[audience][language]}.{suffix}"

    def flow(self, slug: str, language: Language) -> str:
        """The opening of a flow."""
        return f"{self.place('help', language)}{slug}/"

    def step(self, flow: str, slug: str, language: Language) -> str:
        """A step or plan, by its slug below that of its flow."""
        return f"{self.flow(flow, language)}{slug}/"

    def message(self, slug: str, language: Language) -> str:
        """The page of a message of the trainer."""
        return f"{self.place('trainer', language)}{slug}/"

    def search_part(self, version: str, name: str, language: Language) -> str:
        """A part of the index that the browser searches in, below the index's version."""
        return f"{self.prefix}/{language}/search/{version}/{name}.json"

    def contact(self, contact: str, language: Language) -> str:
        """A contact's place on the contacts page."""
        return f"{self.place('contacts', language)}#{contact}"

    def term(self, term: str, language: Language) -> str:
        """A term's place in the glossary."""
        return f"{self.place('glossary', language)}#{term}"
