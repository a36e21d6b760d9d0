"""How many requests a second nginx and Caddy answer with our settings, beside a bare nginx.

    .venv/bin/python benchmarks/hosts.py [--seconds 60] [--connections 64] [--rounds 1]

The site is frozen, and wrk asks each server for one article over loopback: as it is, and
as brotli, which most readers get. The bare nginx has no settings but where the file is,
and sends the same bytes. Servers are asked in turns; each nginx has one process, Caddy
takes what processors there are, and wrk takes its share of them too. The figures belong
to the machine; the share of the bare one says what our settings cost.

nginx with its brotli module, Caddy and wrk must be installed (Debian: apt-get install
nginx libnginx-mod-http-brotli-static caddy wrk).
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests import caddy, nginx  # noqa: E402 (the folder above must be on the path first)
from tests.frozen import freeze  # noqa: E402
from tests.ports import free_port, wait_for  # noqa: E402

ARTICLE = "da/borger/mitid"
BARE = "bare nginx"
_BARE = """\
{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log emerg;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {site};
        default_type text/html;
    }}
}}
"""
_RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
_LATENCY = r"^\s+{}%\s+([\d.]+)(us|ms|s)$"
_SOCKET = re.compile(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)")
_STATUS = re.compile(r"Non-2xx or 3xx responses: (\d+)")
_MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True, slots=True)
class Figures:
    """What wrk tells of one turn; latencies are in milliseconds."""

    rate: float
    p50: float
    p99: float
    errors: int


def figures(said: str) -> Figures:
    """Read what wrk prints."""
    rate = _RATE.search(said)
    if rate is None:
        raise ValueError(f"wrk told no rate: {said}")
    socket, status = _SOCKET.search(said), _STATUS.search(said)
    errors = sum(map(int, socket.groups())) if socket else 0
    errors += int(status[1]) if status else 0
    return Figures(float(rate[1]), _latency(said, 50), _latency(said, 99), errors)


def _latency(said: str, share: int) -> float:
    found = re.search(_LATENCY.format(share), said, re.MULTILINE)
    if found is None:
        raise ValueError(f"wrk told no latency: {said}")
    return float(found[1]) * _MILLISECONDS[found[2]]


@contextmanager
def bare(site: Path, folder: Path) -> Iterator[str]:
    """An nginx that is told only where the files are."""
    port = free_port()
    user = "user root;" if os.geteuid() == 0 else ""
    main = folder / "main.conf"
    main.write_text(_BARE.format(folder=folder, site=site, port=port, user=user), "utf-8")
    command = [str(nginx.NGINX), "-p", str(folder), "-c", str(main), "-e", "stderr"]
    said = folder / "stderr.log"
    with said.open("wb") as log, subprocess.Popen(command, stderr=log) as server:
        try:
            wait_for(server, port, said)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def ask(url: str, encoding: str, options: argparse.Namespace) -> Figures:
    """One turn of wrk."""
    command = [
        "wrk", "--latency", "--threads", "1", "--connections", str(options.connections),
        "--duration", f"{options.seconds}s", "--header", f"Accept-Encoding: {encoding}", url,
    ]  # fmt: skip
    return figures(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def rows(size: int, encoding: str, turns: dict[str, list[Figures]]) -> Iterator[str]:
    """The figures of one encoding, one server a line."""
    yield f"\n{encoding}, {size} bytes"
    yield f"{'':24}{'a second':>10}{'× bare':>8}{'p50 ms':>9}{'p99 ms':>9}{'errors':>8}"
    medians = {name: statistics.median(each.rate for each in all_) for name, all_ in turns.items()}
    for name, each in turns.items():
        share = medians[name] / medians[BARE]
        p50, p99 = (statistics.median(getattr(t, p) for t in each) for p in ("p50", "p99"))
        errors = sum(t.errors for t in each)
        yield f"{name:24}{medians[name]:>10.0f}{share:>8.2f}{p50:>9.2f}{p99:>9.2f}{errors:>8}"


def measured(site: Path, folder: Path, options: argparse.Namespace) -> int:
    """Start all three, let wrk ask them in turns, and print; how many errors there were."""
    errors = 0
    with ExitStack() as started:
        hosts = {}
        for name, serving in (
            (BARE, bare),
            ("nginx, our settings", nginx.serving),
            ("Caddy, our settings", caddy.serving),
        ):
            own = folder / name.split(",")[0].replace(" ", "-")
            own.mkdir()
            hosts[name] = started.enter_context(serving(site, own))
        for encoding, ending in (("identity", ""), ("br", ".br")):
            file = f"{ARTICLE}/index.html{ending}"
            paths = dict.fromkeys(hosts, f"{ARTICLE}/") | {BARE: file}
            turns: dict[str, list[Figures]] = {name: [] for name in hosts}
            for _ in range(options.rounds):
                for name, host in hosts.items():
                    turns[name].append(ask(f"{host}/{paths[name]}", encoding, options))
            print("\n".join(rows((site / file).stat().st_size, encoding, turns)), flush=True)
            errors += sum(turn.errors for each in turns.values() for turn in each)
    return errors


def main() -> None:
    """Freeze, serve, ask; fails where a single request did."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    missing = [each for each in ("wrk", "caddy") if shutil.which(each) is None]
    if missing or nginx.NGINX is None:
        sys.exit(f"not installed: {', '.join(missing or ['nginx'])}")
    with tempfile.TemporaryDirectory(prefix="netvaern-hosts-") as scratch:
        folder = Path(scratch)
        done = freeze("--destination", folder / "site")
        if done.returncode:
            sys.exit(done.stderr)
        errors = measured(folder / "site", folder, options)
    if errors:
        sys.exit(f"{errors} requests failed")


if __name__ == "__main__":
    main()
