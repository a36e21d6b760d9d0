"""A new folder takes the place of an old one at once, or not at all."""

import shutil
import subprocess
import sys

import pytest

from portal.publishing import kernel
from portal.publishing.kernel import exchange
from portal.publishing.lock import RefusedError
from portal.publishing.manifest import MANIFEST
from portal.publishing.swap import replacing
from tests.publishing.small_publication import names_beside, publish, text_in


def fail_half_way(destination):
    with replacing(destination) as replacement:
        (replacement.folder / "index.html").write_text("half of the sec")
        raise ZeroDivisionError


def lose_the_new_folder(destination):
    with replacing(destination) as replacement:
        replacement.folder.rmdir()
        replacement.take_over()


def test_the_first_publication_makes_the_folder_and_those_above_it(tmp_path):
    publish(tmp_path / "srv" / "site", "first")

    assert text_in(tmp_path / "srv" / "site") == "first"
    assert names_beside(tmp_path / "srv" / "site") == ["site"]


def test_an_empty_folder_is_taken_over(tmp_path):
    (tmp_path / "site").mkdir()

    publish(tmp_path / "site", "first")

    assert text_in(tmp_path / "site") == "first"


def test_the_next_publication_replaces_the_one_before_which_stays_beside_it(tmp_path):
    publish(tmp_path / "site", "first")
    (tmp_path / "site").chmod(0o750)

    publish(tmp_path / "site", "second")

    assert text_in(tmp_path / "site") == "second"
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o750
    assert names_beside(tmp_path / "site") == [".site.previous", "site"]
    assert text_in(tmp_path / ".site.previous") == "first"


def test_what_was_published_before_is_nobody_else_s_to_look_at(tmp_path):
    publish(tmp_path / "site", "first")
    publish(tmp_path / "site", "second")

    assert (tmp_path / ".site.previous").stat().st_mode & 0o777 == 0o700


def test_only_the_last_publication_is_kept_and_only_where_it_differed(tmp_path):
    for text in ("first", "second", "third", "third"):
        publish(tmp_path / "site", text)

    assert names_beside(tmp_path / "site") == [".site.previous", "site"]
    assert text_in(tmp_path / ".site.previous") == "second"


def test_files_that_somebody_put_into_what_was_published_before_are_not_removed(tmp_path):
    publish(tmp_path / "site", "first")
    publish(tmp_path / "site", "second")
    (tmp_path / ".site.previous" / "evidence.txt").touch()

    with pytest.raises(RefusedError, match=r"evidence\.txt"):
        publish(tmp_path / "site", "third")

    assert (tmp_path / ".site.previous" / "evidence.txt").exists()


def test_what_nobody_knows_any_more_is_not_taken_for_a_copy_of_the_other(tmp_path):
    publish(tmp_path / "site", "first")
    publish(tmp_path / "site", "second")
    for folder in ("site", ".site.previous"):
        shutil.rmtree(tmp_path / folder / "hosting")

    with pytest.raises(RefusedError):
        publish(tmp_path / "site", "third")

    assert names_beside(tmp_path / "site") == [".site.previous", "site"]


def test_a_folder_whose_list_is_damaged_is_refused_and_the_reason_is_told(tmp_path):
    publish(tmp_path / "site", "first")
    (tmp_path / "site" / MANIFEST).write_text("not a list\n")

    with pytest.raises(RefusedError, match="SHA256SUMS is damaged in line 1"):
        publish(tmp_path / "site", "second")


def test_a_failure_leaves_the_published_folder_as_it_was_and_nothing_beside(tmp_path):
    publish(tmp_path / "site", "first")

    with pytest.raises(ZeroDivisionError):
        fail_half_way(tmp_path / "site")

    assert text_in(tmp_path / "site") == "first"
    assert names_beside(tmp_path / "site") == ["site"]


def test_file_systems_that_cannot_exchange_folders_are_served_in_two_steps(tmp_path, monkeypatch):
    publish(tmp_path / "site", "first")
    monkeypatch.setattr(kernel.ctypes, "CDLL", lambda *_, **__: object())

    publish(tmp_path / "site", "second")

    assert text_in(tmp_path / "site") == "second"
    assert text_in(tmp_path / ".site.previous") == "first"
    assert names_beside(tmp_path / "site") == [".site.previous", "site"]


