"""Mistakes in the fields at the top of an article."""

from tests.mistakes.mistake import Mistake, field, swap


def formerly(slugs: str):
    """Say that the page had other slugs before."""
    return field("help", f"help: [account-hacked]\nformerly: [{slugs}]")


MISTAKES = (
    Mistake("a field is missing", field("topic", "")),
    Mistake("a field is empty", field("title", "title:")),
    Mistake("a field is misspelt", swap("keywords:", "keyword:")),
    Mistake("a field is not one of ours", field("help", "help: []\nauthor: Somebody")),
    Mistake("a field stands there twice", field("topic", "topic: accounts\ntopic: accounts")),
    Mistake("a list is written as a text", field("keywords", "keywords: kodeord")),
    Mistake("an item of a list has a colon", swap("- Make it long, at", "- Length: at")),
    Mistake("a text is a list", field("title", "title: [One, Two]")),
    Mistake("a number is a word", field("review_months", "review_months: twelve")),
    Mistake("a number is too large", field("review_months", "review_months: 36")),
    Mistake("a text with a colon", field("title", "title: MitID: what to do")),
    Mistake("a tab", swap("  - Make", "\t- Make")),
    Mistake("a quotation mark is not closed", field("title", 'title: "Begin')),
    Mistake("a bracket is not closed", field("related", "related: [good-habits, first-steps")),
    Mistake("an item is not indented as the others", swap("  - Make", " - Make")),
    Mistake("an anchor", field("topic", "topic: &topic accounts")),
    Mistake("an alias", field("topic", "topic: *topic")),
    Mistake("a tag", field("topic", "topic: !!str accounts")),
    Mistake("a date in another form", field("reviewed", "reviewed: 24-11-2026")),
    Mistake("a day that no month has", field("reviewed", "reviewed: 2026-11-31")),
    Mistake("a review in the future", field("reviewed", "reviewed: 2027-11-24")),
    Mistake("a source read in the future", swap("seen: 2026-11-20", "seen: 2027-11-20")),
    Mistake("an overdue review", field("reviewed", "reviewed: 2025-11-20")),
    Mistake("a summary that is too long", swap("One sentence", "One sentence " + "more " * 20)),
    Mistake("a summary that is too short", field("summary", "summary: Too short.")),
    Mistake("too few actions", swap("  - Make it long, at least 15 characters\n", "")),
    Mistake("too many actions", swap("  - Make", "  - One more\n" * 4 + "  - Make")),
    Mistake("an action that is too long", swap("- Make it long", "- Make it long" + "er" * 60)),
    Mistake("an empty action", swap("- Make it long, at least 15 characters", "-")),
    Mistake("an unknown topic", field("topic", "topic: acounts")),
    Mistake("a topic of the other audience", field("topic", "topic: start")),
    Mistake("an unknown flow", field("help", "help: [account-hackd]")),
    Mistake("an unknown contact", field("contacts", "contacts: [cyberhotlin]")),
    Mistake("a contact named twice", field("contacts", "contacts: [alarm-112, alarm-112]")),
    Mistake("an unknown related article", field("related", "related: [good-habit, first-steps]")),
    Mistake("nothing related", field("related", "related: []")),
    Mistake(
        "a page related to itself",
        field("related", "related: [good-habits, a-page-related-to-itself]"),
    ),
    Mistake("no sources", field("sources", "sources: []")),
    Mistake("a source without its publisher", swap("    publisher: Somebody\n", "")),
    Mistake("a source at an http address", swap("url: https", "url: http")),
    Mistake("a slug with Danish letters", field("slug", "slug: stærke-koder")),
    Mistake("a slug that another article has", field("slug", "slug: good-habits")),
    Mistake("a slug that is kept for topics", field("slug", "slug: emne")),
    Mistake("a former slug with Danish letters", formerly("stærke-koder")),
    Mistake("a former slug named twice", formerly("old-codes, old-codes")),
    Mistake("a former slug that the page has now", formerly("a-former-slug-that-the-page-has-now")),
    Mistake("a former slug that another article has", formerly("older-codes, good-habits")),
    Mistake("a former slug that is kept for templates", formerly("skabeloner")),
    Mistake("former slugs written as a text", field("help", "help: []\nformerly: old-slug")),
    Mistake("a phone number in the summary", swap("in some", "33 37 00 37 some")),
    Mistake("a phone number in an action", swap("- Make it", "- Ring +45 33370037 and make it")),
    Mistake(
        "a reference in an action", swap("- Make it", "- Ring [[contact:cyberhotline]], make it")
    ),
    Mistake("a bold word in the title", field("title", "title: A **bold** word")),
    Mistake("html in the summary", swap("One sentence", "One <b>sentence</b>")),
    Mistake("a stamp written by hand", field("in_step_with", "in_step_with: today"), in_step=False),
    Mistake("twins that differ in topic", field("help", "help: []")),
    Mistake("twins that differ in contacts", field("contacts", "contacts: [alarm-112]")),
)
