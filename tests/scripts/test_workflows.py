"""Workflows are pinned, may do the least, and never make a command of what strangers wrote."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from portal.settings import ROOT

FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
SCRIPTS = sorted((ROOT / "scripts").glob("*.sh"))
PINNED = re.compile(r"[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+(\.\d+)*")


def workflow(file):
    # YAML 1.1 reads the key `on` as a truth.
    return yaml.load(file.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 (makes only texts)


def jobs():
    return [
        pytest.param(job, id=f"{file.stem}-{name}")
        for file in FILES
        for name, job in workflow(file)["jobs"].items()
    ]


def steps():
    return [
        pytest.param(step, id=f"{file.stem}-{name}-{number}")
        for file in FILES
        for name, job in workflow(file)["jobs"].items()
        for number, step in enumerate(job["steps"], 1)
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_action_is_pinned_by_its_full_hash_with_the_version_beside(file):
    used = re.findall(r"uses:\s*(.+)", file.read_text("utf-8"))

    assert used
    assert [each for each in used if not PINNED.fullmatch(each.strip())] == []


def test_an_action_has_one_version_everywhere():
    used = {each for file in FILES for each in re.findall(r"uses:\s*(.+)", file.read_text("utf-8"))}
    assert len(used) == len({each.partition("@")[0] for each in used})


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_workflow_as_such_may_do_nothing(file):
    assert workflow(file)["permissions"] == {}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_workflow_runs_with_rights_on_what_was_proposed(file):
    assert "pull_request_target" not in workflow(file)["on"]


def test_what_is_proposed_is_built_with_nothing_but_the_right_to_read():
    check = workflow(ROOT / ".github/workflows/check.yml")

    assert set(check["on"]) == {"pull_request"}
    assert all(job["permissions"] == {"contents": "read"} for job in check["jobs"].values())
    assert "secrets." not in (ROOT / ".github/workflows/check.yml").read_text("utf-8")


def test_only_what_deploys_may_write_pages_and_prove_who_it_is():
    may = {
        (file.stem, name)
        for file in FILES
        for name, job in workflow(file)["jobs"].items()
        if {"pages", "id-token"} & set(job["permissions"])
    }
    assert may == {("publish", "deploy")}


@pytest.mark.parametrize("job", jobs())
def test_every_job_ends_some_time(job):
    assert int(job["timeout-minutes"]) <= 60


@pytest.mark.parametrize("step", steps())
def test_a_command_is_a_script_of_ours_without_anything_filled_in(step):
    if "run" in step:
        assert "${{" not in step["run"]
        script, *arguments = step["run"].split()
        assert script in {"make", ".ci/run"} or (ROOT / script).stat().st_mode & 0o100
        assert all(re.fullmatch(r"[a-z]+", each) for each in arguments)


@pytest.mark.parametrize("step", steps())
def test_no_checkout_leaves_a_credential_behind(step):
    if step.get("uses", "").startswith("actions/checkout@"):
        assert step["with"] == {"persist-credentials": "false"}


def test_the_linter_of_workflows_finds_nothing_at_its_strictest():
    zizmor = Path(sys.executable).with_name("zizmor")
    subprocess.run(
        [zizmor, "--offline", "--quiet", "--no-progress", "--persona", "auditor",
         ROOT / ".github/workflows"],
        check=True,
    )  # fmt: skip


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_are_what_shellcheck_thinks_they_should_be(script):
    subprocess.run(["shellcheck", "-x", script], cwd=ROOT, check=True)
