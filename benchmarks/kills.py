"""Whether the site is whole all the time, while publishers are killed and readers read.

    .venv/bin/python benchmarks/kills.py [--kills 200] [--seed 1] [--readers 2] [--minutes 60]

Two programs, which differ in styles, scripts and content, publish in turns into one
folder, which nginx serves with the settings that were published with it. Each publisher
is killed with all its processes (SIGKILL), at a moment chosen by chance: half of them
anywhere, half in the last moments, when the folders change places. The run after a kill
is a rollback or a publication, and must leave everything in order.

Readers open pages meanwhile, with and without compression, and fetch all that a page
asks for, also for pages that they opened a while ago. Each answer must be, to the byte,
what one of the two publishes; a page and what it asks for, what the same one does.
Exit code 1 where anything was not.
"""

import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from killing.readers import Readers, Variant  # noqa: E402 (the folders above must be found first)

from portal.publishing.manifest import MANIFEST  # noqa: E402
from portal.publishing.verification import verify  # noqa: E402
from tests.nginx import serving  # noqa: E402
from tests.small_content import write_content  # noqa: E402

DAY = "2026-11-25"
# How long folders changing places takes at most, in seconds, from the list being written on.
_LAST_MOMENTS = 0.1
_NAMES = ("a", "b")
_COMMENT = re.compile(r"(//|/\*\*?) \w")


@dataclass(slots=True)
class Outcome:
    """What came of it."""

    kills: int = 0
    in_last_moments: int = 0
    finished: int = 0
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Publishes variants into one folder, and looks at what is left."""

    folder: Path
    variants: Sequence[Variant]

    @property
    def site(self) -> Path:
        """What is served."""
        return self.folder / "served" / "site"

    def command(self, variant: Variant, *what: str, into: Path | None = None) -> list[str]:
        """Publish a variant, or do something else with what is published."""
        program = str(variant.program / "freeze.py")
        return [sys.executable, program, "--as-of", DAY, "--destination",
                str(into or self.site), *what]  # fmt: skip

    def begin(self, variant: Variant, *what: str) -> subprocess.Popen[str]:
        """Begin it, in a group of its own that can be killed as one."""
        return subprocess.Popen(
            self.command(variant, *what),
            env={**os.environ, "PORTAL_CONTENT": str(variant.content)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def finish(self, variant: Variant, *what: str) -> Iterator[str]:
        """Do it to the end, and tell what is not in order then."""
        with self.begin(variant, *what) as process:
            _, said = process.communicate(timeout=120)
        if process.returncode != 0:
            yield f"{what or 'publishing'} failed after a kill: {said.strip()}"
        yield from self.disorder()
        beside = {each.name for each in self.site.parent.iterdir()}
        if not beside <= {"site", ".site.previous"}:
            yield f"left beside the site: {sorted(beside)}"

    def disorder(self) -> Iterator[str]:
        """What is served and was not published so."""
        verdict = verify(self.site)
        if not verdict.is_clean:
            yield f"verified: {verdict.summary()}"


def variant(name: str, folder: Path) -> Variant:
    """A copy of the program with styles, scripts and content of its own."""
    program = folder / name
    shutil.copytree(ROOT / "portal", program / "portal", ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copytree(ROOT / "translations", program / "translations")
    shutil.copy(ROOT / "freeze.py", program)
    for file in (program / "portal" / "web" / "static").rglob("*.[cj]s*"):
        # A letter of its first comment: not a byte may be added, as budgets are kept.
        text = _COMMENT.sub(rf"\g<1>{name}", file.read_text("utf-8"), count=1)
        file.write_text(text, "utf-8")
    content = write_content(program)
    for file in content.glob("*/citizen/*.md"):
        file.write_text(file.read_text("utf-8").replace("A line to spoil", f"A line of {name}"))
    return Variant(name, program, content)


def kill(process: subprocess.Popen[str], site: Path, typical: float, chance: random.Random) -> str:
    """Kill it at some moment: `anywhere`, in the `last moments`, or `never` if it was quicker."""
    when = chance.choice(("anywhere", "last moments"))
    until = time.monotonic() + 60
    if when == "anywhere":
        until = time.monotonic() + chance.uniform(0, typical)
    else:
        listed = site.with_name(f".{site.name}.new") / MANIFEST
        while not listed.exists() and process.poll() is None and time.monotonic() < until:
            time.sleep(0.0005)
        until = time.monotonic() + chance.uniform(0, _LAST_MOMENTS)
    while process.poll() is None and time.monotonic() < until:
        time.sleep(0.0005)
    is_running = process.poll() is None
    if is_running:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    return when if is_running else "never"


def rounds(publisher: Publisher, readers: Readers, options: argparse.Namespace) -> Outcome:
    """Publish and kill until there have been enough kills, or the time is up."""
    chance, outcome = random.Random(options.seed), Outcome()
    until = time.monotonic() + options.minutes * 60
    typical, turn = readers.typical, 0
    while outcome.kills < options.kills and time.monotonic() < until and not readers.faults:
        turn += 1
        now = publisher.variants[turn % len(publisher.variants)]
        begun = time.monotonic()
        how = kill(publisher.begin(now), publisher.site, typical, chance)
        if how == "never":
            # The machine is not equally fast all the time.
            typical = 0.7 * typical + 0.3 * (time.monotonic() - begun)
            outcome.finished += 1
            continue
        outcome.kills += 1
        outcome.in_last_moments += how == "last moments"
        outcome.faults += publisher.disorder()
        again = () if outcome.kills % 10 == 0 else ("--rollback",)
        outcome.faults += publisher.finish(now, *again)
    outcome.faults += publisher.finish(publisher.variants[0])
    return outcome


@contextmanager
def prepared(folder: Path) -> Iterator[tuple[Publisher, float]]:
    """Both variants published once by themselves, to compare with, and one of them served."""
    variants = [variant(name, folder) for name in _NAMES]
    publisher = Publisher(folder, variants)
    publisher.site.parent.mkdir()
    for each in variants:
        begun = time.monotonic()
        command = publisher.command(each, into=folder / "alone" / each.name)
        environment = {**os.environ, "PORTAL_CONTENT": str(each.content)}
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
        typical = time.monotonic() - begun
        each.remember(folder / "alone" / each.name)
    for each in reversed(variants):  # so that there is one to roll back to
        for fault in publisher.finish(each):
            raise RuntimeError(fault)
    yield publisher, typical


def main() -> int:
    """Publish, kill, read, and tell."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--readers", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=60)
    options = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="netvaern-kills-") as name:
        folder = Path(name)
        with prepared(folder) as (publisher, typical):
            (folder / "nginx").mkdir()
            with serving(publisher.site, folder / "nginx") as address:
                readers = Readers(address, publisher.variants, options.seed, typical)
                with readers.reading(options.readers):
                    outcome = rounds(publisher, readers, options)
    faults = [*outcome.faults, *readers.faults]
    print("\n".join(faults))
    took = time.monotonic() - begun
    print(f"{outcome.kills} kills ({outcome.in_last_moments} in the last moments), "
          f"{outcome.finished} publishers that were quicker, "
          f"in {took:.0f} s (a publication alone: {typical:.1f} s)")  # fmt: skip
    print(f"{readers.pages} pages read of {len(_NAMES)} publications, {readers.files} files that "
          f"they ask for, {readers.again} of these for pages opened before")  # fmt: skip
    print(f"{len(readers.faults)} broken or mixed, {len(outcome.faults)} not put right")
    return 1 if faults or outcome.kills < options.kills else 0


if __name__ == "__main__":
    sys.exit(main())
