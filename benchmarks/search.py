"""How long a question takes on the server and in a browser; other engines beside them.

    .venv/bin/python benchmarks/search.py [--sizes 84,1000,10000] [--rounds 3] [--no-browser]

The Danish judged questions are asked one by one, for twenty hits with excerpts. `ready` is
what it takes to build the index, or, in the browser, to load what every question needs. On
the server, the processor's time is counted, which other programs do not change. The browser
is a real Chromium, its processor slowed down four times; its times are without what is
fetched for a question. It needs the environment of the tests (make setup-test); tantivy and
Pagefind are installed into .tools/search/ on the first run.
"""

import argparse
import platform
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from finders import entries, in_browser, on_server  # noqa: E402 (the folder above must be on the path first)
from judged.queries import queries  # noqa: E402

from portal.domain.search.entry import Entry  # noqa: E402

CONTENT = ROOT / "content"
ON_SERVER = {
    "Netværn": on_server.ours,
    "SQLite FTS5": on_server.sqlite,
    "tantivy": on_server.tantivy,
}
IN_BROWSER = {"Netværn, browser /4": in_browser.ours, "Pagefind, browser /4": in_browser.pagefind}


def main() -> None:
    """Time every engine at every size, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="84,1000,10000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--browser", action=argparse.BooleanOptionalAction, default=True)
    options = parser.parse_args()
    asked = [query.text for query in queries() if query.language == "da"]
    print(f"{len(asked)} Danish questions, milliseconds; Python {platform.python_version()}")
    print(f"{'articles':>8}  {'':22}{'ready':>10}{'p50':>9}{'p95':>9}{'most':>9}")
    for size in map(int, options.sizes.split(",")):
        found = entries.written(CONTENT, size)
        for name, build in ON_SERVER.items():
            _print(size, name, *_on_server(build, found, asked, options.rounds))
        for name, timed in IN_BROWSER.items() if options.browser else ():
            result = timed(found, asked)
            _print(size, name, result.start, result.times)


def _on_server(
    build: Callable[[Sequence[Entry]], Callable[[str], object]],
    found: Sequence[Entry],
    asked: Sequence[str],
    rounds: int,
) -> tuple[float, list[float]]:
    begun = time.process_time()
    ask = build(found)
    ready = 1000 * (time.process_time() - begun)
    for text in asked:
        ask(text)
    times = []
    for _ in range(rounds):
        for text in asked:
            begun = time.process_time()
            ask(text)
            times.append(1000 * (time.process_time() - begun))
    return ready, times


def _print(size: int, name: str, ready: float, times: Sequence[float]) -> None:
    p95 = quantiles(times, n=20)[-1]
    print(
        f"{size:8}  {name:22}{ready:10.0f}{median(times):9.2f}{p95:9.2f}{max(times):9.2f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
