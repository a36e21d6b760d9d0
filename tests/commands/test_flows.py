"""`portal flows` shows an editor where every arrow leads."""

import shutil

import pytest

from portal.cli import main
from tests.small_content import write_content

EPOCH = {"SOURCE_DATE_EPOCH": "1795608000"}
# Graphviz is welcome and not needed.
DRAWN = "svg" if shutil.which("dot") else "dot"


@pytest.fixture
def environment(tmp_path):
    return {**EPOCH, "PORTAL_CONTENT": str(write_content(tmp_path))}


def test_every_question_choice_and_plan_is_drawn(tmp_path, environment, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert main(["flows", "--destination", str(tmp_path / "drawn")], environment) == 0

    text = (tmp_path / "drawn" / "account-hacked.da.dot").read_text("utf-8")
    for shown in ("Can you still sign in?", "Is money gone?", "Take the account back", "1. The"):
        assert shown in text
    arrow = '"account-hacked" -> "account-hacked/locked-out" [label="No, I am locked out"]'
    assert arrow in text
    assert text.count(" -> ") == 4


def test_where_graphviz_is_a_picture_is_made(tmp_path, environment, capsys):
    folder = tmp_path / "drawn"
    command = ["flows", "account-hacked", "--language", "en", "--destination", str(folder)]
    assert main(command, environment) == 0

    assert [file.name for file in folder.iterdir()] == [f"account-hacked.en.{DRAWN}"]
    assert f"account-hacked.en.{DRAWN}" in capsys.readouterr().out


def test_a_flow_that_is_not_there_is_refused_with_the_nearest_name(environment, capsys):
    assert main(["flows", "acount-hacked"], environment) == 2

    assert "Perhaps you meant `account-hacked`" in capsys.readouterr().err


def test_a_flow_with_problems_is_not_drawn(tmp_path, environment, capsys):
    (tmp_path / "content" / "shared" / "help" / "account-hacked.yaml").write_text("order: 1\n")

    assert main(["flows"], environment) == 2
    assert "portal check" in capsys.readouterr().err
