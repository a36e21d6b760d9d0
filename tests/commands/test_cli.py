"""`portal` itself: what there is, and what is said where something cannot be done."""

import subprocess
import sys

import pytest

from portal.cli import COMMANDS, main
from portal.settings import ROOT


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_does(command, capsys):
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"], {})

    assert stop.value.code == 0
    assert COMMANDS[command].SUMMARY in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [[], ["chek"], ["check", "--relase"], ["sync"], ["verify"], ["run", "--port", "70000"]],
)
def test_what_is_not_a_command_is_refused(arguments, capsys):
    with pytest.raises(SystemExit) as stop:
        main(arguments, {})

    assert stop.value.code == 2
    assert capsys.readouterr().err.startswith("usage: portal")


@pytest.mark.parametrize("command", ["check", "status", "run"])
def test_a_missing_content_folder_is_named(tmp_path, capsys, command):
    assert main([command], {"PORTAL_CONTENT": str(tmp_path / "nowhere")}) == 2

    said = capsys.readouterr().err
    assert f"there is no content folder at {tmp_path / 'nowhere'}" in said
    assert "PORTAL_CONTENT" in said


def test_a_day_that_cannot_be_read_is_named(capsys):
    assert main(["check"], {"SOURCE_DATE_EPOCH": "today"}) == 2
    assert "SOURCE_DATE_EPOCH is not a whole number" in capsys.readouterr().err

    with pytest.raises(SystemExit):
        main(["check", "--as-of", "24-11-2026"], {})
    assert "--as-of" in capsys.readouterr().err


def test_a_reader_who_has_had_enough_is_no_error():
    portal = f"'{sys.executable}' -m portal"
    done = subprocess.run(
        ["sh", "-c", f"{portal} check --format json | head -n 1"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert done.stdout == "{\n"
    assert done.stderr == ""
