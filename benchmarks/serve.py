"""How fast the app is under gunicorn, beside a bare Flask hello under the same settings.

    .venv/bin/python benchmarks/serve.py [--seconds 10] [--rounds 3] [--workers 2] [--threads 16]

Both run at once, and are asked in turns by wrk over loopback, so that whatever else the
machine does falls on both alike. Needs wrk (`apt-get install wrk`), Linux, and gunicorn.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from flask import Flask  # noqa: E402 (the folder above must be on the path first)

from portal.domain.addresses import Addresses  # noqa: E402
from portal.domain.language import Language  # noqa: E402
from portal.settings import Settings  # noqa: E402
from portal.site import load_library  # noqa: E402

QUERIES = ("mitid", "falsk sms fra postnord", "kodeord", "totrinsbekræftelse", "phising",
           "backup af billeder", "hvem ringer jeg til", "identitetstyveri")  # fmt: skip
_PATIENCE = 300
# wrk asks for each path in turn.
_SCRIPT = """\
local paths, at = {{ {paths} }}, 0
request = function() at = at % #paths + 1; return wrk.format("GET", paths[at]) end
"""


@dataclass
class Case:
    """What is asked for, the least share of the hello's rate, and what came of it."""

    name: str
    port: int
    paths: tuple[str, ...]
    floor: float
    rates: list[float] = field(default_factory=list)
    errors: int = 0


def hello() -> Flask:
    """The least that Flask can do; gunicorn starts it by this name."""
    app = Flask(__name__)
    app.add_url_rule("/", "hello", lambda: "<p>Hello</p>")
    return app


@contextmanager
def served(name: str, options: argparse.Namespace) -> Iterator[tuple[int, int]]:
    """Run something under gunicorn with the shipped settings; yields its process and port."""
    # What is served is the last argument, and stands over what the settings say.
    command = [
        sys.executable, "-m", "gunicorn", "-c", "python:portal.serving.configuration",
        "--bind", "127.0.0.1:0", "--workers", str(options.workers),
        "--threads", str(options.threads), *([name] if name else []),
    ]  # fmt: skip
    environment = os.environ | {"PYTHONPATH": f"{ROOT}:{ROOT / 'benchmarks'}"}
    if name:
        environment["PORTAL_WATCH_SECONDS"] = "0"
    with (
        tempfile.NamedTemporaryFile() as log,
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log) as process,
    ):
        try:
            yield process.pid, _port(Path(log.name), process)
        finally:
            process.terminate()


def _port(log: Path, process: subprocess.Popen[bytes]) -> int:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        if found := re.search(r"Listening at: http://127\.0\.0\.1:(\d+)", log.read_text()):
            time.sleep(1)  # the workers are forked now
            return int(found[1])
        time.sleep(0.1)
    sys.exit(f"did not start:\n{log.read_text()}")


def cases(of_portal: int, of_hello: int) -> tuple[Case, ...]:
    """The hello first, then what readers ask for most."""
    addresses, language = Addresses(), Language.DA
    library, _ = load_library(Settings.from_environment())
    articles = tuple(
        addresses.article(each.folder, each.fields.slug, language)
        for each in library.articles.values()
        if each.language is language
    )
    page, answers = addresses.place("search", language), addresses.place("search_json", language)
    return (
        Case("Flask hello", of_hello, ("/",), 1.0),
        Case("an article", of_portal, articles, 0.7),
        Case("a search, as a page", of_portal, tuple(f"{page}?q={quote(q)}" for q in QUERIES), 0.1),
        Case("a search, as JSON", of_portal, tuple(f"{answers}?q={quote(q)}" for q in QUERIES),
             0.1),
    )  # fmt: skip


def ask(case: Case, options: argparse.Namespace, seconds: float) -> tuple[float, int]:
    """Requests a second, and how many came to nothing or were answered with an error."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(_SCRIPT.format(paths=", ".join(f'"{path}"' for path in case.paths)))
        script.flush()
        said = subprocess.run(
            ["wrk", "-t1", f"-c{options.connections}", f"-d{max(1, round(seconds))}s",
             "--timeout", "30s", "-s", script.name, f"http://127.0.0.1:{case.port}"],
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
    rate = re.search(r"Requests/sec:\s+([\d.]+)", said)
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    broken = re.search(
        r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", said
    )
    errors = [*(refused.groups() if refused else ()), *(broken.groups() if broken else ())]
    return float(rate[1]) if rate else 0.0, sum(map(int, errors))


def memory(master: int) -> Iterator[str]:
    """How much memory each process takes, and how much of it all of them share."""
    children = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    yield f"{'memory, MB':24}{'RSS':>10}{'PSS':>10}{'own':>10}"
    total = 0.0
    for name, process in (("master", str(master)), *((f"worker {c}", c) for c in children)):
        rolled = Path(f"/proc/{process}/smaps_rollup").read_text()
        found = {key: int(kb) / 1024 for key, kb in re.findall(r"(\w+):\s+(\d+) kB", rolled)}
        own = found["Private_Clean"] + found["Private_Dirty"]
        total += found["Pss"]
        yield f"{name:24}{found['Rss']:>10.0f}{found['Pss']:>10.0f}{own:>10.0f}"
    yield f"{'together':24}{'':>10}{total:>10.0f}"


def rows(everything: tuple[Case, ...]) -> Iterator[str]:
    """The figures, one case a line; a share is the median over rounds of the share in a round."""
    yield f"{'':24}{'a second':>10}{'× hello':>10}{'wanted':>8}{'errors':>8}"
    plain = everything[0].rates
    for case in everything:
        share = statistics.median(a / b for a, b in zip(case.rates, plain, strict=True))
        missed = "" if share >= case.floor and not case.errors else "  missed"
        yield (f"{case.name:24}{statistics.median(case.rates):>10.0f}{share:>10.2f}"
               f"{case.floor:>8.1f}{case.errors:>8}{missed}")  # fmt: skip


def main() -> None:
    """Start both, ask in turns, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--threads", type=int, default=16)
    parser.add_argument("--connections", type=int, default=16)
    options = parser.parse_args()
    if shutil.which("wrk") is None:
        sys.exit("wrk is not installed: apt-get install wrk")
    with ExitStack() as running:
        master, of_portal = running.enter_context(served("", options))
        _, of_hello = running.enter_context(served("serve:hello()", options))
        everything = cases(of_portal, of_hello)
        for case in everything:
            ask(case, options, 1)
        for _ in range(options.rounds):
            for case in everything:
                rate, errors = ask(case, options, options.seconds)
                case.rates.append(rate)
                case.errors += errors
        print("\n".join((*rows(everything), "", *memory(master))))


if __name__ == "__main__":
    main()
