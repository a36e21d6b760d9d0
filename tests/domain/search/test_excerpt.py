"""The passage shown is the one that meets most of the query, with its words marked."""

import pytest

from portal.domain.search.excerpt import Marks, Passages
from portal.domain.search.understanding import Asked, Way

LONG = (
    "Den første passage handler om noget helt andet end det, der bliver søgt efter i dag. "
    "Den anden passage nævner koden, men ikke det andet ord, selvom den er lige så lang. "
    "Den tredje passage nævner både koden og mailen, og derfor er det den, der skal vises. "
    "Den sidste passage er der bare for at vise, at teksten går videre efter den rigtige."
)
MARKS = Marks({"koden": 0, "mailen": 1})


def test_words_are_marked_where_they_stand():
    assert MARKS.on("Skift koden til mailen nu.") == (
        ("Skift ", False),
        ("koden", True),
        (" til ", False),
        ("mailen", True),
        (" nu.", False),
    )
    assert MARKS.on("koden") == (("koden", True),)
    assert MARKS.on("") == ()


def test_the_passage_that_meets_most_words_is_shown_with_dots_where_the_text_goes_on():
    pieces = MARKS.on_best(Passages.of(LONG))

    shown = "".join(text for text, _ in pieces)
    assert shown.startswith("… Den tredje passage")
    assert shown.endswith("skal vises. …")
    assert [text for text, mark in pieces if mark] == ["koden", "mailen"]


def test_a_text_that_meets_nothing_has_no_passage():
    assert MARKS.on_best(Passages.of("Ingen af ordene står her.")) == ()
    assert MARKS.on_best(Passages.of("")) == ()


@pytest.mark.parametrize("text", [LONG, "x" * 999, "ord " * 200, "Kort. " * 100, "… · ?!", ""])
def test_no_passage_is_long_and_no_word_is_lost(text):
    passages = Passages.of(text).texts

    assert all(len(passage) <= 221 for passage in passages)
    assert "".join(passages).replace(" ", "") in {text.replace(" ", ""), "x" * 220}


def test_every_form_of_what_was_met_is_marked_for_the_first_word_that_asks_for_it():
    words = [
        Asked("kode", 0, 4, "kod", (), [Way(("kod",), 1.0)]),
        Asked("ord", 5, 8, "ord", (), [Way(("kod", "ord"), 0.6)]),
    ]

    marks = Marks.of(words, {"kod": ["kode", "koden"], "ord": ["ord"]})

    assert marks.words == {"kode": 0, "koden": 0, "ord": 1}
