"""Mistakes that are not made in an article: in reference data, in alerts, in the folders."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.mistakes.mistake import field, swap
from tests.small_content import TEMPLATE, an_article, write


@dataclass(frozen=True)
class Elsewhere:
    """One kind of mistake, made to a whole content folder."""

    kind: str
    spoil: Callable[[Path], None]
    in_step: bool = True

    def make(self, content: Path, stamp) -> None:
        """Spoil a content folder; whoever did it brought the twins into step again."""
        self.spoil(content)
        if self.in_step:
            stamp(content, None)


def changed(place, change):
    """A mistake made by changing a file."""

    def spoil(content: Path) -> None:
        write(content, place, change((content / place).read_text("utf-8")))

    return spoil


def added(place, text):
    """A mistake made by adding a file."""
    return lambda content: write(content, place, text)


def removed(place):
    """A mistake made by removing a file."""
    return lambda content: (content / place).unlink()


def changed_in_both(place, change):
    """A mistake made in both languages."""

    def spoil(content: Path) -> None:
        for language in ("da", "en"):
            changed(f"{language}/{place}", change)(content)

    return spoil


def in_both(place, text):
    """A mistake made by adding a file in both languages."""

    def spoil(content: Path) -> None:
        for language in ("da", "en"):
            write(content, f"{language}/{place}", text)

    return spoil


def appended(text):
    """Write something at the end of a file."""
    return lambda before: before + text


CONTACTS, SITE = "shared/contacts.yaml", "shared/site.yaml"
TERMS, TOPICS, STRATEGY = "shared/terms.yaml", "shared/topics.yaml", "shared/strategy.yaml"
WORDLESS_CONTACT = """
- id: wordless
  audiences: [citizen]
  group: advice
  phone: null
  web: null
  source: null
  seen: "2026-11-24"
  verified: "2026-11-24"
"""

WORDS_OF_MORE = """
more:
  title: More
  slug: accounts
  summary: Sixty characters or more on what a reader finds under one more topic of ours.
  intro: Begin with what you cannot do without.
