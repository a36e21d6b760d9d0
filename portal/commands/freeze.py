"""`portal freeze`, and `freeze.py` at the top: publish the static site, verify it, roll it back."""

import gc
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from portal.commands import CommandError
from portal.domain.problems import ContentError
from portal.publishing.disk.copying import Wish
from portal.publishing.failures import explained
from portal.publishing.grace import DAYS, Grace
from portal.publishing.lock import RefusedError
from portal.publishing.publisher import Publication, publish
from portal.publishing.record import Record, published_at
from portal.publishing.rollback import Restored, roll_back
from portal.publishing.stopping import Stopped, stoppable
from portal.publishing.verification import verify
from portal.settings import Settings

SUMMARY = "publish the static site, verify it, or roll it back"


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
    parser.add_argument("--grace", type=_days, default=timedelta(days=DAYS), metavar="DAYS",
                        help="how long styles, scripts and search of earlier publications stay, "
                        f"for pages that are open ({DAYS})")  # fmt: skip
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--verify", type=Path, metavar="DIR",
                         help="publish nothing, but tell which files in a published folder were "
                         "changed, are missing, or were added since")  # fmt: skip
    instead.add_argument("--rollback", action="store_true",
                         help="publish nothing new, but bring back the publication before; "
                         "a second time leads forward again")  # fmt: skip
    parser.add_argument("--cache", type=Path, metavar="DIR",
                        help="where what does not change is kept from freeze to freeze "
                        "(.NAME.cache beside the destination)")  # fmt: skip
    parser.add_argument("--no-cache", action="store_true",
                        help="work everything out anew, and keep nothing")  # fmt: skip
    parser.add_argument("--no-kit", action="store_true",
                        help="leave out handbooks, posters, cards and pictures of links, "
                        "for a quick preview")  # fmt: skip


def run(options: Namespace, settings: Settings) -> int:
    """Publish; 1 where problems stop it, and what was published before stays as it was.

    A verification that finds anything is 1 too.
    """
    if options.verify is not None:
        return _verify(options.verify)
    settings = replace(
        settings,
        base_url=options.base_url or settings.base_url,
        as_of=options.as_of or settings.as_of,
    )
    wish = _wish(options.zip)
    grace = Grace(options.grace, int(time.time()))
    try:
        with stoppable(), _without_collecting():
            done = (
                roll_back(options.destination, grace)
                if options.rollback
                else publish(
                    settings,
                    options.destination,
                    grace,
                    wish,
                    _cache(options),
                    kit=not options.no_kit,
                )
            )
    except ContentError as error:
        print(error, file=sys.stderr)
        print(f"\nNothing was published: {len(error.problems)} to put right.", file=sys.stderr)
        return 1
    except RefusedError as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(f"{explained(error)}. Nothing was changed") from error
    except Stopped as stop:
        print("portal freeze: stopped. Nothing was changed.", file=sys.stderr)
        return int(str(stop.code))
    if isinstance(done, Restored):
        _tell_restored(done)
    else:
        _tell(done, wish)
    return 0


def _tell(done: Publication, wish: Wish | None) -> None:
    for notice in done.site.notices:
        print(notice)
    if done.replaced_from_the_future:
        print(f"The clock of this computer may be wrong: what was published before is from "
              f"{_moment(done.replaced_from_the_future)}, and now it says "
              f"{_moment(published_at(done.folder))}.")  # fmt: skip
    print(f"Published {done.pages} pages ({done.files} files, fingerprint {done.record.name}) "
          f"for {done.site.base_url} into {done.folder}")  # fmt: skip
    if done.left_out:
        print(f"Left out posters, cards, pictures of links and handbooks as PDF: {done.left_out}. "
              "`make publish` installs what they need")  # fmt: skip
    if wish is not None:
        print(f"The copy for use without internet: {wish.place_in(done.site, done.folder)}")


def _wish(file: Path | None) -> Wish | None:
    return None if file is None else Wish(file if file.name else None)


def _tell_restored(restored: Restored) -> None:
    print(f"{restored.folder} again holds the publication {_named(restored.record)}, "
          f"published on {_moment(restored.published)}.")  # fmt: skip
    print("What it held until now is kept: --rollback once more brings it back, if it is sound.")


def _verify(folder: Path) -> int:
    if not folder.is_dir():
        raise CommandError(f"there is no folder {folder}. Name the one that was published into")
    verdict = verify(folder)
    for what in ("changed", "missing", "added"):
        for name in getattr(verdict, what):
            print(f"{what}: {_printable(name)}")
    if not verdict.is_clean or verdict.record is None:
        print(f"{folder} is not as it was published: {verdict.summary()}.")
        return 1
    print(f"{folder} is as it was published on {_moment(published_at(folder))}: "
          f"{verdict.files} files, {_named(verdict.record)}.")  # fmt: skip
    return 0


def _named(record: Record) -> str:
    about = record.about
    return f"{record.name} for {about.base_url} (content of {about.as_of})"


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S}"


def _printable(name: str) -> str:
    """A file's name on one line, whatever somebody has put into it."""
    return "".join(sign if sign.isprintable() else "�" for sign in name)


def _days(text: str) -> timedelta:
    """Days as argparse reads them, which tells the rest of the ValueError."""
    days = int(text)
    if not 0 <= days <= 3650:
        raise ValueError(text)
    return timedelta(days=days)


def _cache(options: Namespace) -> Path | None:
    """Where the next freeze finds what this one has worked out."""
    destination: Path = options.destination.resolve()
    beside = destination.with_name(f".{destination.name}.cache")
    return None if options.no_cache else options.cache or beside


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
