"""Where the arrows of all flows lead: a graph of pages named `flow` and `flow/step`."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from portal.domain.help.flow import ANOTHER, START, FlowStructure

Arrows = Mapping[str, Mapping[str, str]]
Flows = Mapping[str, FlowStructure]


def node(flow: str, step: str) -> str:
    """The name of a step or plan among those of all flows; of the opening, the flow's."""
    return flow if step == START else f"{flow}/{step}"


def target(flow: str, named: str) -> str:
    """The node that an arrow leads to, as it is written in a flow."""
    return named.removeprefix(ANOTHER) if named.startswith(ANOTHER) else node(flow, named)


def arrows(flows: Flows) -> dict[str, dict[str, str]]:
    """From every page to where each of its choices leads; plans lead nowhere."""
    found: dict[str, dict[str, str]] = {}
    for identifier, flow in flows.items():
        for step, choices in flow.steps.items():
            found[node(identifier, step)] = {
                choice: target(identifier, named) for choice, named in choices.items()
            }
        found |= {node(identifier, plan): {} for plan in flow.plans}
    return found


def circle(graph: Arrows) -> tuple[str, ...]:
    """The pages of a loop in the order that they are met, or nothing."""
    # A sorter is given what comes before, so that it meets a loop against its direction.
    before = {name: list(choices.values()) for name, choices in graph.items()}
    try:
        TopologicalSorter(before).prepare()
    except CycleError as error:
        return tuple(reversed(error.args[1]))
    return ()


def reached(graph: Arrows, doors: Iterator[str] | tuple[str, ...]) -> frozenset[str]:
    """Every page that can be reached from some others, which are among them."""
    found: set[str] = set()
    waiting = [each for each in doors if each in graph]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting.extend(each for each in graph[here].values() if each in graph)
    return frozenset(found)


def paths(graph: Arrows, begin: str) -> Iterator[tuple[str, ...]]:
    """Every way from a page to where no choice is left; there must be no loop."""
    if not graph.get(begin):
        yield (begin,)
        return
    for onward in graph[begin].values():
        for rest in paths(graph, onward):
            yield (begin, *rest)
