"""Whether the site is whole all the time, while publishers are killed and readers read.

    .venv/bin/python benchmarks/kills.py [--kills 200] [--seed 1] [--readers 2] [--minutes 60]

Two programs, which differ in styles, scripts and content, freeze in turns into one
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
import random
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from killing.publishers import Launcher, Publishers, publishers  # noqa: E402 (found by the above)
from killing.readers import Readers  # noqa: E402 (as above)

from portal.publishing.manifest import MANIFEST  # noqa: E402 (as above)
from tests.nginx import serving  # noqa: E402 (as above)

NAMES = ("a", "b")
# How long folders changing places takes at most, in seconds, from the list being written on.
_LAST_MOMENTS = 0.1
# Every so many kills, the run that puts all right is a publication; else, it is a rollback.
_A_PUBLICATION = 10


@dataclass(slots=True)
class Outcome:
    """What came of it."""

    kills: int = 0
    in_last_moments: int = 0
    finished: int = 0
    faults: list[str] = field(default_factory=list)


def killed(launcher: Launcher, site: Path, typical: float, chance: random.Random) -> str:
    """Kill at some moment: `anywhere`, in the `last moments`, or `never` if it was quicker."""
    when = chance.choice(("anywhere", "last moments"))
    wait = chance.uniform(0, typical if when == "anywhere" else _LAST_MOMENTS)
    if when == "last moments":
        listed = site.with_name(f".{site.name}.new") / MANIFEST
        while not listed.exists() and not launcher.has_ended():
            time.sleep(0.0005)
    until = time.monotonic() + wait
    while not launcher.has_ended() and time.monotonic() < until:
        time.sleep(0.0005)
    launcher.kill()
    return when if launcher.end() < 0 else "never"


def rounds(
    every: Publishers, readers: Readers, typical: float, options: argparse.Namespace
) -> Outcome:
    """Publish and kill until there have been enough kills, or the time is up."""
    chance, outcome = random.Random(options.seed), Outcome()
    until = time.monotonic() + options.minutes * 60
    turn = 0
    while outcome.kills < options.kills and time.monotonic() < until and not readers.faults:
        turn += 1
        launcher = every.launchers[turn % len(every.launchers)]
        begun = time.monotonic()
        launcher.begin(every.site)
        how = killed(launcher, every.site, typical, chance)
        if how == "never":
            # The machine is not equally fast all the time.
            typical = 0.7 * typical + 0.3 * (time.monotonic() - begun)
            outcome.finished += 1
            continue
        outcome.kills += 1
        outcome.in_last_moments += how == "last moments"
        outcome.faults += every.disorder()
        again = () if outcome.kills % _A_PUBLICATION == 0 else ("--rollback",)
        outcome.faults += every.finish(launcher, *again)
    outcome.faults += every.finish(every.launchers[0])
    return outcome


def main() -> int:
    """Publish, kill, read, and tell."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--readers", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=60)
    options = parser.parse_args()
    begun = time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="netvaern-kills-") as name,
        tempfile.TemporaryDirectory(prefix="netvaern-nginx-") as nginx,
        publishers(Path(name), NAMES) as (every, alone),
        serving(every.site, Path(nginx)) as address,
    ):
        readers = Readers(address, [each.variant for each in every.launchers], options.seed)
        with readers.reading(options.readers):
            outcome = rounds(every, readers, alone, options)
    faults = [*outcome.faults, *readers.faults]
    for fault in faults:
        print(fault)
    took = time.monotonic() - begun
    print(f"{outcome.kills} kills ({outcome.in_last_moments} in the last moments), "
          f"{outcome.finished} publishers that were quicker, in {took:.0f} s "
          f"(a publication alone: {alone:.1f} s)")  # fmt: skip
    print(f"{readers.pages} pages read, {readers.files} files that they ask for, "
          f"{readers.again} files for pages opened before")  # fmt: skip
    print(f"{len(readers.faults)} broken or mixed, {len(outcome.faults)} not put right")
    return 1 if faults or outcome.kills < options.kills else 0


if __name__ == "__main__":
    sys.exit(main())
