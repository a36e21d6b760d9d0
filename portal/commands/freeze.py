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
from portal.publishing.disk.copying import Wish
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
    parser.add_argument("--zip", nargs="?", type=Path, const=Path(), metavar="FILE.zip",
                        help="also make a copy for use without net, opened from a disk; without "
                        "a name, the site offers it to readers")  # fmt: skip


def run(options: Namespace, settings: Settings) -> int:
    """Publish; 1 where problems stop it, and what was published before stays as it was."""
    settings = replace(
        settings,
        base_url=options.base_url or settings.base_url,
        as_of=options.as_of or settings.as_of,
    )
    wish = _wish(options.zip)
    try:
        with _without_collecting():
            done = publish(settings, options.destination, wish)
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
    if wish is not None:
        print(f"The copy for use without internet: {wish.place_in(done.site, done.folder)}")
    return 0


def _wish(file: Path | None) -> Wish | None:
    return None if file is None else Wish(file if file.name else None)


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
