"""How many requests a second one process answers, beside a bare Flask hello.

    .venv/bin/python benchmarks/serving.py [--seconds 1.0] [--rounds 5]

The applications are called as a web server calls them (WSGI), without a network in
between, in turns, so that whatever else the machine does falls on all of them alike.
"""

import argparse
import io
import itertools
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from flask import Flask  # noqa: E402 (the folder above must be on the path first)

from portal.domain.edition import Site  # noqa: E402
from portal.domain.language import Language  # noqa: E402
from portal.settings import Settings  # noqa: E402
from portal.site import load_site  # noqa: E402
from portal.web import create_app  # noqa: E402

QUERIES = ("mitid", "falsk sms fra postnord", "kodeord", "totrinsbekræftelse", "phising",
           "backup af billeder", "hvem ringer jeg til", "identitetstyveri")  # fmt: skip
Application = Callable[..., object]


@dataclass(frozen=True, slots=True)
class Case:
    """Something to ask for, and the least share of the hello's speed that it must have."""

    name: str
    app: Application
    paths: tuple[str, ...]
    floor: float


def hello() -> Flask:
    """The least that Flask can do."""
    app = Flask(__name__)
    app.add_url_rule("/", "hello", lambda: "<p>Hello</p>")
    return app


def cases(site: Site) -> tuple[Case, ...]:
    """The hello first, then what readers ask for most."""
    app = create_app(site)
    edition = site.editions[Language.DA]
    articles = tuple(article.address for article in edition.articles.values())
    search = site.addresses.place("search", Language.DA)
    answers = site.addresses.place("search_json", Language.DA)
    return (
        Case("Flask hello", hello(), ("/",), 1.0),
        Case("an article", app, articles, 0.7),
        Case("a search, as a page", app, tuple(f"{search}?q={quote(q)}" for q in QUERIES), 0.1),
        Case("a search, as JSON", app, tuple(f"{answers}?q={quote(q)}" for q in QUERIES), 0.1),
    )


def speed(case: Case, seconds: float) -> float:
    """Requests a second."""
    requests = itertools.cycle([environment(path) for path in case.paths])
    count, begun = 0, time.perf_counter()
    while (taken := time.perf_counter() - begun) < seconds:
        ask(case.app, dict(next(requests)))
        count += 1
    return count / taken


def ask(app: Application, environ: dict[str, object]) -> None:
    """One request, its answer read to the end."""
    answer = app(environ, started)
    for _ in answer:
        pass
    answer.close()


def started(status: str, *_: object) -> None:
    """What a web server is told before the answer comes."""
    if not status.startswith("200"):
        sys.exit(f"answered {status}")


def environment(address: str) -> dict[str, object]:
    """A request as a web server hands it over; none of ours is changed by being answered."""
    path, _, query = address.partition("?")
    return {
        "REQUEST_METHOD": "GET", "SCRIPT_NAME": "", "PATH_INFO": path, "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1", "SERVER_PORT": "8000", "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "127.0.0.1:8000", "wsgi.version": (1, 0), "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr, "wsgi.multithread": True,
        "wsgi.multiprocess": False, "wsgi.run_once": False,
    }  # fmt: skip


def rows(everything: tuple[Case, ...], speeds: dict[str, list[float]]) -> Iterator[str]:
    """The figures, one case a line."""
    yield f"{'':24}{'a second':>10}{'× hello':>10}{'wanted':>8}"
    hello_speed = statistics.median(speeds[everything[0].name])
    for case in everything:
        median = statistics.median(speeds[case.name])
        share = median / hello_speed
        missed = "" if share >= case.floor else "  missed"
        yield f"{case.name:24}{median:>10.0f}{share:>10.2f}{case.floor:>8.1f}{missed}"


def main() -> None:
    """Load the site, ask in turns, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    everything = cases(load_site(Settings.from_environment()))
    speeds: dict[str, list[float]] = {case.name: [] for case in everything}
    for case in everything:
        # Every page is made at its first request and kept from then on.
        for path in case.paths:
            ask(case.app, environment(path))
    for _ in range(options.rounds):
        for case in everything:
            speeds[case.name].append(speed(case, options.seconds))
    print("\n".join(rows(everything, speeds)))


if __name__ == "__main__":
    main()
