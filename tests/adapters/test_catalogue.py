"""Texts of the interface are read as they stand in the .po files."""

import pytest

from portal.adapters.catalogue import load_catalogue
from portal.domain.language import Language

PO = """\
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Home"
msgstr "Forside"
"""


def test_a_text_is_translated_and_an_unknown_one_stays(tmp_path):
    file = tmp_path / "da" / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    file.write_text(PO, "utf-8")

    catalogue = load_catalogue(tmp_path, Language.DA)

    assert catalogue.gettext("Home") == "Forside"
    assert catalogue.gettext("Away") == "Away"
    assert [each.name for each in file.parent.iterdir()] == ["messages.po"]


def test_english_needs_no_file(tmp_path):
    assert load_catalogue(tmp_path, Language.EN).gettext("Home") == "Home"


def test_a_language_without_its_file_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        load_catalogue(tmp_path, Language.DA)
