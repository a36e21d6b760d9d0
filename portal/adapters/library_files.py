"""The content folder, read whole into a library: a problem for each file that does not fit."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from portal.adapters import content_files
from portal.adapters.reference_files import KINDS, Reference, read_reference
from portal.adapters.selfcheck_files import read_bank_words, read_banks
from portal.domain.article import (
    AlertFields,
    ArticleFields,
    GeneralFields,
    PageFields,
    TemplateFields,
)
from portal.domain.fields import ID_PATTERN
from portal.domain.language import Language
from portal.domain.library import Draft, Library, Prose
from portal.domain.problems import Problem
from portal.domain.selfcheck.bank import FILES
from portal.domain.slugs import ascii_slug
from portal.domain.validation import validate

FOLDERS: dict[str, type[PageFields]] = {
    "citizen": ArticleFields,
    "business": ArticleFields,
    "alerts": AlertFields,
    "pages": GeneralFields,
    "templates": TemplateFields,
}
_PLACES = (
    "Move it to content/da/citizen/, business/, alerts/, pages/ or templates/, or the same in en"
)
_TABLES = frozenset({*(f"{kind}.yaml" for kind in KINDS), *FILES.values()})
_NAMESAKES = {"business": "citizen", "templates": "pages"}
_BESIDE = frozenset({"LICENSE.md", "README.md"})

Fields = TypeVar("Fields", bound=PageFields)
Shelf = dict[tuple[Language, str, str], Prose[PageFields]]


def read_library(content: Path) -> tuple[Library, tuple[Problem, ...]]:
    """Read everything below the content folder.

    The library holds whatever could be understood, so that the rules can judge it in
    the same run; the problems tell the rest. Paths are told from the folder above.
    """
    reference = read_reference(content)
    banks, bank_words = read_banks(reference, content), read_bank_words(reference, content)
    problems = [*reference.problems, *_misplaced(content)]
    shelf: Shelf = {}
    drafts: list[Draft] = []
    for language in Language:
        for folder, model in FOLDERS.items():
            for file in sorted((content / language / folder).glob("*.md")):
                page, faults = _prose(file, content, language, folder, model)
                problems.extend(faults)
                if isinstance(page, Prose):
                    shelf[language, folder, file.stem] = page
                    continue
                reference.unread.add((language, folder, file.stem))
                if page is not None:
                    drafts.append(page)
    problems.extend(_ids_used_twice(shelf))
    library = replace(
        _library(reference, shelf, drafts), selfchecks=banks, selfcheck_words=bank_words
    )
    return library, tuple(problems)


def _prose(
    file: Path, content: Path, language: Language, folder: str, model: type[Fields]
) -> tuple[Prose[Fields] | Draft | None, list[Problem]]:
    document, problems = content_files.read(file, content.parent)
    if document is None:
        return None, problems
    fields, faults = validate(model, document.data, document.lines, document.path)
    problems.extend(faults)
    if not re.fullmatch(ID_PATTERN, file.stem):
        wrong = f"`{file.stem}` cannot be an id"
        remedy = f"Name it {ascii_slug(file.stem)}.md, in both languages"
        problems.append(Problem(document.path, 1, "file", wrong, remedy))
    if fields is None:
        draft = Draft(file.stem, folder, language, document.body, document.path, document.body_line)
        return draft, problems
    page = Prose(
        id=file.stem,
        folder=folder,
        language=language,
        fields=fields,
        body=document.body,
        path=document.path,
        body_line=document.body_line,
        lines=document.lines,
        fingerprint=document.fingerprint,
    )
    return page, problems


def _ids_used_twice(shelf: Shelf) -> Iterator[Problem]:
    """An article's id alone must say which one is meant, and so must a page's in the search."""
    for (language, folder, identifier), page in shelf.items():
        first = shelf.get((language, _NAMESAKES.get(folder, ""), identifier))
        if first is not None:
            wrong = f"has the id of {first.path}"
            yield Problem(page.path, 1, "file", wrong, "Give one of the two files another name")


def _library(reference: Reference, shelf: Shelf, drafts: list[Draft]) -> Library:
    def pages(*folders: str) -> dict[tuple[Language, str], Any]:
        return {
            (language, identifier): page
            for (language, folder, identifier), page in shelf.items()
            if folder in folders
        }

    def words(kind: str) -> dict[tuple[Language, str], Any]:
        return {
            (language, identifier): entry
            for language in Language
            for identifier, entry in reference.entries[f"{language}/{kind}.yaml"].items()
        }

    return Library(
        installation=reference.installation,
        articles=pages("citizen", "business"),
        alerts=pages("alerts"),
        pages=pages("pages"),
        templates=pages("templates"),
        topics=reference.entries["shared/topics.yaml"],
        topic_words=words("topics"),
        contacts=reference.entries["shared/contacts.yaml"],
        contact_words=words("contacts"),
        terms=reference.entries["shared/terms.yaml"],
        term_words=words("terms"),
        initiatives=reference.entries["shared/strategy.yaml"],
        initiative_words=words("strategy"),
        selfchecks={},
        selfcheck_words={},
        tables=reference.tables,
        unread=frozenset(reference.unread),
        drafts=tuple(drafts),
    )


def _misplaced(content: Path) -> Iterator[Problem]:
    """Files that nobody would ever see, because the portal does not look there."""
    for file in sorted(content.rglob("*")):
        place = PurePosixPath(file.relative_to(content).as_posix())
        hidden = any(part.startswith(".") for part in place.parts)
        if file.is_file() and not hidden and not _belongs(place):
            remedy = _PLACES
            if _belongs(place.with_suffix(".md")):
                remedy = "Let its name end in .md"
            wrong = "is in a place where the portal does not look"
            yield Problem(f"{content.name}/{place}", 1, "file", wrong, remedy)


def _belongs(place: PurePosixPath) -> bool:
    match place.parts:
        case (name,):
            return name in _BESIDE
        case ("shared", name):
            return name in ("site.yaml", *_TABLES)
        case (("da" | "en"), name):
            return name in _TABLES
        case (("da" | "en"), folder, name):
            return folder in FOLDERS and name.endswith(".md")
        case _:
            return False
