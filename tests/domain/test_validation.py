"""Each fault names its line and field, and tells what to write instead."""

from typing import Literal

import pytest
from pydantic import Field

from portal.domain.fields import ContentModel, Source
from portal.domain.validation import line_at, name_of, validate


class Recipe(ContentModel):
    name: str = Field(description="What it is called.", max_length=10)
    serves: int = Field(description="How many it feeds.", ge=1, le=8)
    steps: tuple[str, ...] = Field(description="What to do.", min_length=1)
    kind: Literal["soup", "cake"] = "soup"
    sources: tuple[Source, ...] = ()


GOOD = {"name": "Soup", "serves": "4", "steps": ["Boil"]}


def told(**changes):
    _, problems = validate(Recipe, GOOD | changes, {(): 2, ("steps",): 7}, "a.yaml")
    return [f"{problem.field}: {problem.wrong}. {problem.remedy}" for problem in problems]


def test_what_has_no_faults_becomes_a_model():
    recipe, problems = validate(Recipe, GOOD, {}, "a.yaml")

    assert recipe == Recipe(name="Soup", serves=4, steps=("Boil",))
    assert problems == []


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"name": None}, "name: is empty. What it is called"),
        ({"name": "x" * 12}, "name: has 12 characters, 2 too many. What it is called"),
        ({"name": ["a"]}, "name: is not a line of text. What it is called"),
        (
            {"name": {"a": "b"}},
            "name: is not a line of text. Put quotation marks round a text that contains a colon",
        ),
        ({"serves": "four"}, "serves: is not a whole number. How many it feeds"),
        ({"serves": "9"}, "serves: is 9, more than 8. How many it feeds"),
        ({"serves": "0"}, "serves: is 0, less than 1. How many it feeds"),
        (
            {"steps": "Boil"},
            "steps: is not a list. Begin each on a line of its own, after `- `. What to do",
        ),
        ({"steps": []}, "steps: holds nothing. What to do"),
        ({"kind": "stew"}, "kind: cannot be 'stew'. Write one of 'soup' or 'cake'"),
        ({"nam": "x"}, "nam: is not a field of this kind of file. Perhaps you meant `name`"),
        (
            {"zebra": "x"},
            "zebra: is not a field of this kind of file. Remove it or move it into the text",
        ),
        (
            {"sources": [{"title": "a", "publisher": "b", "url": "https://a.dk", "seen": "x"}]},
            (
                "sources[1].seen: is not a date of the form 2026-11-24. "
                "The day you read it, as 2026-11-24"
            ),
        ),
    ],
)
def test_a_fault_is_told_in_one_line(changes, line):
    assert told(**changes) == [line]


def test_every_fault_is_told_not_only_the_first():
    assert len(told(name=None, serves="x", kind="stew")) == 3


def test_a_list_that_is_too_short_only_because_of_its_faults_is_told_once():
    assert told(steps=[None]) == ["steps[1]: is empty. What to do"]


@pytest.mark.parametrize("data", [None, "text", ["a"]])
def test_what_is_no_group_of_fields_is_one_fault(data):
    model, problems = validate(Recipe, data, {}, "a.yaml")

    assert model is None
    assert len(problems) == 1


def test_a_place_is_named_as_an_editor_counts():
    assert name_of(("sources", 1, "url")) == "sources[2].url"
    assert name_of(()) == "file"


def test_a_place_that_is_not_written_down_has_the_line_of_what_is_around_it():
    lines = {(): 2, ("sources",): 9, ("sources", 0): 10}

    assert line_at(("sources", 0, "url"), lines) == 10
    assert line_at(("sources", 4, "url"), lines) == 9
    assert line_at(("title",), lines) == 2
    assert line_at(("title",), {}) == 1
