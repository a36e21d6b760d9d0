"""A poster that browsers draw has room for every text that an editor may write."""

import pytest

from portal.domain.kit.drawing import FOOT, MARGIN, STEPS, WIDTH, draw
from portal.domain.kit.lettering import width_of

# As long as the schema lets them be.
LONGEST = ("Totrinsbekræftelse " * 5)[:80].strip(), ("m" * 12 + " ") * 12, ["mere om dem " * 10] * 5
SHORTEST = "Nu", "Kort.", ["Gør det"] * 3


@pytest.mark.parametrize("texts", [LONGEST, SHORTEST])
def test_nothing_runs_into_the_foot_or_over_the_edge(texts):
    title, line, actions = texts
    drawing = draw(title, line, "Gør det nu", actions)

    assert drawing.end < FOOT
    for lines, bold in [(drawing.title, True), (drawing.line, False),
                        *((each, False) for each in drawing.actions)]:  # fmt: skip
        for text in lines.texts:
            assert lines.x + width_of(text, lines.size, bold=bold) <= WIDTH - MARGIN + 0.01


def test_a_short_text_is_drawn_as_large_as_may_be():
    assert draw(*SHORTEST[:2], "Gør det nu", SHORTEST[2]).actions[0].size == 72 * STEPS[0]


def test_a_long_word_in_the_title_does_not_make_all_the_rest_small():
    long = draw("Totrinsbekræftelsesmetoder", "Kort.", "Gør det nu", ["Gør det"] * 3)

    assert long.title.size < long.actions[0].size * 155 / 72
    assert long.actions[0].size == 72 * STEPS[0]