def test_where_the_second_of_two_steps_fails_the_old_folder_is_brought_back(tmp_path, monkeypatch):
    publish(tmp_path / "site", "first")
    monkeypatch.setattr(kernel.ctypes, "CDLL", lambda *_, **__: object())

    with pytest.raises(FileNotFoundError):
        lose_the_new_folder(tmp_path / "site")

    assert text_in(tmp_path / "site") == "first"
    assert names_beside(tmp_path / "site") == ["site"]


def test_what_a_killed_publisher_left_is_put_right_by_the_next(tmp_path):
    publish(tmp_path / "site", "first")
    (tmp_path / "site").rename(tmp_path / ".site.old")
    (tmp_path / ".site.new").mkdir()
    (tmp_path / ".site.new" / "index.html").write_text("half")
    (tmp_path / ".site.lock").touch()

    with pytest.raises(ZeroDivisionError):
        fail_half_way(tmp_path / "site")

    assert text_in(tmp_path / "site") == "first"
    assert names_beside(tmp_path / "site") == ["site"]


def test_two_folders_change_places_in_one_step(tmp_path):
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()

    assert exchange(tmp_path / "one", tmp_path / "other")

    assert [each.name for each in (tmp_path / "one").iterdir()] == ["other"]
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "one", tmp_path / "missing")


def test_a_link_is_followed_and_stays(tmp_path):
    (tmp_path / "releases").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "releases")

    publish(tmp_path / "site", "first")

    assert (tmp_path / "site").is_symlink()
    assert text_in(tmp_path / "releases") == "first"


def test_a_file_is_refused(tmp_path):
    (tmp_path / "site").write_text("a letter")

    with pytest.raises(RefusedError, match="is a file"), replacing(tmp_path / "site"):
        pass

    assert (tmp_path / "site").read_text() == "a letter"


def test_a_folder_below_a_file_is_refused(tmp_path):
    (tmp_path / "letter").touch()

    with pytest.raises(RefusedError, match="cannot be made"), replacing(tmp_path / "letter/site"):
        pass


def test_a_mount_point_is_refused(tmp_path):
    with pytest.raises(RefusedError, match="mount point"), replacing(tmp_path / "/proc"):
        pass


@pytest.mark.parametrize("name", ["thesis.odt", "hosting/note.txt"])
def test_a_folder_with_somebody_s_files_is_refused_and_the_files_are_named(tmp_path, name):
    if "/" in name:
        publish(tmp_path / "site", "first")
    (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / "site" / name).write_text("years of work")

    with pytest.raises(RefusedError, match=name), replacing(tmp_path / "site"):
        pass

    assert (tmp_path / "site" / name).read_text() == "years of work"
    assert names_beside(tmp_path / "site") == ["site"]


def test_a_link_among_published_files_is_somebody_s_too(tmp_path):
    (tmp_path / "pictures").mkdir()
    publish(tmp_path / "site", "first")
    (tmp_path / "site" / "pictures").symlink_to(tmp_path / "pictures")

    with pytest.raises(RefusedError, match="pictures"), replacing(tmp_path / "site"):
        pass


HOLD = """
import sys
from pathlib import Path
from portal.publishing.swap import replacing
from tests.publishing.small_publication import names_beside, publish, text_in
with replacing(Path(sys.argv[1])):
    print("holding", flush=True)
    sys.stdin.read()
"""


def test_a_second_publisher_is_refused_until_the_first_is_done(tmp_path):
    command = [sys.executable, "-c", HOLD, str(tmp_path / "site")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout.readline() == "holding\n"

        with pytest.raises(RefusedError, match="another freeze"), replacing(tmp_path / "site"):
            pass

        assert names_beside(tmp_path / "site") == [".site.lock", ".site.new"]
        first.stdin.close()
    publish(tmp_path / "site", "second")
    assert names_beside(tmp_path / "site") == ["site"]
