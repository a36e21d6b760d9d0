"""Running a generator once, and what that takes: time, processors, memory."""

import os
import resource
import signal
import statistics
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_PAGE = os.sysconf("SC_PAGE_SIZE")
_EVERY = 0.05


@dataclass(slots=True)
class Result:
    """What a generator did in each round; `failed` says why it is out of the race.

    `memory` is the most that its processes held at one time, added up: what they share
    is counted once for each of them.
    """

    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    memory: int = 0
    pages: int = 0
    size: int = 0
    failed: str = ""

    @property
    def median(self) -> float:
        """Of the seconds it took."""
        return statistics.median(self.seconds)


def run(
    command: Sequence[str], folder: Path, more: Mapping[str, str], limit: float, result: Result
) -> None:
    """Run a command to its end, or until the limit, and note what it took."""
    begun, used = time.perf_counter(), _processor_time()
    with (
        (folder / "said.txt").open("w+") as said,
        subprocess.Popen(
            command, cwd=folder, env={**os.environ, **more}, stdout=said, stderr=said,
            start_new_session=True,
        ) as process,
    ):  # fmt: skip
        held = 0
        while process.poll() is None:
            held = max(held, sum(map(_resident, _tree(process.pid))))
            if time.perf_counter() - begun > limit:
                # Its session holds nothing but what it has begun itself.
                os.killpg(process.pid, signal.SIGKILL)
                result.failed = f"took more than {limit:.0f} s"
                process.wait()
                return
            _wait(process)
        taken = time.perf_counter() - begun
        if process.returncode:
            said.seek(0)
            result.failed = f"failed: {said.read()[-2000:]}"
            return
    result.seconds.append(taken)
    result.processor.append(_processor_time() - used)
    result.memory = max(result.memory, held)


def weigh(output: Path, result: Result) -> None:
    """Count what a generator has left."""
    files = [file for file in output.rglob("*") if file.is_file()]
    result.pages = sum(file.suffix == ".html" for file in files)
    result.size = sum(file.stat().st_size for file in files)


def _wait(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(_EVERY)
    except subprocess.TimeoutExpired:
        return


def _processor_time() -> float:
    """What all programs that were run so far have used of processors."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _tree(process: int) -> Iterator[int]:
    yield process
    for child in _read(f"/proc/{process}/task/{process}/children"):
        yield from _tree(int(child))


def _resident(process: int) -> int:
    pages = _read(f"/proc/{process}/statm")
    return int(pages[1]) * _PAGE if pages else 0


def _read(place: str) -> list[str]:
    """The words of a file; nothing where the process has ended."""
    try:
        return Path(place).read_text().split()
    except OSError:
        return []
