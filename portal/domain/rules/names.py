"""Rules for names: no two pages at one address, and none where another page lives."""

from collections import defaultdict
from collections.abc import Iterator

from portal.domain.addresses import AUDIENCES, RESERVED, TEMPLATES, TOPIC
from portal.domain.article import PageFields
from portal.domain.library import Library, Prose
from portal.domain.problems import Problem


def breaches(library: Library) -> Iterator[Problem]:
    """Slugs used twice, slugs that something else has."""
    yield from _shared_slugs(library)
    yield from _taken_slugs(library)
    yield from _topic_slugs(library)


def _shared_slugs(library: Library) -> Iterator[Problem]:
    owners: dict[tuple[str, str, str], Prose[PageFields]] = {}
    for page in sorted(library.prose(), key=lambda each: each.path):
        slug = page.fields.slug
        first = owners.setdefault((page.language, page.folder, slug), page)
        if first is not page:
            wrong = f"`{slug}` is already the slug of {first.path}"
            yield page.fault("slug", wrong, "Choose another")


def _taken_slugs(library: Library) -> Iterator[Problem]:
    for page in library.prose():
        if wrong := kept(page, page.fields.slug):
            yield page.fault("slug", wrong, "Choose another")


def kept(page: Prose[PageFields], slug: str) -> str | None:
    """What is wrong with a slug for a page where something that is no page lives, or None."""
    if page.folder == "pages" and slug in RESERVED:
        return f"`{slug}` is the address of something else"
    if page.folder in AUDIENCES:
        for what, word in (("topics", TOPIC), ("templates", TEMPLATES)):
            if slug == word[page.language]:
                return f"`{slug}` is kept for {what}"
    return None


def _topic_slugs(library: Library) -> Iterator[Problem]:
    slugs: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for (language, topic), words in library.topic_words.items():
        if topic in library.topics:
            slugs[language, library.topics[topic].audience, words.slug].append(topic)
    for (lang, _, slug), topics in slugs.items():
        if len(topics) > 1:
            table = library.tables[f"{lang}/topics.yaml"]
            yield table.fault(
                f"{topics[1]}.slug", f"`{slug}` is the slug of {topics[0]}", "Choose another"
            )
