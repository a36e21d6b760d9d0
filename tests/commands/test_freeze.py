"""`portal freeze --verify` and `--rollback` say in clear words what is served and what is wrong."""

import shutil

import pytest

from portal.cli import main
from portal.publishing.record import RECORD, read_record
from tests.publishing.small_publication import publish, text_in

ENVIRONMENT = {"SOURCE_DATE_EPOCH": "1795608000"}


@pytest.fixture
def site(tmp_path):
    publish(tmp_path / "site", "first")
    publish(tmp_path / "site", "second")
    return tmp_path / "site"


def freeze(*arguments):
    return main(["freeze", *map(str, arguments)], ENVIRONMENT)


def test_verifying_says_what_was_published_and_when(site, capsys):
    assert freeze("--verify", site) == 0

    said = capsys.readouterr().out
    assert said.startswith(f"{site} is as it was published on 20")
    assert f"5 files, {read_record(site).name} for https://your.example/" in said


def test_verifying_names_every_file_that_is_not_as_it_was(site, capsys):
    (site / "index.html").write_text("evil")
    (site / "index.html.gz").unlink()
    (site / "shell\n.php").touch()

    assert freeze("--verify", site) == 1

    assert capsys.readouterr().out.splitlines() == [
        "changed: index.html",
        "missing: index.html.gz",
        "added: shell�.php",
        f"{site} is not as it was published: 1 changed, 1 missing, 1 added.",
    ]


def test_verifying_says_where_nothing_can_be_told(site, capsys):
    shutil.rmtree(site / "hosting")

    assert freeze("--verify", site) == 1

    assert capsys.readouterr().out == (
        f"{site} is not as it was published: hosting/SHA256SUMS is missing.\n"
    )


def test_verifying_a_folder_that_is_not_there_is_refused(tmp_path, capsys):
    assert freeze("--verify", tmp_path / "biuld") == 2

    assert f"there is no folder {tmp_path / 'biuld'}" in capsys.readouterr().err


def test_rolling_back_says_what_is_served_now_and_how_to_undo_it(site, capsys):
    assert freeze("--rollback", "--destination", site) == 0

    said = capsys.readouterr().out
    assert text_in(site) == "first"
    assert said.startswith(f"{site} again holds the publication {read_record(site).name} for ")
    assert "--rollback once more brings it back" in said


def test_rolling_back_where_there_is_nothing_before_is_refused(site, capsys):
    shutil.rmtree(site.with_name(".site.previous"))

    assert freeze("--rollback", "--destination", site) == 2

    assert "there is no publication before the one in" in capsys.readouterr().err
    assert text_in(site) == "second"


def test_rolling_back_to_what_was_damaged_is_refused(site, capsys):
    (site.with_name(".site.previous") / RECORD).write_text("{}")

    assert freeze("--rollback", "--destination", site) == 2

    assert "is not what was published (hosting/publication.json is damaged" in (
        capsys.readouterr().err
    )
    assert text_in(site) == "second"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--verify"],
        ["--verify", "build", "--rollback"],
        ["--grace", "-1"],
        ["--grace", "a week"],
        ["--grace", "99999"],
    ],
)
def test_what_cannot_be_meant_is_refused(arguments, capsys):
    with pytest.raises(SystemExit) as stop:
        freeze(*arguments)

    assert stop.value.code == 2
    assert arguments[0] in capsys.readouterr().err
