"""Every text of the interface is known to the catalogue and said in Danish."""

import re

import pytest
from babel.messages.pofile import read_po

from portal.adapters.texts import gathered
from portal.settings import ROOT

TEMPLATE = ROOT / "translations/messages.pot"
DANISH = ROOT / "translations/da/LC_MESSAGES/messages.po"
_PLACEHOLDER = re.compile(r"%\([a-z_]+\)[a-z]|%%")


def catalogue(file):
    with file.open("rb") as source:
        return read_po(source)


@pytest.fixture(scope="module")
def danish():
    return [message for message in catalogue(DANISH) if message.id]


def ids_in(messages):
    return sorted((m.context or "", m.id) for m in messages if m.id)


def test_the_template_is_fresh():
    # If it is not: `portal texts` writes it anew.
    assert ids_in(catalogue(TEMPLATE)) == ids_in(gathered(ROOT))


def test_danish_has_exactly_the_texts_of_the_template(danish):
    assert ids_in(danish) == ids_in(catalogue(TEMPLATE))


def test_every_text_is_translated_and_none_by_guessing(danish):
    assert [m.id for m in danish if not m.string or m.fuzzy] == []


def test_placeholders_are_the_same_in_both(danish):
    def holes(text):
        return sorted(_PLACEHOLDER.findall(text))

    assert [m.id for m in danish if holes(m.id) != holes(m.string)] == []


def test_texts_begin_and_end_alike(danish):
    def ends(text):
        return text[-1] if text[-1] in ".:?!" else "", text[0].isspace(), text[-1].isspace()

    assert [(m.id, m.string) for m in danish if ends(m.id) != ends(m.string)] == []


def test_texts_are_typographic(danish):
    assert [m.string for m in danish if set(m.string) & {'"', "'"}] == []
    assert [m.id for m in danish if set(m.id) & {'"', "'"}] == []
