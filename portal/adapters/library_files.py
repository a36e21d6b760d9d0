"""The content folder, read whole into a library: a problem for each file that does not fit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from portal.adapters.help_files import HELP, is_of_a_flow, read_flows
from portal.adapters.prose_files import ProseFiles
from portal.adapters.reference_files import KINDS, Reference, read_reference
from portal.adapters.selfcheck_files import read_bank_words, read_banks
from portal.adapters.trainer_files import (
    FOLDER,
    is_of_the_trainer,
    read_trainer,
    read_wordings,
)
from portal.domain.article import (
    AlertFields,
    ArticleFields,
    GeneralFields,
    PageFields,
    TemplateFields,
)
from portal.domain.kit.fields import LessonFields, MailingFields, TalkFields
from portal.domain.language import Language
from portal.domain.library import Draft, Library, Prose
from portal.domain.problems import Problem
from portal.domain.selfcheck.bank import FILES
from portal.domain.trainer.structure import FILE

FOLDERS: dict[str, type[PageFields]] = {
    "citizen": ArticleFields,
    "business": ArticleFields,
    "alerts": AlertFields,
    "pages": GeneralFields,
    "templates": TemplateFields,
    "talks": TalkFields,
    "mailings": MailingFields,
    "lessons": LessonFields,
}
_PLACES = (
    "Move it to content/da/citizen/, business/, alerts/, pages/, templates/, talks/, mailings/, "
    "lessons/, help/ or trainer/, or the same in en"
)
_TABLES = frozenset({*(f"{kind}.yaml" for kind in KINDS), *FILES.values()})
_NAMESAKES = {"business": "citizen", "templates": "pages"}
_BESIDE = frozenset({"LICENSE.md", "README.md"})

Shelf = Mapping[tuple[Language, str, str], Prose[PageFields]]


def read_library(content: Path) -> tuple[Library, tuple[Problem, ...]]:
    """Read everything below the content folder.

    The library holds whatever could be understood, so that the rules can judge it in
    the same run; the problems tell the rest. Paths are told from the folder above.
    """
    reference = read_reference(content)
    banks, bank_words = read_banks(reference, content), read_bank_words(reference, content)
    trainer, wordings = read_trainer(reference, content), read_wordings(reference, content)
    files = ProseFiles(content)
    for language in Language:
        for folder, model in FOLDERS.items():
            for file in sorted((content / language / folder).glob("*.md")):
                files.read(file, language, folder, model)
    flows = read_flows(reference, files)
    library = replace(
        _library(reference, files.pages, files.drafts),
        flows=flows,
        selfchecks=banks,
        selfcheck_words=bank_words,
        trainer=trainer,
        wordings=wordings,
        unread=frozenset(reference.unread | files.unread),
    )
    problems = (*reference.problems, *files.problems, *_misplaced(content))
    return library, (*problems, *_ids_used_twice(files.pages))


def _ids_used_twice(shelf: Shelf) -> Iterator[Problem]:
    """An article's id alone must say which one is meant, and so must a page's in the search."""
    for (language, folder, identifier), page in shelf.items():
        first = shelf.get((language, _NAMESAKES.get(folder, ""), identifier))
        if first is not None:
            wrong = f"has the id of {first.path}"
            yield Problem(page.path, 1, "file", wrong, "Give one of the two files another name")


def _library(reference: Reference, shelf: Shelf, drafts: Sequence[Draft]) -> Library:
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
        kit=pages("talks", "mailings", "lessons"),
        themes=reference.entries["shared/themes.yaml"],
        theme_words=words("themes"),
        flows={},
        help={
            (language, identifier): page
            for (language, folder, identifier), page in shelf.items()
            if folder.startswith(HELP)
        },
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
        trainer=None,
        wordings={},
        tables=reference.tables,
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
    own = {HELP: is_of_a_flow, FOLDER: is_of_the_trainer}
    if place.parts[1:2] and place.parts[1] in own:
        return own[place.parts[1]](place)
    match place.parts:
        case (name,):
            return name in _BESIDE
        case ("shared", name):
            return name in ("site.yaml", FILE, *_TABLES)
        case (("da" | "en"), name):
            return name in _TABLES
        case (("da" | "en"), folder, name):
            return folder in FOLDERS and name.endswith(".md")
        case _:
            return False
