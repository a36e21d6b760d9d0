"""Whatever goes wrong while publishing is said in a sentence, and the site stays as it was."""

import os
import resource
import shutil
import signal
import subprocess
import time

import pytest

from portal.publishing.failures import explained
from portal.publishing.verification import verify
from tests.publishing.small_freeze import begin, freeze
from tests.publishing.small_publication import names_beside
from tests.small_content import write_content


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """Small content, and the site made of it."""
    folder = tmp_path_factory.mktemp("published")
    content = write_content(folder)
    done = freeze(content, folder / "site")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def content(published, tmp_path):
    return shutil.copytree(published / "content", tmp_path / "content")


@pytest.fixture
def site(published, tmp_path):
    return shutil.copytree(published / "site", tmp_path / "served" / "site")


def changed(content):
    """Make sure that there is something to publish."""
    page = content / "en/citizen/safe-passwords.md"
    page.write_text(page.read_text("utf-8").replace("A line to spoil", "Another line"), "utf-8")


def is_as_it_was(site, published):
    assert names_beside(site) == ["site"]
    return verify(site).is_clean and verify(site).record == verify(published / "site").record


def one_sentence(done):
    """What was said, if it is one line that no programmer is needed for."""
    (line,) = done.stderr.splitlines()
    assert line.startswith("portal freeze: ")
    assert "Traceback" not in line
    return line


def test_a_full_disk(content, site, published):
    changed(content)
    # No file may grow beyond this: the system then answers as it does where no room is left.
    limit = (20_000, 20_000)

    done = freeze(
        content, site, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    )

    assert done.returncode == 2
    assert "there is no room left on the disk" in one_sentence(done)
    assert "Nothing was changed" in done.stderr
    assert is_as_it_was(site, published)


IN_A_SMALL_DISK = """
mount -t tmpfs -o size={size} none "$1" && cp -a "$2" "$1/site" && shift 2 && {then} && "$@"
code=$?
ls -A --ignore=.site.cache "$TARGET"
cd "$TARGET/site" && sha256sum --check --quiet hosting/SHA256SUMS || exit 99
exit $code
"""


# A world of one's own, where a disk can be mounted that is seen by nobody else.
WORLD = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--user", "--map-root-user"])]
# Some systems allow it to nobody; what is left there is the test above.
CAN_MOUNT = (
    shutil.which("unshare")
    and not subprocess.run(
        [*WORLD, "mount", "-t", "tmpfs", "none", "/mnt"], check=False, capture_output=True
    ).returncode
)


def on_a_disk_of_its_own(content, site, size, then="true"):
    """Publish where there is little room."""
    disk = site.parent.parent / "disk"
    disk.mkdir()
    script = IN_A_SMALL_DISK.format(size=size, then=then)
    before = ["env", f"TARGET={disk}", *WORLD, "sh", "-c", script, "sh", str(disk), str(site)]
    return freeze(content, disk / "site", before=before)


