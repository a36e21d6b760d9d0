"""Texts are gathered from code and templates, and catalogues follow."""

import pytest

from portal.adapters.texts import gather

CONFIGURATION = "[python: portal/**.py]\n[jinja2: portal/**.html]\n"
CODE = '# L10N: On the door.\ngettext("Open")\ntranslate("Shut")\n'
TEMPLATE = "{{ _('Ajar') }}"
PO = """\
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Open"
msgstr "Åbn"

msgid "Gone"
msgstr "Væk"
"""


@pytest.fixture
def root(tmp_path):
    (tmp_path / "babel.cfg").write_text(CONFIGURATION)
    (tmp_path / "portal").mkdir()
    (tmp_path / "portal" / "door.py").write_text(CODE)
    (tmp_path / "portal" / "door.html").write_text(TEMPLATE)
    catalogue = tmp_path / "translations" / "da" / "LC_MESSAGES" / "messages.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(PO, "utf-8")
    return tmp_path


def test_texts_come_and_go_with_the_code_and_translations_stay(root):
    untranslated = gather(root, root / "translations")

    po = (root / "translations/da/LC_MESSAGES/messages.po").read_text("utf-8")
    assert 'msgid "Open"\nmsgstr "Åbn"' in po
    assert 'msgid "Ajar"\nmsgstr ""' in po
    assert "Gone" not in po
    assert "#. On the door." in po
    assert untranslated == {"translations/da/LC_MESSAGES/messages.po": ("Ajar", "Shut")}


def test_gathering_again_changes_nothing(root):
    gather(root, root / "translations")
    first = {file: file.read_bytes() for file in root.rglob("*.po*")}
    gather(root, root / "translations")

    assert {file: file.read_bytes() for file in root.rglob("*.po*")} == first
    assert len(first) == 2


def test_without_babel_cfg_nobody_knows_where_texts_stand(tmp_path):
    with pytest.raises(FileNotFoundError):
        gather(tmp_path, tmp_path / "translations")
