"""Rules for the question banks: whatever they name exists, and all is in both languages."""

from collections.abc import Collection, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from portal.domain import prose
from portal.domain.language import Language
from portal.domain.library import Library, Table
from portal.domain.nearest import advice
from portal.domain.problems import Problem
from portal.domain.rules.references import known
from portal.domain.selfcheck.bank import ALL_THREATS, FILES, Bank, Question
from portal.domain.selfcheck.words import BankWords


def breaches(library: Library) -> Iterator[Problem]:
    """Every fault of the question banks that no schema sees."""
    articles = known(library)["article"]
    for audience, bank in library.selfchecks.items():
        table = library.tables[f"shared/{FILES[audience]}"]
        yield from structure(bank, table)
        for question in bank.questions:
            yield from _article(library, table, audience, question, articles)
    for (language, audience), words in library.selfcheck_words.items():
        table = library.tables[f"{language}/{FILES[audience]}"]
        yield from _phones(table, words.model_dump(), "")
        if audience in library.selfchecks:
            bank, first = library.selfchecks[audience], library.tables[f"shared/{FILES[audience]}"]
            yield from _matched(first, table, _wanted(bank), _there(words))


def structure(bank: Bank, table: Table) -> Iterator[Problem]:
    """What would make a score wrong or impossible: unknown names, circles, gates to pass by."""
    sets = {name for each in bank.profile for option in each.options for name in option.sets}
    ids = [question.id for question in bank.questions]
    for threat in bank.threats:
        if threat in (*bank.areas, ALL_THREATS):
            yield table.fault("threats", f"`{threat}` means something else", "Choose another name")
    for question in bank.questions:
        at = f"questions.{question.id}"
        yield from _unknown(table, f"{at}.area", (question.area,), bank.areas)
        yield from _unknown(table, f"{at}.applies_if_any", question.applies_if_any, sets)
        yield from _unknown(table, f"{at}.threats", question.threats, (*bank.threats, ALL_THREATS))
        yield from _unknown(table, f"{at}.depends_on", question.depends_on, ids)
        if question.gate and question.not_relevant == "allowed":
            wrong = "is allowed on a gate, which could then be passed by"
            yield table.fault(f"{at}.not_relevant", wrong, "Write refused, or gate: null")
    for each in bank.contradictions:
        for name in ("if_question", "then_question"):
            yield from _unknown(
                table, f"contradictions.{each.id}.{name}", (getattr(each, name),), ids
            )
    yield from _circles(bank, table)


def _circles(bank: Bank, table: Table) -> Iterator[Problem]:
    sorter = TopologicalSorter({each.id: each.depends_on for each in bank.questions})
    try:
        sorter.prepare()
    except CycleError as error:
        circle = error.args[1]
        wrong = f"goes in a circle: {', '.join(circle)}"
        yield table.fault(
            f"questions.{circle[0]}.depends_on", wrong, "Remove one of them, so that one is first"
        )


def _article(
    library: Library,
    table: Table,
    audience: str,
    question: Question,
    articles: Collection[str],
) -> Iterator[Problem]:
    """The article that tells how exists, and is one for the audience of the check."""
    at = f"questions.{question.id}.article"
    owner = library.articles.get((Language.DA, question.article))
    if owner is not None and owner.folder != audience:
        wrong = f"`{question.article}` is an article for {owner.folder}"
        yield table.fault(at, wrong, f"Write the id of an article for {audience}")
    yield from _unknown(table, at, (question.article,), articles)


def _unknown(
    table: Table, at: str, named: Collection[str], names: Collection[str]
) -> Iterator[Problem]:
    for name in named:
        if name not in names:
            yield table.fault(at, f"`{name}` does not exist", advice(name, names))


def _wanted(bank: Bank) -> set[str]:
    """What the structure says that there must be words for."""
    wanted = {
        *(f"areas.{area}" for area in bank.areas),
        *(f"threats.{threat}" for threat in bank.threats),
        *(f"contradictions.{each.id}" for each in bank.contradictions),
    }
    for each in bank.profile:
        wanted.add(f"profile.{each.id}")
        wanted |= {f"profile.{each.id}.options.{option.id}" for option in each.options}
    for question in bank.questions:
        at = f"questions.{question.id}"
        wanted.add(at)
        wanted |= {f"{at}.not_relevant"} if question.not_relevant == "allowed" else set()
        wanted |= {f"{at}.solo"} if question.solo_wording == "own" else set()
    return wanted


def _there(words: BankWords) -> set[str]:
    """What there are words for, named as in `_wanted`."""
    parts = ("areas", "threats", "contradictions", "profile", "questions")
    there = {f"{part}.{name}" for part in parts for name in getattr(words, part)}
    for name, each in words.profile.items():
        there |= {f"profile.{name}.options.{option}" for option in each.options}
    for name, question in words.questions.items():
        there |= {f"questions.{name}.not_relevant"} if question.not_relevant else set()
        there |= {f"questions.{name}.solo"} if question.solo else set()
    return there


def _matched(
    structure: Table, table: Table, wanted: Collection[str], there: Collection[str]
) -> Iterator[Problem]:
    for name in sorted(_topmost(set(wanted) - set(there))):
        remedy = f"Add it, or take it out of {structure.path}"
        yield table.fault(name, "has no words", remedy)
    for name in sorted(_topmost(set(there) - set(wanted))):
        yield table.fault(name, f"is not in {structure.path}", "Add it there, or remove it here")


def _topmost(names: Collection[str]) -> set[str]:
    """Without those that are missing because what they are part of is."""
    return {
        name
        for name in names
        if not any(name != other and name.startswith(f"{other}.") for other in names)
    }


def _phones(table: Table, words: Mapping[str, Any], at: str) -> Iterator[Problem]:
    """Numbers written out in words that readers see."""
    for name, value in words.items():
        if isinstance(value, Mapping):
            yield from _phones(table, value, f"{at}{name}.")
        for wrong, remedy in prose.phone_faults(value) if isinstance(value, str) else ():
            yield table.fault(f"{at}{name}", wrong, remedy)
