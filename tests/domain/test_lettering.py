"""A text that is drawn without a font at hand has room in whatever font it gets."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.kit.lettering import WIDTHS, width_of, wrapped, wrapped_address

DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
SIZE = 40


@pytest.mark.parametrize(("bold", "name"), [(False, "DejaVuSans"), (True, "DejaVuSans-Bold")])
def test_no_letter_is_wider_in_the_widest_of_fonts(bold, name):
    font = TTFont(DEJAVU / f"{name}.ttf")
    advances, glyphs, em = font["hmtx"], font.getBestCmap(), font["head"].unitsPerEm

    wider = {
        letter
        for letter, width in WIDTHS[bold].items()
        if advances[glyphs[ord(letter)]][0] * 100 > width * em
    }
    assert wider == set()


def test_every_letter_of_both_languages_is_known():
    letters = {chr(code) for code in range(32, 127)} | set("æøåÆØÅéäöüß–’“”·«»")

    assert letters <= set(WIDTHS[False]) & set(WIDTHS[True])


@given(st.text(st.characters(codec="utf-8", exclude_characters=" ")), st.booleans())
def test_no_line_is_wider_than_its_room_unless_it_is_one_letter(text, bold):
    for line in wrapped(text, 300, SIZE, bold=bold):
        assert len(line) == 1 or width_of(line, SIZE, bold=bold) <= 300


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters=" "), min_size=1)))
def test_nothing_is_lost_between_lines(words):
    lines = wrapped(" ".join(words), 300, SIZE)

    assert "".join(lines).replace(" ", "") == "".join(words)


def test_words_stay_whole_where_they_fit():
    assert wrapped("Slå totrinsbekræftelse til", 420, SIZE) == ("Slå", "totrinsbekræftelse", "til")


def test_an_address_is_parted_where_a_step_of_its_path_ends():
    lines = wrapped_address("netvaern.example.org/da/virksomhed/falske-fakturaer", 700, SIZE)

    assert lines == ("netvaern.example.org/da/", "virksomhed/falske-fakturaer")