"""


def two_topics(content, danish="accounts"):
    """A mistake that takes a topic of its own."""
    changed(TOPICS, appended("\n- id: more\n  audience: citizen\n  icon: key\n"))(content)
    for language, slug in (("da", danish), ("en", "more")):
        words = WORDS_OF_MORE.replace("slug: accounts", f"slug: {slug}")
        changed(f"{language}/topics.yaml", appended(words))(content)


def two_articles(content):
    """A mistake that takes another article for businesses."""
    in_both("business/more-steps.md", an_article("more-steps", topic="start"))(content)
    changed("da/templates/a-list.md", field("article", "article: more-steps"))(content)


def two_that_were_one(content):
    """A mistake that takes two articles with the same past."""
    for name in ("safe-passwords", "good-habits"):
        new = f"slug: {name}\nformerly: [one-page]"
        changed(f"da/citizen/{name}.md", swap(f"slug: {name}", new))(content)


def former_topics(content):
    """A mistake that takes another topic for citizens, with the same past."""
    two_topics(content, danish="more")
    for slug in ("accounts", "more"):
        new = f"slug: {slug}\n  formerly: [all]"
        changed("en/topics.yaml", swap(f"slug: {slug}", new))(content)


MISTAKES = (
    Elsewhere("a twin that is missing", removed("en/citizen/safe-passwords.md")),
    Elsewhere("twins that have both changed", changed_in_both(
        "pages/about.md", swap("and why", "and for whom")), in_step=False),
    Elsewhere("an id in both audiences", in_both("business/good-habits.md", an_article(
        "good-habits", topic="start").replace("slug: good", "slug: other"))),
    Elsewhere("an article in an unknown folder", added("da/borgere/a.md", "Text")),
    Elsewhere("an article above the folders", added("da/a.md", "Text")),
    Elsewhere("an article in the wrong kind of file", added("da/citizen/a.txt", "Text")),
    Elsewhere("a file beside the languages", added("notes.md", "Text")),
    Elsewhere("a capital letter in a file's name", in_both("citizen/Good.md", an_article("a-1"))),
    Elsewhere("a space in a file's name", in_both("citizen/more good.md", an_article("a-2"))),
    Elsewhere("an alert that expires before it is issued", changed_in_both(
        "alerts/a-warning.md", field("expires", "expires: 2026-11-01"))),
    Elsewhere("an alert for an unknown audience", changed(
        "da/alerts/a-warning.md", field("audiences", "audiences: [citizens]"))),
    Elsewhere("an alert without a banner", changed(
        "da/alerts/a-warning.md", field("banner", ""))),
    Elsewhere("a banner with a phone number", changed(
        "da/alerts/a-warning.md", field("banner", "banner: Ring 114 at once"))),
    Elsewhere("a template of an unknown article", changed_in_both(
        "templates/a-list.md", field("article", "article: first-step"))),
    Elsewhere("a template of an article for citizens", changed_in_both(
        "templates/a-list.md", field("article", "article: good-habits"))),
    Elsewhere("twins of a template that differ in their article", two_articles),
    Elsewhere("a template that belongs to nothing", changed(
        "da/templates/a-list.md", field("article", ""))),
    Elsewhere("a template within the folder of its article", added(
        "da/business/templates/a.md", "Text")),
    Elsewhere("a template with the id of a page", in_both("templates/about.md", TEMPLATE.replace(
        "slug: a-list", "slug: other"))),
    Elsewhere("an unknown template in a text", changed(
        "da/pages/about.md", appended("\nPrint [[template:a-lisst]].\n"))),
    Elsewhere("an article at the address of the templates", changed(
        "da/business/first-steps.md", field("slug", "slug: skabeloner"))),
    Elsewhere("a page at the address of something else", changed(
        "da/pages/about.md", field("slug", "slug: kontakt"))),
    Elsewhere("a page that was at the address of something else", changed(
        "da/pages/about.md", swap("slug: about", "slug: about\nformerly: [kontakt]"))),
    Elsewhere("a former slug of two articles", two_that_were_one),
    Elsewhere("a former slug that another theme has", changed("en/themes.yaml", swap(
        "slug: good-habits", "slug: good-habits\n  formerly: [habits, has-it-happened]"))),
    Elsewhere("a former slug of two topics", former_topics),
    Elsewhere("a contact without words", changed(CONTACTS, appended(WORDLESS_CONTACT))),
    Elsewhere("words for no contact", changed("da/contacts.yaml", appended(
        "\nghost:\n  name: Nobody\n  use: Ring when nobody is there.\n  hours: null\n"))),
    Elsewhere("a contact that stands there twice", changed(
        CONTACTS, appended(WORDLESS_CONTACT.replace("wordless", "cyberhotline")))),
    Elsewhere("a phone number in another form", changed(
        CONTACTS, swap("+45 33 37 00 37", "33370037"))),
    Elsewhere("a contact's website at an http address", changed(
        CONTACTS, swap("web: https", "web: http"))),
    Elsewhere("a phone number in a contact's words", changed(
        "da/contacts.yaml", swap("whom to ring", "33 37 00 37"))),
    Elsewhere("another number in a contact's name", changed(
        "da/contacts.yaml", swap("Emergency, 112", "Emergency, 114"))),
    Elsewhere("a contact that nobody has tried", changed(
        CONTACTS, swap('verified: "2026-11-24"\n', "verified: null\n"))),
    Elsewhere("a contact tried long ago", changed(
        CONTACTS, swap('verified: "2026-11-24"\n', 'verified: "2026-08-01"\n'))),
    Elsewhere("a tab among the contacts", changed(
        CONTACTS, swap("  group: advice", "\tgroup: advice"))),
    Elsewhere("a term without words", changed(TERMS, appended(
        "\n- id: virus\n  category: attack\n  article: null\n  source: null\n"))),
    Elsewhere("a term's definition that is too short", changed(
        "da/terms.yaml", swap("A copy of your files, kept in another place.", "A copy."))),
    Elsewhere("a term explained by no article", changed(
        TERMS, swap("article: good-habits", "article: good-habit"))),
    Elsewhere("two topics with one slug", two_topics),
    Elsewhere("a topic without an icon", changed(TOPICS, swap("  icon: key\n", ""))),
    Elsewhere("an initiative that is missing", changed(
        STRATEGY, lambda text: text[: text.index("- nr: 25")])),
    Elsewhere("an initiative served by nothing", changed(
        STRATEGY, swap("page:about", "page:abuot"))),
    Elsewhere("a table that is missing", removed("da/terms.yaml")),
    Elsewhere("a table that is empty", changed(TERMS, lambda text: "# Later\n")),
    Elsewhere("a table that is no list", changed(TERMS, lambda text: "phishing: attack\n")),
    Elsewhere("an operator that is an example", changed(
        SITE, swap('unfinished: "false"', 'unfinished: "true"'))),
    Elsewhere("a security contact that has run out", changed(
        SITE, field("security_expires", 'security_expires: "2026-11-01"'))),
    Elsewhere("a field that is missing from the site", changed(SITE, field("name", ""))),
)  # fmt: skip
