"""Reference data: lists of structure in content/shared/, and words for them in each language."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from portal.adapters import content_files
from portal.adapters.content_files import Document
from portal.domain.fields import ContentModel
from portal.domain.kit.fields import ThemeStructure, ThemeWords
from portal.domain.language import Language
from portal.domain.library import Table
from portal.domain.problems import Problem
from portal.domain.reference import (
    ContactStructure,
    ContactWords,
    InitiativeStructure,
    InitiativeWords,
    Installation,
    TermStructure,
    TermWords,
    TopicStructure,
    TopicWords,
)
from portal.domain.validation import name_of, validate


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of reference data: the name of its files, its two models, the field it is named by."""

    structure: type[ContentModel]
    words: type[ContentModel]
    key: str = "id"


KINDS: Mapping[str, Kind] = {
    "topics": Kind(TopicStructure, TopicWords),
    "contacts": Kind(ContactStructure, ContactWords),
    "terms": Kind(TermStructure, TermWords),
    "themes": Kind(ThemeStructure, ThemeWords),
    "strategy": Kind(InitiativeStructure, InitiativeWords, key="nr"),
}


@dataclass(slots=True)
class Reference:
    """What has been read so far, by name of table: `shared/terms.yaml`, `da/terms.yaml`."""

    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    unread: set[tuple[str, ...]] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    installation: Installation | None = None


def read_reference(content: Path) -> Reference:
    """Read every table below the content folder; what is missing or faulty is a problem."""
    found = Reference()
    _read_installation(found, content)
    for kind, models in KINDS.items():
        _read_structure(found, content, kind, models)
        for language in Language:
            _read_words(found, content, f"{language}/{kind}.yaml", models)
    return found


def document_of(found: Reference, content: Path, name: str) -> Document | None:
    """Take a table apart; where that cannot be done, it is among what could not be read."""
    path = f"{content.name}/{name}"
    found.tables[name] = Table(path, {})
    found.entries[name] = {}
    file = content / name
    if not file.is_file():
        remedy = "Bring the file back; the portal cannot do without it"
        found.problems.append(Problem(path, 1, "file", "is missing", remedy))
        found.unread.add((name,))
        return None
    document, problems = content_files.read(file, content.parent)
    found.problems.extend(problems)
    if document is None:
        found.unread.add((name,))
    return document


def _read_installation(found: Reference, content: Path) -> None:
    document = document_of(found, content, "shared/site.yaml")
    if document is None:
        return
    lines = {str(at[0]): line for at, line in document.lines.items() if len(at) == 1}
    found.tables["shared/site.yaml"] = Table(document.path, lines)
    found.installation, problems = validate(
        Installation, document.data, document.lines, document.path
    )
    found.problems.extend(problems)


def _read_structure(found: Reference, content: Path, kind: str, models: Kind) -> None:
    name = f"shared/{kind}.yaml"
    document = document_of(found, content, name)
    if document is None:
        return
    if not isinstance(document.data, list):
        remedy = f"Begin each entry with `- {models.key}:`"
        found.problems.append(Problem(document.path, 1, kind, "is not a list", remedy))
        found.unread.add((name,))
        return
    keys = {index: _key(data, models.key) for index, data in enumerate(document.data)}
    found.tables[name] = Table(document.path, _lines(document, keys))
    for index, data in enumerate(document.data):
        key = keys[index]
        if key and key in list(keys.values())[:index]:
            wrong = f"`{key}` stands here twice"
            line = document.lines.get((index,), 1)
            found.problems.append(
                Problem(document.path, line, models.key, wrong, "Keep one of the two")
            )
            continue
        _keep(found, name, key, models.structure, document, data, index)


def _key(data: Any, field: str) -> str:
    """What an entry of a list is named by; nothing where it does not say."""
    return str(data.get(field) or "") if isinstance(data, dict) else ""


def _lines(document: Document, keys: Mapping[Any, str]) -> dict[str, int]:
    """The lines of entries and of their fields, by name."""
    lines: dict[str, int] = {}
    for place, line in document.lines.items():
        if place and keys.get(place[0]):
            lines.setdefault(name_of((keys[place[0]], *place[1:])), line)
    return lines


def _read_words(found: Reference, content: Path, name: str, models: Kind) -> None:
    document = document_of(found, content, name)
    if document is None:
        return
    if not isinstance(document.data, dict):
        remedy = "Begin each entry with its id and a colon"
        wrong = "is not a group of entries"
        found.problems.append(Problem(document.path, 1, "file", wrong, remedy))
        found.unread.add((name,))
        return
    keys = {key: str(key) for key in document.data}
    found.tables[name] = Table(document.path, _lines(document, keys))
    for key, data in document.data.items():
        _keep(found, name, str(key), models.words, document, data, key)


def _keep(  # noqa: PLR0917 (what and where, each from another hand)
    found: Reference,
    name: str,
    key: str,
    model: type[ContentModel],
    document: Document,
    data: Any,
    at: str | int,
) -> None:
    entry, problems = validate(model, data, document.lines, document.path, (at,))
    number = name_of((at,))
    for each in problems:
        named = each.field.replace(number, key or number, 1)
        found.problems.append(replace(each, field=named))
    if entry is None:
        found.unread.add((name, key))
    else:
        found.entries[name][key] = entry
