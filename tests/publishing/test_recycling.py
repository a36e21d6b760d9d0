"""Files of a publication that nobody needs any more are used again, and nothing is seen of it."""

import os
import shutil
from datetime import timedelta

import pytest

from portal.adapters.editing import stamp_twins
from portal.publishing.grace import Grace
from portal.publishing.manifest import files_in
from portal.publishing.publisher import publish
from portal.publishing.recycling import kinds_of, prune
from portal.publishing.rollback import roll_back
from portal.publishing.verification import verify
from portal.settings import ROOT, Settings
from tests.small_content import TODAY, write_content

WANTED = ["da/index.html", "da/side/index.html", "feed.xml", "picture.png"]
GRACE = Grace(timedelta(0), 1_795_608_000)


@pytest.fixture
def folder(tmp_path):
    """A folder as an earlier publication left it."""
    for name in (*WANTED, "da/index.html.br", "da/index.html.gz", "picture.png.br"):
        file = tmp_path / "spare" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("old", "utf-8")
    return tmp_path / "spare"


def left_in(folder):
    made = folder.with_name("made")
    made.mkdir()
    prune(folder, WANTED, kinds_of(made))
    return sorted(files_in(folder))


def test_files_that_are_written_anyway_are_left_and_so_are_their_copies(folder):
    assert left_in(folder) == [
        "da/index.html", "da/index.html.br", "da/index.html.gz", "da/side/index.html",
        "feed.xml", "picture.png",
    ]  # fmt: skip


def test_whatever_else_is_there_goes_down_to_its_folders(folder):
    (folder / "da/index.html.exe").touch()
    (folder / "da/gone/deep").mkdir(parents=True)
    (folder / "da/gone/deep/index.html").touch()

    assert "da/index.html.exe" not in left_in(folder)
    assert not (folder / "da/gone").exists()


def test_a_link_goes_and_what_it_leads_to_stays(folder, tmp_path):
    (tmp_path / "live").mkdir()
    (tmp_path / "live/index.html").write_text("live", "utf-8")
    (folder / "feed.xml").unlink()
    (folder / "feed.xml").symlink_to(tmp_path / "live/index.html")
    shutil.rmtree(folder / "da/side")
    (folder / "da/side").symlink_to(tmp_path / "live")

    assert {"feed.xml", "da/side/index.html"}.isdisjoint(left_in(folder))
    assert not (folder / "da/side").is_symlink()
    assert (tmp_path / "live/index.html").read_text("utf-8") == "live"


def test_a_file_that_stands_elsewhere_too_goes_and_is_whole_there(folder, tmp_path):
    os.link(folder / "feed.xml", tmp_path / "live.xml")

    assert "feed.xml" not in left_in(folder)
    assert (tmp_path / "live.xml").read_text("utf-8") == "old"


def test_what_has_other_rights_than_a_new_one_goes(folder):
    (folder / "feed.xml").chmod(0o600)
    (folder / "da/side").chmod(0o700)

    assert {"feed.xml", "da/side/index.html"}.isdisjoint(left_in(folder))


def test_a_folder_where_a_file_is_to_be_goes_and_so_does_a_file_in_place_of_a_folder(folder):
    (folder / "feed.xml").unlink()
    (folder / "feed.xml").mkdir()
    shutil.rmtree(folder / "da/side")
    (folder / "da/side").touch()

    left_in(folder)

    assert not (folder / "feed.xml").exists()
    assert not (folder / "da/side").exists()


class Press:
    """A small site that is published to `site` again and again."""

    def __init__(self, folder):
        texts = shutil.copytree(ROOT / "translations", folder / "texts")
        self.settings = Settings(write_content(folder), texts, TODAY, "https://your.example/")
        self.site = folder / "site"

    def publish(self, text=None, folder=None):
        if text:
            for language in ("da", "en"):
                file = self.settings.content / language / "citizen/safe-passwords.md"
                head, _, _ = file.read_text("utf-8").partition("\n\nSpoken: ")
                file.write_text(f"{head}\n\nSpoken: {text}\n", "utf-8")
            stamp_twins(self.settings.content, None)
        publish(self.settings, folder or self.site, GRACE)

    def same_as_anew(self):
        anew = self.site.with_name("anew")
        shutil.rmtree(anew, ignore_errors=True)
        self.publish(folder=anew)
        return bytes_in(anew) == bytes_in(self.site)


@pytest.fixture
def press(tmp_path):
    return Press(tmp_path)


def bytes_in(folder):
    return {name: (folder / name).read_bytes() for name in files_in(folder)}


def place_of(folder, name):
    return (folder / name).stat().st_ino


def test_the_fourth_publication_is_made_of_the_first_and_is_as_if_it_were_made_anew(press):
    press.publish("one")
    page = "da/index.html"
    first = place_of(press.site, page)
    press.publish("two")
    press.publish("three")
    third = bytes_in(press.site)

    press.publish("four")

    assert place_of(press.site, page) == first
    assert b"Spoken: four" in b"".join(bytes_in(press.site).values())
    assert press.same_as_anew()
    assert verify(press.site).is_clean
    assert bytes_in(press.site.with_name(".site.previous")) == third


def test_going_back_and_forth_changes_nothing_that_is_still_needed(press):
    for text in ("one", "two", "three"):
        press.publish(text)
    third = bytes_in(press.site)
    roll_back(press.site, GRACE)
    press.publish("four")
    press.publish("five")

    assert press.same_as_anew()
    assert verify(press.site).is_clean
    roll_back(press.site, GRACE)
    assert verify(press.site).is_clean
    assert b"Spoken: four" in b"".join(bytes_in(press.site).values())
    assert b"Spoken: three" in b"".join(third.values())


def test_what_somebody_wrote_into_the_spare_is_not_published(press):
    for text in ("one", "two", "three"):
        press.publish(text)
    spare = press.site.with_name(".site.spare")
    (spare / "da/index.html").write_text("evil", "utf-8")
    (spare / "da/index.html.br").write_text("evil", "utf-8")
    (spare / "shell.php").write_text("evil", "utf-8")

    press.publish("four")

    assert press.same_as_anew()
    assert verify(press.site).is_clean


def test_without_the_spare_all_is_made_anew(press):
    for text in ("one", "two", "three"):
        press.publish(text)
    shutil.rmtree(press.site.with_name(".site.spare"))

    press.publish("four")

    assert press.same_as_anew()
