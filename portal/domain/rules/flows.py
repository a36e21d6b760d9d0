"""Rules for flows: every arrow leads on, and every way ends in a plan before patience does."""

from collections.abc import Collection, Iterator

from portal.domain.help.arrows import Arrows, arrows, circle, node, reached, target
from portal.domain.help.flow import ANOTHER, START, FlowStructure, PlanStructure
from portal.domain.language import Language
from portal.domain.library import Library, Table
from portal.domain.nearest import advice
from portal.domain.problems import Problem
from portal.domain.rules.references import known

# From the door to a plan; choosing the flow there is the first of them.
MOST_CHOICES = 5


def table_of(library: Library, flow: str) -> Table:
    """The file of a flow's arrows."""
    return library.tables[f"shared/help/{flow}.yaml"]


def breaches(library: Library) -> Iterator[Problem]:
    """Every fault of the arrows, of what plans name, and pages that are missing."""
    graph = arrows(library.flows)
    for identifier, flow in library.flows.items():
        table = table_of(library, identifier)
        yield from _nowhere(library, identifier, graph)
        yield from _unknown(library, table, flow)
        yield from _wordless(library, identifier, flow)
        for plan, structure in flow.plans.items():
            yield from _deadlines(table, plan, structure)
    yield from _unreachable(library, graph)
    yield from _circles_or_long(library, graph)


def _nowhere(library: Library, identifier: str, graph: Arrows) -> Iterator[Problem]:
    """Arrows that lead to what is not there."""
    flow, table = library.flows[identifier], table_of(library, identifier)
    others = [f"{ANOTHER}{each}" for each in graph if each.partition("/")[0] != identifier]
    for step, choices in flow.steps.items():
        for choice, named in choices.items():
            unread = f"shared/help/{target(identifier, named).partition('/')[0]}.yaml"
            if target(identifier, named) not in graph and not library.is_unread(unread):
                wrong = f"leads to `{named}`, which does not exist"
                remedy = advice(named, [*flow.nodes(), *others])
                yield table.fault(f"steps.{step}.{choice}", wrong, remedy)


def _unknown(library: Library, table: Table, flow: FlowStructure) -> Iterator[Problem]:
    """Contacts and articles that do not exist."""
    ids = known(library)
    contacts = ids.get("contact")
    yield from _unnamed(table, "articles", flow.articles, ids["article"])
    for plan, structure in flow.plans.items():
        yield from _unnamed(table, f"plans.{plan}.articles", structure.articles, ids["article"])
        if contacts is not None:
            yield from _unnamed(table, f"plans.{plan}.contacts", structure.contacts, contacts)


def _unnamed(
    table: Table, at: str, named: Collection[str], ids: Collection[str]
) -> Iterator[Problem]:
    for identifier in named:
        if identifier not in ids:
            yield table.fault(at, f"`{identifier}` does not exist", advice(identifier, ids))


def _wordless(library: Library, identifier: str, flow: FlowStructure) -> Iterator[Problem]:
    """Pages that no language has; where one has it, the rule for twins says so."""
    table = table_of(library, identifier)
    places = [(START, "help")] + [(name, f"help/{identifier}") for name in flow.nodes()]
    for name, folder in places:
        page = node(identifier, name)
        there = ((each, page) in library.help or library.is_unread(each, folder, page)
                 for each in Language)  # fmt: skip
        if not any(there):
            at = f"plans.{name}" if name in flow.plans else f"steps.{name}"
            remedy = f"Write content/da/help/{page}.md and its twin"
            yield table.fault(at, "has no page in either language", remedy)


def _deadlines(table: Table, plan: str, structure: PlanStructure) -> Iterator[Problem]:
    for index, each in enumerate(structure.deadlines):
        if (each.hours is None) == (each.months is None):
            yield table.fault(
                f"plans.{plan}.deadlines[{index + 1}]",
                f"`{each.id}` counts {'both' if each.hours else 'neither'}",
                "Write either hours or months",
            )
        if each.id in [other.id for other in structure.deadlines[:index]]:
            at = f"plans.{plan}.deadlines[{index + 1}]"
            yield table.fault(at, f"`{each.id}` stands here twice", "Choose another")


def _unreachable(library: Library, graph: Arrows) -> Iterator[Problem]:
    found = reached(graph, tuple(library.flows))
    for identifier, flow in library.flows.items():
        for name in flow.nodes():
            if node(identifier, name) not in found:
                at = f"plans.{name}" if name in flow.plans else f"steps.{name}"
                remedy = "Let a choice lead to it, or take it out"
                yield table_of(library, identifier).fault(at, "is reached by no choice", remedy)


def _circles_or_long(library: Library, graph: Arrows) -> Iterator[Problem]:
    """Loops, told once; or, where there are none, ways that are too long."""
    loop = circle(graph)
    if loop:
        table = table_of(library, loop[0].partition("/")[0])
        wrong = f"goes in a circle: {', '.join(loop)}"
        yield table.fault("steps", wrong, "Let every choice lead closer to a plan")
        return
    for identifier in library.flows:
        way = longest(graph, identifier)
        if len(way) > MOST_CHOICES:
            wrong = f"takes {len(way)} choices from the door to `{way[-1]}`"
            remedy = f"Ask less: at most {MOST_CHOICES}, with the one on the door"
            yield table_of(library, identifier).fault("steps", wrong, remedy)


def longest(graph: Arrows, begin: str) -> tuple[str, ...]:
    """The way with the most pages, from one of them to a plan; there must be no loop."""
    onward = (longest(graph, each) for each in graph.get(begin, {}).values())
    return (begin, *max(onward, key=len, default=()))
