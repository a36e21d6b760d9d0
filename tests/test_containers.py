"""The container file is sound, as far as reading can tell: no image is built here."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from portal.settings import ROOT

FILE = ROOT / "Containerfile"
IMAGES = {"site", "app"}


def stages():
    """What each stage says, instruction by instruction, by its name."""
    lines = [line for line in FILE.read_text("utf-8").splitlines() if not line.startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    found = {}
    for line in filter(None, joined.splitlines()):
        word, _, rest = line.partition(" ")
        if word == "FROM":
            image, _, name = rest.partition(" AS ")
            found[name] = [("FROM", image)]
        else:
            found[name].append((word, rest))
    return found


def said(stage, word):
    return [rest for each, rest in stages()[stage] if each == word]


def test_the_linter_finds_nothing():
    hadolint = Path(sys.executable).with_name("hadolint")
    done = subprocess.run([hadolint, FILE], capture_output=True, text=True, check=False)

    assert (done.stdout, done.returncode) == ("", 0)


def test_every_stage_begins_with_an_image_of_a_named_release_or_another_stage():
    for name in stages():
        (image,) = said(name, "FROM")
        assert image in stages() or re.fullmatch(r"[a-z]+:\d+\.\d+[a-z0-9.-]*", image), image


@pytest.mark.parametrize("image", sorted(IMAGES))
def test_an_image_runs_as_a_numbered_user_without_rights(image):
    assert said(image, "USER") == ["65532:65532"]


@pytest.mark.parametrize("image", sorted(IMAGES))
def test_what_runs_needs_no_shell(image):
    for word in ("ENTRYPOINT", "CMD"):
        (command,) = said(image, word)
        assert command.startswith('["')
    (health,) = said(image, "HEALTHCHECK")
    assert ' CMD ["' in health


@pytest.mark.parametrize("image", sorted(IMAGES))
def test_what_runs_cannot_be_changed_by_who_runs_it(image):
    copied = [rest for rest in said(image, "COPY") if "--chown" in rest or "--chmod" in rest]

    assert copied == []


def test_nothing_is_fetched_but_what_a_lock_file_names():
    text = FILE.read_text("utf-8")
    installing = [line for name in stages() for line in said(name, "RUN") if "install" in line]

    assert all("--require-hashes" in line for line in installing)
    assert not re.search(r"^ADD |curl |wget |apt-get |apk ", text, re.MULTILINE)


def sources():
    """What is copied from the repository."""
    for name in stages():
        for rest in said(name, "COPY"):
            if not rest.startswith("--from"):
                yield from rest.split()[:-1]


def test_what_is_copied_is_named_is_there_and_is_sent_to_the_builder():
    sent = (ROOT / ".dockerignore").read_text("utf-8").splitlines()

    for source in set(sources()):
        assert source not in (".", "./", "*")
        assert f"!{source}" in sent
        assert (ROOT / source).exists()


def test_the_site_can_be_frozen_from_what_is_copied_and_nothing_else(tmp_path):
    for source in set(sources()):
        copy = shutil.copytree if source.endswith("/") else shutil.copy
        copy(ROOT / source, tmp_path / source)
    command = [sys.executable, "-W", "error", "freeze.py", "--no-kit"]
    command += ["--destination", tmp_path / "site"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/hosting/Caddyfile").is_file()


def test_everything_else_stays_away_from_the_builder():
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]

    assert rules[0] == "*"
    assert {each[1:] for each in rules if each.startswith("!")} == {*sources(), "Containerfile"}


def test_the_site_is_served_by_the_settings_that_are_published_with_it():
    (command,) = said("site", "CMD")

    assert "/srv/netvaern/hosting/Caddyfile" in command
    assert "NETVAERN_ROOT=/srv/netvaern" in said("site", "ENV")[0]
