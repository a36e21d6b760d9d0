"""Publishing: gather, check, freeze, compress, look it over, and only then take over."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

import portal
from portal.domain.addresses import EMBED
from portal.domain.edition import Site
from portal.domain.language import Language
from portal.domain.problems import ContentError, Problem
from portal.publishing.audit import breaches
from portal.publishing.audit.frozen import load_frozen
from portal.publishing.compression import Compressor, level_for
from portal.publishing.disk.copying import Wish, copied, refuse_unfit
from portal.publishing.freezer import files_of, freeze
from portal.publishing.grace import Grace, keep_assets
from portal.publishing.handbooks import shelf
from portal.publishing.handbooks.shelf import Shelf
from portal.publishing.hosting import write_settings
from portal.publishing.kit.press import NoPressError
from portal.publishing.kit.printing import Printer, printed_files
from portal.publishing.lock import RefusedError
from portal.publishing.manifest import keep_times, sums_of
from portal.publishing.place import Place, parse_place
from portal.publishing.record import About, Record, published_at, seal
from portal.publishing.swap import Replacement, replacing
from portal.settings import Settings
from portal.site import FORGETFUL, Memory, at_once, load_site, open_memory
from portal.web import create_app
from portal.web.addresses import every_address, moved_addresses
from portal.web.remembering import remember_pages

# Seconds that clocks may differ by, without anybody having set one.
_UNLIKE = 60


@dataclass(frozen=True, slots=True)
class Publication:
    """What has been published, where, and how much of it.

    `replaced_from_the_future` is when what it replaced was published, if that lies ahead;
    `left_out` says why there are no posters and no printed handbooks, where they were wanted.
    """

    site: Site
    folder: Path
    pages: int
    files: int
    record: Record
    replaced_from_the_future: datetime | None
    left_out: str | None


def publish(
    settings: Settings,
    destination: Path,
    grace: Grace,
    copy: Wish | None = None,
    cache: Path | None = None,
    *,
    kit: bool = False,
) -> Publication:
    """Publish the site into a folder, wholly or not at all.

    What open pages of earlier publications need is kept there for as long as `grace` says.
    What is worked out on the way is kept in the folder `cache` for the next time; the
    site is the same to the byte with it, without it, and whatever it holds. With `kit`,
    handbooks are made too, and posters, cards and pictures of links are printed, if there is
    what it takes.

    Raises RefusedError where that cannot be begun, and ContentError with every problem
    that content or audit has; what was published before is then as it was.
    """
    if settings.base_url is not None:
        _place(settings.base_url)
    refuse_unfit(copy, destination)
    with replacing(destination) as replacement:
        memory = open_memory(settings, cache)
        site = load_site(settings, memory)
        place = _place(site.base_url)
        name = copy.name_in(site) if copy else ""
        printer, left_out = _printer(cache) if kit else (None, None)
        replacement.recycle(files_of(every_address(site)))
        books = shelf.make(site, cache, with_pdf=printer is not None) if kit else shelf.EMPTY
        write_site(site, place, replacement.folder, memory, name, printer=printer, books=books)
        with copied(copy, site, place, replacement.folder):
            sums = sums_of(replacement.folder)
            problems, pages = look_over(site, place, replacement.folder, sums, memory)
            if problems:
                raise ContentError(problems)
            later = _published_later(replacement.destination, grace)
            about = About(site.base_url, site.as_of.isoformat(), portal.__version__)
            record, files = finish(replacement, about, grace, sums)
            replacement.take_over()
    return Publication(site, replacement.destination, pages, files, record, later, left_out)


def finish(
    replacement: Replacement, about: About, grace: Grace, sums: Mapping[str, str]
) -> tuple[Record, int]:
    """Add what is kept of earlier publications, and list all; its record, and how many files.

    `sums` are the hashes of all files that have been written.
    """
    before, folder = replacement.destination, replacement.folder
    keep_times(before, folder, sums)
    kept = keep_assets(before, folder, grace)
    record = seal(folder, {**sums, **kept.sums}, about, kept.since)
    return record, len(sums) + len(kept.sums) + 1


def _published_later(folder: Path, grace: Grace) -> datetime | None:
    """When a folder was published, if that lies ahead: then a clock has been set back."""
    try:
        published = published_at(folder)
    except OSError:
        return None
    return published if published.timestamp() > grace.now + _UNLIKE else None


def write_site(
    site: Site,
    place: Place,
    folder: Path,
    memory: Memory = FORGETFUL,
    copy: str = "",
    *,
    printer: Printer | None = None,
    books: Shelf = shelf.EMPTY,
) -> None:
    """Freeze a site with compressed copies and settings for hosts into an empty folder.

    `copy` is the name of the zip that it offers to readers, where it does; `printer` adds
    posters and pictures, and `books` are the handbooks that stand beside the pages.
    """
    printed = printed_files(site) if printer else frozenset[str]()
    books.write(folder)
    app = create_app(site, published=True, copy=copy, printed=printed, books=books.sizes(site))
    addresses = every_address(site)
    level = level_for(len(addresses))

    def freeze_share(name: str, share: Sequence[str]) -> None:
        with (
            memory.drawer(f"pages-{name}") as pages,
            memory.drawer(f"copies-{name}") as copies,
            Compressor(level, copies) as compressor,
        ):
            remember_pages(app, pages)
            freeze(app, share, folder, place.url, compressor.add)

    tasks = [partial(freeze_share, *each) for each in _shares(addresses).items()]
    if printer:
        tasks += [partial(printer.print_share, app, site, each, folder) for each in Language]
    at_once(tasks)
    write_settings(folder, place, moved_addresses(site))


def _shares(addresses: Iterable[str]) -> dict[str, list[str]]:
    """Addresses in shares that do not depend on each other, the largest first.

    A list of pages names the content of many, and is quickly made where these have been.
    Cards are in no such list.
    """
    shares: dict[str, list[str]] = {
        f"{kind}{each}": [] for kind in ("", "cards-") for each in Language
    }
    for address in addresses:
        kind = "cards-" if address.startswith(EMBED) else ""
        shares[f"{kind}{Language.of_path(address)}"].append(address)
    return shares


def look_over(
    site: Site,
    place: Place,
    folder: Path,
    sums: Mapping[str, str] | None = None,
    memory: Memory = FORGETFUL,
) -> tuple[list[Problem], int]:
    """Every problem that the audit finds in a frozen folder, and how many pages there are.

    With the hashes of all files, it knows from `memory` what it has found in them before.
    """
    shelves = (edition.articles.values() for edition in site.editions.values())
    articles = (article.address for shelf in shelves for article in shelf)
    contacts = (edition.contacts.values() for edition in site.editions.values())
    numbers = (contact.phone for group in contacts for contact in group if contact.phone)
    frozen = load_frozen(folder, place, articles, numbers, sums=sums, memory=memory)
    return breaches(frozen), len(frozen.pages)


def _printer(cache: Path | None) -> tuple[Printer | None, str | None]:
    try:
        return Printer(cache / "kit" if cache else None), None
    except NoPressError as error:
        return None, str(error)


def _place(url: str) -> Place:
    try:
        return parse_place(url)
    except ValueError as error:
        raise RefusedError(f"{error}. Write it as https://your.example/portal/") from error
