"""A freeze that remembers writes what one without memory would, and so does any machine."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from portal.adapters.editing import stamp_twins
from portal.publishing.manifest import files_in
from portal.publishing.place import parse_place
from portal.publishing.publisher import write_site
from portal.settings import ROOT, Settings
from portal.site import FORGETFUL, load_site, open_memory
from tests.small_content import TODAY, write_content

URL = "https://your.example/"


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """A small site with texts of its own, what it was frozen to, and what is remembered of it."""
    folder = tmp_path_factory.mktemp("first")
    texts = Path(shutil.copytree(ROOT / "translations", folder / "texts"))
    settings = Settings(write_content(folder), texts, TODAY, URL)
    return folder, frozen(settings, folder / "site", open_memory(settings, folder / "cache"))


@pytest.fixture
def settings(first, tmp_path):
    """The same site in another place, to be changed."""
    for name in ("content", "texts", "cache"):
        shutil.copytree(first[0] / name, tmp_path / name)
    return Settings(tmp_path / "content", tmp_path / "texts", TODAY, URL)


def frozen(settings, folder, memory=FORGETFUL):
    """Every file that is written, by its name."""
    folder.mkdir()
    site = load_site(settings, memory)
    write_site(site, parse_place(site.base_url), folder, memory)
    return {name: (folder / name).read_bytes() for name in files_in(folder)}


def spoil(file, old, new):
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def another_article(settings):
    for language in ("da", "en"):
        file = settings.content / language / "citizen/safe-passwords.md"
        spoil(file, "A line to spoil.", "Another line on phishing.")
    stamp_twins(settings.content, None)
    return settings


def another_title(settings):
    file = settings.content / "en/citizen/safe-passwords.md"
    spoil(file, "\nslug:", " indeed\nslug:")
    stamp_twins(settings.content, None)
    return settings


def another_phone(settings):
    spoil(settings.content / "shared/contacts.yaml", "33 37 00 37", "33 37 00 38")
    return settings


def another_word(settings):
    spoil(settings.content / "en/terms.yaml", "synonyms: [", "synonyms: [plain words, ")
    return settings


def another_text(settings):
    spoil(settings.translations / "da/LC_MESSAGES/messages.po", "Foreslå", "Send")
    return settings


CHANGES = {
    "an article": another_article,
    "a title": another_title,
    "a contact": another_phone,
    "a word": another_word,
    "a text of the interface": another_text,
    "the day": lambda settings: replace(settings, as_of=TODAY + timedelta(days=500)),
    "the address": lambda settings: replace(settings, base_url="https://your.example/portal/"),
    "nothing": lambda settings: settings,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_any_change_memory_makes_no_difference(first, settings, tmp_path, change):
    changed = change(settings)
    fresh = frozen(changed, tmp_path / "fresh")
    memory = open_memory(changed, tmp_path / "cache")
    remembered = frozen(changed, tmp_path / "remembered", memory)

    assert remembered == fresh
    assert (fresh == first[1]) is (change is CHANGES["nothing"])


def test_one_process_or_two_write_the_same(first, settings, tmp_path):
    # Where there are threads, no process is begun, and the languages take turns.
    with ThreadPoolExecutor(1) as pool:
        turns = pool.submit(frozen, settings, tmp_path / "turns").result()

    assert turns == first[1]


def test_folder_clock_language_rights_and_chance_make_no_difference(tmp_path):
    machines = {
        "one": {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
        "other/place": {"TZ": "America/Adak", "PYTHONHASHSEED": "2", "LC_ALL": "C"},
    }
    made = []
    for place, environment in machines.items():
        folder = tmp_path / place
        folder.mkdir(parents=True)
        content = write_content(folder)
        # Twice, the second time from memory.
        for _ in range(2):
            done = subprocess.run(
                [sys.executable, ROOT / "freeze.py", "--destination", "site", "--as-of", str(TODAY),
                 "--base-url", URL],
                cwd=folder, umask=0o22 if place == "one" else 0o77, check=False, text=True,
                env={**os.environ, **environment, "PORTAL_CONTENT": str(content)},
                capture_output=True,
            )  # fmt: skip
            assert done.returncode == 0, done.stdout + done.stderr
            made.append({name: (folder / "site" / name).read_bytes()
                         for name in files_in(folder / "site")})  # fmt: skip

    assert made[0] == made[1] == made[2] == made[3]
