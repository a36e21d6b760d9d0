"""`portal freeze`, and `freeze.py` at the top: publish the static site."""

import gc
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from portal.commands import CommandError
from portal.domain.problems import ContentError
from portal.publishing.lock import RefusedError
from portal.publishing.publisher import publish
from portal.settings import Settings

SUMMARY = "publish the static site"


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--destination", type=Path, default=Path("build"), metavar="DIR",
                        help="the folder to publish into (build)")  # fmt: skip
    parser.add_argument("--base-url", metavar="URL",
                        help="where the site will be found, as https://your.example/portal/ "
                        "(base_url of site.yaml)")  # fmt: skip
    parser.add_argument("--as-of", type=date.fromisoformat, metavar="DATE",
                        help="the day that counts as today, as 2026-11-24")  # fmt: skip
    parser.add_argument("--no-kit", action="store_true",
                        help="leave out posters, cards and pictures of links, for a quick "
                        "preview")  # fmt: skip


def run(options: Namespace, settings: Settings) -> int:
    """Publish; 1 where problems stop it, and what was published before stays as it was."""
    settings = replace(
        settings,
        base_url=options.base_url or settings.base_url,
        as_of=options.as_of or settings.as_of,
    )
    try:
        with _without_collecting():
            done = publish(
                settings,
                options.destination,
                _cache(options),
                kit=not options.no_kit,
            )
    except RefusedError as error:
        raise CommandError(str(error)) from error
    except ContentError as error:
        print(error, file=sys.stderr)
        print(f"\nNothing was published: {len(error.problems)} to put right.", file=sys.stderr)
        return 1
    for notice in done.site.notices:
        print(notice)
    print(f"Published {done.pages} pages ({done.files} files) for {done.site.base_url} "
          f"into {done.folder}")  # fmt: skip
    if done.left_out:
        print(f"Left out posters, cards and pictures of links: {done.left_out}. "
              "`pip install .[kit]` installs what they need")  # fmt: skip
    return 0


def _cache(options: Namespace) -> Path:
    """Where the next freeze finds what this one has printed."""
    destination: Path = options.destination.resolve()
    return destination.with_name(f".{destination.name}.cache")


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Leave garbage where it lies: a freeze is over before it matters, and looking takes time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
