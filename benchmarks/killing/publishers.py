"""Two programs that publish in turns into one folder, and what is found there afterwards."""

import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from killing.readers import Variant
from portal.publishing.verification import verify
from portal.settings import ROOT
from tests.small_content import write_content

DAY = "2026-11-25"
_COMMENT = re.compile(r"(//|/\*\*?) \w")
_LONGEST = 300


def a_variant(name: str, folder: Path) -> Variant:
    """A copy of the program with styles, scripts and content of its own."""
    program = folder / name
    shutil.copytree(ROOT / "portal", program / "portal", ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copytree(ROOT / "translations", program / "translations")
    for file in (program / "portal" / "web" / "static").rglob("*.[cj]s*"):
        # A letter of its first comment: not a byte may be added, as budgets are kept.
        text = _COMMENT.sub(rf"\g<1>{name}", file.read_text("utf-8"), count=1)
        file.write_text(text, "utf-8")
    content = write_content(program)
    for file in content.glob("*/citizen/*.md"):
        file.write_text(file.read_text("utf-8").replace("A line to spoil", f"A line of {name}"))
    return Variant(name, program, content)


class Launcher:
    """Runs the program of one variant, one run at a time."""

    def __init__(self, variant: Variant) -> None:
        self.variant = variant
        self.complaints = variant.program / "complaints.txt"
        script = Path(__file__).with_name("launcher.py")
        self._server = subprocess.Popen(
            [sys.executable, str(script), str(variant.program), str(self.complaints)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PORTAL_CONTENT": str(variant.content)},
            bufsize=0,
        )
        self._process = 0

    def begin(self, site: Path, *what: str) -> None:
        """Begin to publish into a folder, or to do something else with it.

        Without posters and handbooks: they only take time before anything is replaced.
        """
        arguments = ["--as-of", DAY, "--destination", str(site), *(what or ["--no-kit"])]
        assert self._server.stdin  # noqa: S101 (for mypy: it is a pipe)
        self._server.stdin.write(f"{json.dumps(arguments)}\n".encode())
        self._process = self._told()

    def has_ended(self) -> bool:
        """Whether the run is over; `end` says how."""
        return bool(select.select([self._server.stdout], [], [], 0)[0])

    def kill(self) -> None:
        """End it and all its processes at once."""
        # Right at the beginning it has no group of its own yet.
        for stop in (os.killpg, os.kill):
            with suppress(ProcessLookupError):
                stop(self._process, signal.SIGKILL)

    def end(self) -> int:
        """How it ended, once it has."""
        return self._told()

    def close(self) -> None:
        """No more runs."""
        self._server.communicate()

    def _told(self) -> int:
        assert self._server.stdout  # noqa: S101 (for mypy: it is a pipe)
        if not select.select([self._server.stdout], [], [], _LONGEST)[0]:
            raise TimeoutError(f"{self.variant.name} took more than {_LONGEST} s")
        return int(self._server.stdout.readline())


@dataclass(frozen=True, slots=True)
class Publishers:
    """Everybody who publishes into one folder."""

    site: Path
    launchers: Sequence[Launcher]

    def finish(self, launcher: Launcher, *what: str) -> Iterator[str]:
        """Publish, or do something else, to the end; tells what is not in order then."""
        launcher.begin(self.site, *what)
        if launcher.end() != 0:
            said = launcher.complaints.read_text("utf-8").strip()
            yield f"{' '.join(what) or 'publishing'} failed: {said}"
        yield from self.disorder()
        beside = {each.name for each in self.site.parent.iterdir()}
        if not beside <= {"site", ".site.previous", ".site.spare", ".site.cache"}:
            yield f"left beside the site: {sorted(beside)}"

    def disorder(self) -> Iterator[str]:
        """What is served and was not published so."""
        verdict = verify(self.site)
        if not verdict.is_clean:
            yield f"verified: {verdict.summary()}"


@contextmanager
def publishers(folder: Path, names: Sequence[str]) -> Iterator[tuple[Publishers, float]]:
    """Each variant published once by itself, to compare with, and then all in turns.

    Also how many seconds the last one took by itself.
    """
    launchers = [Launcher(a_variant(name, folder)) for name in names]
    every = Publishers(folder / "served" / "site", launchers)
    try:
        for each in launchers:
            begun = time.monotonic()
            alone = folder / "alone" / each.variant.name
            for fault in Publishers(alone / "site", [each]).finish(each):
                raise RuntimeError(fault)
            seconds = time.monotonic() - begun
            each.variant.remember(alone / "site")
        for each in launchers:
            for fault in every.finish(each):
                raise RuntimeError(fault)
        yield every, seconds
    finally:
        for each in launchers:
            each.close()
