"""Arrows: where every choice leads, within a flow and between flows."""

from itertools import pairwise

import pytest

from portal.domain.help.arrows import arrows, circle, paths, reached
from portal.domain.help.flow import FlowStructure
from portal.domain.rules.flows import longest


def a_flow(steps, plans=("plan",)):
    return FlowStructure(
        audience="citizen",
        group="money",
        order=10,
        icon="key",
        articles=("mitid",),
        steps=steps,
        plans={plan: {"contacts": ("bank",)} for plan in plans},
    )


FLOWS = {
    "gone": a_flow({"start": {"card": "card", "else": "plan"}, "card": {"yes": "plan"}}),
    "clicked": a_flow({"start": {"paid": "flow:gone", "card": "flow:gone/card", "no": "plan"}}),
}
GRAPH = arrows(FLOWS)


def test_a_choice_leads_to_a_page_of_its_own_flow_or_of_another():
    assert GRAPH == {
        "gone": {"card": "gone/card", "else": "gone/plan"},
        "gone/card": {"yes": "gone/plan"},
        "gone/plan": {},
        "clicked": {"paid": "gone", "card": "gone/card", "no": "clicked/plan"},
        "clicked/plan": {},
    }


def test_every_way_to_a_plan_is_walked():
    assert list(paths(GRAPH, "clicked")) == [
        ("clicked", "gone", "gone/card", "gone/plan"),
        ("clicked", "gone", "gone/plan"),
        ("clicked", "gone/card", "gone/plan"),
        ("clicked", "clicked/plan"),
    ]
    assert longest(GRAPH, "clicked") == ("clicked", "gone", "gone/card", "gone/plan")


def test_a_page_counts_as_reached_also_from_another_flow():
    assert reached(GRAPH, ("clicked",)) == frozenset(GRAPH)
    assert reached(GRAPH, ("gone",)) == {"gone", "gone/card", "gone/plan"}


def test_a_circle_is_named_in_the_order_that_a_reader_would_go_it():
    graph = {"a": {"x": "b"}, "b": {"x": "c"}, "c": {"x": "a", "y": "d"}, "d": {}}

    found = circle(graph)
    assert found[0] == found[-1]
    assert all(after in graph[before].values() for before, after in pairwise(found))
    assert circle(GRAPH) == ()


@pytest.mark.parametrize(
    ("steps", "plans"),
    [
        ({"begin": {"on": "plan"}}, ("plan",)),
        ({"start": {}}, ("plan",)),
        ({"start": {"on": "plan"}}, ("start",)),
        ({"start": {"on": "Plan"}}, ("plan",)),
    ],
    ids=["no first step", "no choices", "a plan called as a step", "a capital letter"],
)
def test_a_flow_that_cannot_be_followed_is_refused(steps, plans):
    with pytest.raises(ValueError, match="validation error"):
        a_flow(steps, plans)
