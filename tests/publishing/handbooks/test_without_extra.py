"""Where WeasyPrint is missing, or nobody wants to wait, a site is published without its PDFs."""

import os
import subprocess
import sys

import pytest

from portal.adapters.editing import stamp_twins
from portal.settings import ROOT
from tests.small_content import write_content

# As on a machine where the extra was never installed.
WITHOUT = """
import sys
sys.modules["weasyprint"] = None
from portal.cli import main
sys.exit(main(["freeze", *sys.argv[1:]]))
"""


@pytest.fixture
def freeze(tmp_path):
    content = write_content(tmp_path)
    for file in content.glob("*/pages/about.md"):
        # Every page must be reached from another.
        file.write_text(f"{file.read_text('utf-8')}\nSee [[page:offline]].\n", "utf-8")
    stamp_twins(content, None)

    def run(*arguments):
        command = [sys.executable, "-W", "error", "-c", WITHOUT, "--as-of", "2026-11-25"]
        return subprocess.run(
            [*command, "--destination", tmp_path / "site", "--no-cache", *arguments],
            capture_output=True, text=True, check=False, cwd=ROOT,
            env={**os.environ, "PORTAL_CONTENT": str(content)},
        )  # fmt: skip

    return run


def test_the_freeze_says_what_it_has_left_out_and_links_only_to_what_is_there(freeze, tmp_path):
    done = freeze()

    assert (done.returncode, done.stderr) == (0, "")
    (line,) = (each for each in done.stdout.splitlines() if each.startswith("Left out"))
    assert "handbooks as PDF" in line
    assert "make publish" in line
    page = (tmp_path / "site/da/kampagne/index.html").read_text("utf-8")
    assert "haandbog-borger.epub" in page
    assert "haandbog-borger.pdf" not in page
    assert (tmp_path / "site/da/kampagne/haandbog-borger.epub").is_file()
    assert not (tmp_path / "site/da/kampagne/haandbog-borger.pdf").exists()
    manifest = (tmp_path / "site/hosting/SHA256SUMS").read_text("utf-8")
    assert "da/kampagne/haandbog-borger.epub" in manifest


def test_on_request_there_are_no_handbooks_at_all(freeze, tmp_path):
    done = freeze("--no-kit")

    assert (done.returncode, done.stderr) == (0, "")
    assert "Left out" not in done.stdout
    assert "haandbog" not in (tmp_path / "site/da/kampagne/index.html").read_text("utf-8")
    assert not [*(tmp_path / "site").rglob("*.epub")]
