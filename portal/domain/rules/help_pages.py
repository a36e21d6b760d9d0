"""Rules for the words of flows: each choice has some, and no line hides a number or a fault."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from portal.domain import prose
from portal.domain.article import PageFields
from portal.domain.help.flow import START, FlowStructure
from portal.domain.help.pages import LISTS, OpeningFields, PlanFields, StepFields
from portal.domain.language import Language
from portal.domain.library import Library, Prose
from portal.domain.nearest import advice
from portal.domain.problems import Problem
from portal.domain.rules.flows import table_of
from portal.domain.rules.references import known
from portal.domain.rules.text import markup_faults

# Lists that a reader ticks off: the same in both languages, line by line.
_TICKED = ("now", "today", "week")
_WITHIN = re.compile(r"(?:[-*+>]|#+|\d+[.)]|\[[ xX]\])\s")
_PARTED = re.compile(r"\s{0,3}(?:#{1,6}\s|([-*_])\s*(?:\1\s*){2,}$|!!!)")


def breaches(
    library: Library, languages: Collection[Language] = tuple(Language)
) -> Iterator[Problem]:
    """Every fault in the words of flows, in some languages."""
    ids = known(library)
    for page in library.help.values():
        if page.language not in languages:
            continue
        flow, _, step = page.id.partition("/")
        if flow in library.flows:
            table = table_of(library, flow)
            yield from _matched(page, library.flows[flow], step or START, table.path)
        yield from _in_body(page)
        yield from _in_fields(page)
        if isinstance(page.fields, PlanFields):
            yield from _in_lists(page, page.fields, ids)
            yield from _twins(library, page, page.fields)


def _matched(
    page: Prose[PageFields], flow: FlowStructure, step: str, structure: str
) -> Iterator[Problem]:
    """Choices and deadlines have words, and there are no words for others."""
    fields = page.fields
    wanted: Collection[str]
    if isinstance(fields, OpeningFields | StepFields):
        name, wanted, words = "choices", flow.steps.get(step, {}), fields.choices
    elif isinstance(fields, PlanFields) and step in flow.plans:
        wanted = [each.id for each in flow.plans[step].deadlines]
        name, words = "deadlines", fields.deadlines
    else:
        return
    for each in wanted:
        if each not in words:
            remedy = f"Add it, or take it out of {structure}"
            yield page.fault(name, f"has no words for `{each}`", remedy)
    for each in words:
        if each not in wanted:
            line = page.line_of(name, each)
            wrong = f"`{each}` is not in {structure}"
            yield Problem(page.path, line, f"{name}.{each}", wrong, advice(each, wanted))


def _in_body(page: Prose[PageFields]) -> Iterator[Problem]:
    for number, line in enumerate(page.body.split("\n"), page.body_line):
        if _PARTED.match(line):
            remedy = "Write a few plain lines; the rest belongs in an article"
            yield Problem(
                page.path, number, "text", "has a heading, a box or a line across", remedy
            )


def _in_fields(page: Prose[PageFields]) -> Iterator[Problem]:
    """Fields that are shown as they stand, besides those that every page has."""
    shown = page.fields.model_dump(include={"question", "choices", "tell", "deadlines"})
    for place, text in _texts(shown, ()):
        for wrong, remedy in (*prose.phone_faults(text), *markup_faults(text)):
            yield Problem(page.path, page.line_of(*place), str(place[0]), wrong, remedy)


def _texts(value: object, at: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from _texts(each, (*at, name))
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _texts(each, (*at, index))


def _in_lists(
    page: Prose[PageFields], fields: PlanFields, ids: Mapping[str, Collection[str]]
) -> Iterator[Problem]:
    """Lines of a plan, which are Markdown as running text is."""
    for name in LISTS:
        for index, text in enumerate(getattr(fields, name)):
            line = page.line_of(name, index)
            for fault in prose.faults(text, page.path, line):
                yield replace(fault, line=line, field=name)
            if _WITHIN.match(text):
                remedy = "Begin with a word; the list makes its own boxes and numbers"
                yield Problem(page.path, line, name, "begins as a list within the list", remedy)
            for mention in prose.mentions(text, line):
                if mention.id not in ids.get(mention.kind, (mention.id,)):
                    wrong = f"names the {mention.kind} `{mention.id}`, which does not exist"
                    remedy = advice(mention.id, ids[mention.kind])
                    yield Problem(page.path, line, name, wrong, remedy)


def _twins(library: Library, page: Prose[PageFields], fields: PlanFields) -> Iterator[Problem]:
    """Told once, on the Danish page."""
    twin = library.twin(page)
    if page.language is not Language.DA or twin is None or not isinstance(twin.fields, PlanFields):
        return
    for name in _TICKED:
        here, there = len(getattr(fields, name)), len(getattr(twin.fields, name))
        if here != there:
            wrong = f"has {here} lines, and {there} in the twin"
            yield page.fault(name, wrong, f"Say the same number of things in {twin.path}")
