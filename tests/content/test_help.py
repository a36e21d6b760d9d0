"""The real flows of help: whom they speak to, what they rest on, and that none is missing."""

import re

import pytest

from portal import site
from portal.domain.help.pages import LISTS, PlanFields
from portal.domain.language import Language
from portal.settings import ROOT, Settings
from portal.web.assets import FOLDER
from tests.today import TODAY

# What the law sets, as it was read: 72 hours for personal data, and the three times of NIS 2.
LAWFUL = {(24, None), (72, None), (None, 1)}


@pytest.fixture(scope="module")
def library():
    return site.load_library(Settings(ROOT / "content", ROOT / "translations", as_of=TODAY))[0]


def plans(library):
    return [page for page in library.help.values() if isinstance(page.fields, PlanFields)]


def words(page):
    """Everything that a reader is told on a page of help."""
    fields = page.fields.model_dump(exclude={"sources", "keywords", "tell"})
    texts = [page.body]
    for value in fields.values():
        texts += list(value.values()) if isinstance(value, dict) else [value]
    return " ".join(" ".join(each) if isinstance(each, tuple) else str(each) for each in texts)


def test_every_flow_has_a_pictogram(library):
    drawn = set(re.findall(r'<symbol id="([^"]+)"', (FOLDER / "icons.svg").read_text("utf-8")))

    assert {name: flow.icon for name, flow in library.flows.items() if flow.icon not in drawn} == {}


def test_only_deadlines_that_a_law_sets_are_counted(library):
    counted = {
        (each.hours, each.months)
        for flow in library.flows.values()
        for plan in flow.plans.values()
        for each in plan.deadlines
    }

    assert counted <= LAWFUL


def test_danish_businesses_are_jer(library):
    for page in library.help.values():
        flow = library.flows[page.id.partition("/")[0]]
        if flow.audience == "business" and page.language is Language.DA:
            assert not re.search(r"\b(du|dig|din|dit|dine)\b", words(page)), page.path


def test_flows_of_a_place_and_its_heading_have_an_order_of_their_own(library):
    places = [(flow.group, flow.order) for flow in library.flows.values()]

    assert sorted(set(places)) == sorted(places)


def test_no_plan_says_the_same_twice(library):
    for page in plans(library):
        lines = [line for name in LISTS for line in getattr(page.fields, name)]
        assert len(set(lines)) == len(lines), page.path


def test_neither_language_is_left_in_the_words_of_the_other(library):
    for page in plans(library):
        twin = library.twin(page)
        same = {line for name in LISTS for line in getattr(page.fields, name)} & {
            line for name in LISTS for line in getattr(twin.fields, name)
        }
        assert same == set(), page.path
