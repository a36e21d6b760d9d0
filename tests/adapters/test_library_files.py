"""The whole content folder becomes one library, whatever is wrong with single files."""

import shutil

from portal.adapters.library_files import read_library
from portal.domain.language import Language
from tests.small_content import write, write_content

DA, EN = Language.DA, Language.EN


def test_everything_is_found_in_both_languages(tmp_path):
    library, problems = read_library(write_content(tmp_path))

    assert problems == ()
    assert {identifier for _, identifier in library.articles} == {
        "good-habits",
        "safe-passwords",
        "first-steps",
    }
    assert set(library.alerts) == {(DA, "a-warning"), (EN, "a-warning")}
    assert set(library.pages) == {(DA, "about"), (EN, "about")}
    assert list(library.contacts) == ["cyberhotline", "alarm-112"]
    assert library.installation.name == "Netværn"
    assert library.unread == frozenset()


def test_a_faulty_article_is_unread_and_its_text_is_kept(tmp_path):
    content = write_content(tmp_path)
    write(content, "da/citizen/good-habits.md", "---\ntitle: Short\n---\nIts text\n")

    library, problems = read_library(content)

    assert problems
    assert library.unread == {("da", "citizen", "good-habits")}
    assert [(draft.id, draft.body) for draft in library.drafts] == [("good-habits", "Its text\n")]
    assert (EN, "good-habits") in library.articles


def test_a_faulty_entry_does_not_take_the_others_with_it(tmp_path):
    content = write_content(tmp_path)
    file = content / "shared" / "contacts.yaml"
    write(content, "shared/contacts.yaml", file.read_text("utf-8").replace('"112"', '"12"'))

    library, problems = read_library(content)

    assert list(library.contacts) == ["cyberhotline"]
    assert library.is_unread("shared/contacts.yaml", "alarm-112")
    assert [problem.field for problem in problems] == ["alarm-112.phone"]


def test_an_empty_folder_is_told_file_by_file(tmp_path):
    content = tmp_path / "content"
    content.mkdir()

    library, problems = read_library(content)

    assert library.installation is None
    assert {problem.wrong for problem in problems} == {"is missing"}
    assert len(problems) == 23


def test_hidden_files_and_licences_are_left_alone(tmp_path):
    content = write_content(tmp_path)
    write(content, ".git/x", "")
    write(content, "da/citizen/.good-habits.md.swp", "")
    write(content, "README.md", "")

    assert read_library(content)[1] == ()


def test_a_missing_language_is_told(tmp_path):
    content = write_content(tmp_path)
    shutil.rmtree(content / "en")

    _, problems = read_library(content)

    kinds = ("topics", "contacts", "terms", "themes", "strategy", "selfcheck", "selfcheck-citizen")
    assert {problem.path for problem in problems} == {f"content/en/{kind}.yaml" for kind in kinds}
