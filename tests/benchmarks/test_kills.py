"""Publishers may be killed at any moment: no reader sees it, and the next run puts all right."""

import re
import subprocess
import sys

from portal.settings import ROOT

KILLS = 8


def test_no_reader_is_given_anything_broken_or_mixed_whenever_a_publisher_is_killed():
    done = subprocess.run(
        [sys.executable, ROOT / "benchmarks/kills.py", "--kills", str(KILLS), "--readers", "1"],
        capture_output=True, text=True, check=False, timeout=900,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
    kills, reading, verdict = done.stdout.splitlines()
    assert kills.startswith(f"{KILLS} kills ")
    assert all(int(count) > KILLS for count in re.findall(r"\d+", reading))
    assert verdict == "0 broken or mixed, 0 not put right"
