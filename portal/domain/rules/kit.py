"""Rules for the kit: themes lead somewhere and share no address, mails are plain text."""

from collections.abc import Collection, Iterator

from portal.domain import prose
from portal.domain.headings import headings
from portal.domain.kit.fields import KitFields, MailingFields, TalkFields, ThemeStructure
from portal.domain.language import Language
from portal.domain.library import Library, Prose
from portal.domain.nearest import advice
from portal.domain.problems import Problem
from portal.domain.rules.references import known
from portal.domain.rules.text import markup_faults

_STRUCTURE = "shared/themes.yaml"
_FEWEST_ACTIONS = 3


def breaches(library: Library) -> Iterator[Problem]:
    """Every fault of themes and of mails that a model cannot see by itself."""
    articles = known(library)["article"]
    for theme in library.themes.values():
        yield from _named(library, theme, articles)
    for language in Language:
        yield from _words(library, language)
    yield from _mails(library)
    yield from _talks(library)


def _named(library: Library, theme: ThemeStructure, articles: Collection[str]) -> Iterator[Problem]:
    table = library.tables[_STRUCTURE]
    for name, ids in (("article", (theme.article,)), ("more", theme.more)):
        for identifier in filter(None, ids):
            if identifier not in articles:
                wrong = f"`{identifier}` does not exist"
                yield table.fault(f"{theme.id}.{name}", wrong, advice(identifier, articles))
    if theme.article in theme.more:
        wrong = f"names `{theme.article}`, which is its article"
        yield table.fault(f"{theme.id}.more", wrong, "Name further articles only")


def _words(library: Library, language: Language) -> Iterator[Problem]:
    table = library.tables[f"{language}/themes.yaml"]
    owners: dict[str, str] = {}
    for (lang, identifier), words in library.theme_words.items():
        theme = library.themes.get(identifier)
        if lang is not language or theme is None:
            continue
        first = owners.setdefault(words.slug, identifier)
        if first != identifier:
            wrong = f"`{words.slug}` is the slug of {first}"
            yield table.fault(f"{identifier}.slug", wrong, "Choose another")
        if theme.article and words.actions:
            wrong = "are those of the article already"
            remedy = f"Take them out; posters show the actions of {theme.article}"
            yield table.fault(f"{identifier}.actions", wrong, remedy)
        if not theme.article and len(words.actions) < _FEWEST_ACTIONS:
            wrong = f"has {len(words.actions)} lines, and no article to take them from"
            remedy = f"Write at least {_FEWEST_ACTIONS}, or name an article in {_STRUCTURE}"
            yield table.fault(f"{identifier}.actions", wrong, remedy)


def _mails(library: Library) -> Iterator[Problem]:
    """Whoever copies a mail sends it as it stands: no number of ours may grow old in it."""
    for page in library.kit.values():
        if isinstance(page.fields, MailingFields):
            for index, mail in enumerate(page.fields.mails):
                for text in (mail.subject, mail.text):
                    for wrong, remedy in (*prose.phone_faults(text), *markup_faults(text)):
                        yield page.fault_in("mails", index, wrong, remedy)


def _talks(library: Library) -> Iterator[Problem]:
    for page in library.kit.values():
        if isinstance(page.fields, TalkFields):
            yield from _slides(page)


def _slides(talk: Prose[KitFields]) -> Iterator[Problem]:
    """A slide without words to say would leave a speaker standing there."""
    starts = [each for each in headings(talk.body, talk.body_line) if each.level == 2]
    lines = talk.body.split("\n")
    first = starts[0].line if starts else talk.body_line + len(lines)
    if any(line.strip() for line in lines[: first - talk.body_line]):
        wrong, remedy = "begins before its first slide", "Begin with a heading, as `## Welcome`"
        yield Problem(talk.path, talk.body_line, "text", wrong, remedy)
    ends = [*(each.line for each in starts[1:]), talk.body_line + len(lines)]
    for heading, end in zip(starts, ends, strict=True):
        within = lines[heading.line - talk.body_line + 1 : end - talk.body_line]
        notes = [at for at, line in enumerate(within) if line.startswith("!!! note")]
        if len(notes) != 1:
            wrong = f"has {len(notes)} boxes of what to say, and a slide has one"
            remedy = 'End each slide with one !!! note "Say (1 minute)" and its text'
            yield Problem(talk.path, heading.line, "slide", wrong, remedy)
        elif any(line.strip() and not line.startswith("    ") for line in within[notes[0] + 1 :]):
            wrong, remedy = "goes on below what to say", "Let the box be the last of the slide"
            yield Problem(talk.path, heading.line, "slide", wrong, remedy)
