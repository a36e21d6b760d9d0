"""The question banks: structure in content/shared/, and words for it in each language."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from portal.adapters.content_files import Document
from portal.adapters.reference_files import Reference, document_of
from portal.domain.language import Language
from portal.domain.library import Table
from portal.domain.problems import Problem
from portal.domain.selfcheck.bank import FILES, Bank
from portal.domain.selfcheck.words import BankWords
from portal.domain.validation import Place, name_of, validate

Model = TypeVar("Model", bound=BaseModel)


def read_banks(found: Reference, content: Path) -> dict[str, Bank]:
    """Read the structure for each audience; what is missing or faulty is a problem found."""
    banks = {
        each: read_model(found, content, f"shared/{name}", Bank) for each, name in FILES.items()
    }
    return {audience: bank for audience, bank in banks.items() if bank is not None}


def read_bank_alone(content: Path, audience: str) -> tuple[Bank | None, Table, tuple[Problem, ...]]:
    """Read the structure for one audience and nothing else of the content."""
    found = Reference()
    name = f"shared/{FILES[audience]}"
    bank = read_model(found, content, name, Bank)
    return bank, found.tables.get(name, Table(name, {})), tuple(found.problems)


def read_bank_words(found: Reference, content: Path) -> dict[tuple[Language, str], BankWords]:
    """Read the words by language and audience, where they could be understood."""
    words = {
        (language, audience): read_model(found, content, f"{language}/{name}", BankWords)
        for language in Language
        for audience, name in FILES.items()
    }
    return {key: each for key, each in words.items() if each is not None}


def read_model(found: Reference, content: Path, name: str, model: type[Model]) -> Model | None:
    """Read a table whose lists are of things with ids, by which its problems are named."""
    document = document_of(found, content, name)
    if document is None:
        return None
    names = {place: _named(document.data, place) for place in document.lines}
    lines: dict[str, int] = {}
    for place, line in document.lines.items():
        lines.setdefault(names[place], line)
    found.tables[name] = Table(document.path, lines)
    made, problems = validate(model, document.data, document.lines, document.path)
    problems = [_renamed(each, names) for each in problems]
    problems.extend(_repeated(document, names))
    found.problems.extend(problems)
    if problems:
        found.unread.add((name,))
        return None
    return made


def _named(data: Any, place: Place) -> str:
    """How a place is named to an editor: an item of a list by its id, where it has one."""
    parts: list[str | int] = []
    for part in place:
        data = data[part]
        has_id = isinstance(part, int) and isinstance(data, dict) and data.get("id")
        parts.append(str(data["id"]) if has_id else part)
    return name_of(tuple(parts))


def _renamed(problem: Problem, names: Mapping[Place, str]) -> Problem:
    """A problem named by ids rather than by numbers: `questions.acc-01.weight`."""
    best = max(
        (place for place in names if problem.field.startswith(name_of(place))),
        key=lambda place: len(name_of(place)),
        default=None,
    )
    if best is None:
        return problem
    return replace(problem, field=names[best] + problem.field[len(name_of(best)) :])


def _repeated(document: Document, names: Mapping[Place, str]) -> Iterator[Problem]:
    """Items of one list that have the same id."""
    seen: set[tuple[Place, str]] = set()
    for place, line in document.lines.items():
        is_item = bool(place) and isinstance(place[-1], int) and not names[place].endswith("]")
        key = (place[:-1], names[place])
        if is_item and key in seen:
            identifier = names[place].rpartition(".")[2]
            wrong = f"`{identifier}` stands here twice"
            yield Problem(document.path, line, names[place], wrong, "Keep one of the two")
        seen.add(key)
