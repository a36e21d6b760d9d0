"""Sheets that only some pages load keep the rules of the one that all do."""

import re

import pytest

from portal.web.assets import FOLDER
from tests.web.test_stylesheets import _COMMENT, _PIXELS, _RAW_COLOUR, sheet

FURTHER = sorted(FOLDER.glob("*.css"))


@pytest.fixture(params=FURTHER, ids=lambda file: file.stem)
def text(request):
    return _COMMENT.sub("", request.param.read_text("utf-8")).strip()


def test_everything_stands_in_a_layer_that_there_is(text):
    depth, outside = 0, ""
    for sign in text:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        outside += sign if depth == 0 else ""

    assert set(outside.replace("}", " ").split()) <= {"@layer", "blocks", "print"}


def test_colours_are_named_by_their_job_and_every_token_is_one_of_ours(text):
    defined = set(re.findall(r"(--[a-z0-9-]+):", sheet("tokens")))

    assert _RAW_COLOUR.findall(text) == []
    assert set(re.findall(r"var\((--[a-z0-9-]+)", text)) <= defined


def test_lengths_follow_the_text_and_nothing_shouts(text):
    assert {int(found) for found in _PIXELS.findall(text)} <= {1, 2}
    assert "!important" not in text
