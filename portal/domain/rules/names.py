"""Rules for names: no two pages at one address, and none where another page lives."""

from collections import defaultdict
from collections.abc import Iterator

from portal.domain.addresses import RESERVED, TEMPLATES, TOPIC
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
        for slug in (page.fields.slug, *page.fields.formerly):
            key = (page.language, page.folder, slug)
            first = owners.setdefault(key, page)
            if first is not page:
                yield page.fault("slug", f"`{slug}` is already the slug of {first.path}",
                                 "Choose another")  # fmt: skip


def _taken_slugs(library: Library) -> Iterator[Problem]:
    for page in library.pages.values():
        if page.fields.slug in RESERVED:
            yield page.fault("slug", f"`{page.fields.slug}` is the address of something else",
                             "Choose another")  # fmt: skip
    for article in library.articles.values():
        for what, word in (("topics", TOPIC), ("templates", TEMPLATES)):
            if article.fields.slug == word[article.language]:
                yield article.fault("slug", f"`{article.fields.slug}` is kept for {what}",
                                    "Choose another")  # fmt: skip


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
