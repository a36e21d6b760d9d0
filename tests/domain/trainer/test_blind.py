"""Fresh readers get the messages without a hint, and what they answer is counted."""

import pytest

from portal.domain.language import Language
from portal.domain.trainer.blind import judged, key, ordered, table, without_answers


@pytest.fixture(params=Language)
def messages(request, site):
    return list(site.editions[request.param].messages.values())


def test_all_messages_are_there_in_an_order_of_the_seed(messages):
    first, again, other = (ordered(messages, seed) for seed in ("1", "1", "2"))

    assert first == again != other
    assert {each.id for each in first} == {each.id for each in messages}


def test_nothing_tells_what_a_message_is(messages):
    text = without_answers(messages, "1").partition("## Answers")[0]

    for message in messages:
        assert message.situation in text
        assert message.reason not in text
        assert message.title not in text
        assert not any(clue.tells in text for clue in message.clues)
    assert "[[" not in text
    assert "difficulty" not in text


def test_the_key_has_the_numbers_of_the_blind_sheet(messages):
    lines = key(messages, "7").split("\n")

    assert lines == [f"{nr} {each.verdict} ({each.id})"
                     for nr, each in enumerate(ordered(messages, "7"), 1)]  # fmt: skip


def test_answers_are_read_as_people_write_them():
    text = "1 scam\n2. genuine\n 3: SCAM because of the link\nnothing\n4 maybe\n"

    assert judged(text) == {1: "scam", 2: "genuine", 3: "scam"}


def test_a_row_tells_how_many_of_those_who_answered_were_right(messages):
    first = ordered(messages, "1")[0]
    wrong = "genuine" if first.is_scam else "scam"
    readers = [{1: first.verdict}, {1: wrong}, {1: first.verdict}, {2: "scam"}]

    rows = list(table(messages, "1", readers))

    assert rows[2].startswith(f"| {first.id} |")
    assert rows[2].endswith("| 2 of 3 |")
    assert len(rows) == len(messages) + 2
