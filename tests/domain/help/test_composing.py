"""A plan is rendered as one text and comes apart into its lists again."""

import pytest

from portal.domain.help.composing import composed, taken_apart
from portal.domain.help.pages import LISTS, PlanFields, StepFields

FIELDS = {
    "title": "A plan",
    "slug": "a-plan",
    "summary": "One calm sentence that tells a reader in some sixty characters it can be done.",
    "reviewed": "2026-11-24",
}
PLAN = PlanFields(
    **FIELDS,
    now=("Ring the bank",),
    today=("Read on", "Sleep"),
    evidence=("Save it all",),
    report=("Tell the police",),
    next=("They write",),
    dont=("Pay nothing",),
    sources=({"title": "A", "publisher": "B", "url": "https://c.example", "seen": "2026-11-24"},),
)


def test_every_list_stands_below_the_text_and_an_empty_one_keeps_its_place():
    parts = composed(PLAN, "Breathe.").split("\n\n---\n\n")

    assert parts == [
        "Breathe.",
        "- Ring the bank",
        "- Read on\n- Sleep",
        "",
        "- Save it all",
        "- Tell the police",
        "- They write",
        "- Pay nothing",
    ]


def test_a_step_is_its_text_alone():
    assert composed(StepFields(**FIELDS, choices={"yes": "Yes"}), "Breathe.") == "Breathe."


def test_what_is_rendered_is_taken_apart_into_the_same_lists():
    parts = [f"<hr>\n<ul>\n<li>{name} <b>1</b></li>\n<li>2</li>\n</ul>" for name in LISTS]

    body, lists = taken_apart("<p>Breathe.</p>\n" + "\n".join(parts))

    assert body.strip() == "<p>Breathe.</p>"
    assert lists == {name: (f"{name} <b>1</b>", "2") for name in LISTS}


def test_lists_that_are_not_all_there_are_no_plan():
    with pytest.raises(ValueError, match="zip"):
        taken_apart("<p>Breathe.</p><hr><ul><li>1</li></ul>")