if CAN_MOUNT:

    @pytest.mark.parametrize("room", [1.2, 1.6, 2.02])
    def test_a_disk_that_is_really_full(content, site, room):
        """Wherever it becomes full: while freezing, while compressing, or at the last file."""
        changed(content)
        size = sum(-(-f.stat().st_size // 4096) * 4096 for f in site.rglob("*") if f.is_file())

        done = on_a_disk_of_its_own(content, site, int(size * room))

        assert done.returncode == 2
        assert "there is no room left on the disk" in one_sentence(done)
        assert done.stdout.split() == ["site"]

    def test_a_disk_that_can_only_be_read(content, site):
        changed(content)

        done = on_a_disk_of_its_own(content, site, "64m", then='mount -o remount,ro "$TARGET"')

        assert done.returncode == 2
        assert "cannot be written: Read-only file system" in one_sentence(done)
        assert done.stdout.split() == ["site"]

    def test_a_folder_on_another_disk_is_replaced_there_through_its_link(content, site):
        changed(content)
        link = 'mkdir "$TARGET/a" && mv "$TARGET/site" "$TARGET/a" && ln -s a/site "$TARGET/site"'

        done = on_a_disk_of_its_own(content, site, "64m", then=link)

        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.splitlines()[-2:] == ["a", "site"]


def test_content_that_vanishes_while_it_is_read(content, site, published):
    """An editor's program replaces a file: it is listed, and gone when it is read."""
    page = content / "en/citizen/safe-passwords.md"
    page.unlink()
    page.symlink_to("replaced-meanwhile.md")

    done = freeze(content, site)

    assert done.returncode in {1, 2}
    assert "Traceback" not in done.stderr
    assert "safe-passwords.md" in done.stderr
    assert is_as_it_was(site, published)


def test_a_clock_that_was_set_back_is_told_of_and_everything_works(content, site):
    for file in site.rglob("*"):
        os.utime(file, (4_000_000_000, 4_000_000_000))
    changed(content)

    done = freeze(content, site)

    assert done.returncode == 0, done.stderr
    assert "The clock of this computer may be wrong" in done.stdout
    assert verify(site).is_clean
    assert (site / "en/citizen/safe-passwords/index.html").stat().st_mtime < 4_000_000_000
    back = freeze(content, site, "--rollback")
    assert "2096-10-02" in back.stdout
    assert verify(site).is_clean


@pytest.mark.parametrize(
    ("number", "tell"),
    [(signal.SIGTERM, os.kill), (signal.SIGTERM, os.killpg), (signal.SIGINT, os.killpg),
     (signal.SIGHUP, os.killpg)],
    ids=["by a supervisor", "with all its processes", "by Ctrl-C", "by a terminal that closes"],
)  # fmt: skip
def test_being_told_to_stop(content, site, published, number, tell):
    changed(content)
    with begin(content, site) as process:
        wait_for(lambda: any(site.with_name(".site.new").glob("*/*/index.html")))
        tell(process.pid, number)
        said, complained = process.communicate(timeout=60)

    assert process.returncode == 128 + number
    assert (said, complained) == ("", "portal freeze: stopped. Nothing was changed.\n")
    assert is_as_it_was(site, published)


def test_a_second_publisher_is_refused_and_does_not_disturb_the_first(content, site):
    changed(content)
    with begin(content, site) as first:
        wait_for(lambda: site.with_name(".site.new").exists())

        # The first is held where it is, since it could be done before the second has waited.
        first.send_signal(signal.SIGSTOP)
        second = freeze(content, site)
        first.send_signal(signal.SIGCONT)

        assert second.returncode == 2
        assert "another freeze is publishing there" in one_sentence(second)
        said, complained = first.communicate(timeout=60)
    assert (first.returncode, complained) == (0, "")
    assert "Published" in said
    assert verify(site).is_clean


def test_after_a_kill_of_the_first_process_alone_nobody_writes_on_for_long(content, site):
    changed(content)
    with begin(content, site) as process:
        wait_for(lambda: any(site.with_name(".site.new").glob("*/*/index.html")))
        process.kill()

    assert verify(site).is_clean
    wait_for(lambda: freeze(content, site).returncode == 0)
    assert verify(site).is_clean
    assert names_beside(site) == [".site.previous", "site"]


def wait_for(what):
    until = time.monotonic() + 60
    while not what():
        assert time.monotonic() < until
        time.sleep(0.002)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(28, "No space left on device", "/x"), "there is no room left on the disk"),
        (PermissionError(13, "Permission denied", "/x"), "/x may not be read or written"),
        (FileNotFoundError(2, "No such file", "/x"), "/x vanished meanwhile"),
        (OSError(30, "Read-only file system", "/x"), "/x is on a disk that can only be read"),
        (OSError(5, "Input/output error", "/x"), "/x: Input/output error"),
        (OSError(5, "Input/output error"), "a file: Input/output error"),
        (ChildProcessError("a process ended"), "a process ended"),
    ],
)
def test_what_the_system_says_is_put_into_words_that_help(error, said):
    assert explained(error).startswith(said)
