"""Clues are marked in the text, and numbers within and beside them are known as examples."""

from portal.domain.trainer.marks import Part, Span, mark_faults, marked, plain, spans

TEXT = "Ring [[clue:who|me on 01 20 30 40]] or [[clue:now|now]]!"


def test_a_text_is_parted_at_its_clues_and_numbers():
    assert spans(TEXT) == (
        Span((Part("Ring "),)),
        Span((Part("me on "), Part("01 20 30 40", is_number=True)), "who"),
        Span((Part(" or "),)),
        Span((Part("now"),), "now"),
        Span((Part("!"),)),
    )


def test_nothing_of_a_text_is_lost():
    whole = "".join(part.text for span in spans(TEXT) for part in span.parts)

    assert whole == plain(TEXT) == "Ring me on 01 20 30 40 or now!"


def test_clues_come_in_their_order():
    assert list(marked(TEXT)) == [("who", "me on 01 20 30 40"), ("now", "now")]


def test_brackets_that_are_no_mark_are_told():
    assert list(mark_faults(TEXT)) == []
    for text in ("[[clue:x]]", "[[clue:|x]]", "[[article:x]]", "[[clue:a|b|c]]", "x]]"):
        assert len(list(mark_faults(text))) == 1, text
