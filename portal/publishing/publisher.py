"""Publishing: gather, check, freeze, compress, look it over, and only then take over."""

from dataclasses import dataclass
from pathlib import Path

from portal.domain.edition import Site
from portal.domain.language import Language
from portal.domain.problems import ContentError, Problem
from portal.publishing.audit import breaches
from portal.publishing.audit.frozen import load_frozen
from portal.publishing.compression import Compressor, level_for
from portal.publishing.freezer import freeze
from portal.publishing.hosting import write_settings
from portal.publishing.kit.press import NoPressError
from portal.publishing.kit.printing import Printer, printed_files
from portal.publishing.lock import RefusedError
from portal.publishing.manifest import keep_times, write_manifest
from portal.publishing.place import Place, parse_place
from portal.publishing.swap import replacing
from portal.settings import Settings
from portal.site import by_language, load_site
from portal.web import create_app
from portal.web.addresses import every_address


@dataclass(frozen=True, slots=True)
class Publication:
    """What has been published, where, and how much of it."""

    site: Site
    folder: Path
    pages: int
    files: int
    left_out: str | None = None


def publish(
    settings: Settings, destination: Path, cache: Path | None = None, *, kit: bool = False
) -> Publication:
    """Publish the site into a folder, wholly or not at all.

    With `kit`, posters, cards and pictures of links are printed too, if there is what it
    takes; `left_out` of the publication says what is missing. What has been printed is
    kept in the folder `cache` for the next time.

    Raises RefusedError where that cannot be begun, and ContentError with every problem
    that content or audit has; what was published before is then as it was.
    """
    if settings.base_url is not None:
        _place(settings.base_url)
    with replacing(destination) as replacement:
        site = load_site(settings)
        place = _place(site.base_url)
        printer, left_out = _printer(cache) if kit else (None, None)
        write_site(site, place, replacement.folder, printer)
        problems, pages = look_over(site, place, replacement.folder)
        if problems:
            raise ContentError(problems)
        sums = write_manifest(replacement.folder)
        keep_times(replacement.destination, replacement.folder, sums)
        replacement.take_over()
    return Publication(site, replacement.destination, pages, len(sums), left_out)


def write_site(site: Site, place: Place, folder: Path, printer: Printer | None = None) -> None:
    """Freeze a site with compressed copies and settings for hosts into an empty folder."""
    printed = printed_files(site) if printer else frozenset[str]()
    app = create_app(site, published=True, printed=printed)
    addresses = every_address(site)
    level = level_for(len(addresses))

    def freeze_share(language: Language) -> None:
        share = (each for each in addresses if Language.of_path(each) is language)
        with Compressor(level) as compressor:
            freeze(app, share, folder, place.url, compressor.add)
        if printer:
            printer.print_share(app, site, language, folder)

    by_language(freeze_share)
    write_settings(folder, place)


def look_over(site: Site, place: Place, folder: Path) -> tuple[list[Problem], int]:
    """Every problem that the audit finds in a frozen folder, and how many pages it read."""
    shelves = (edition.articles.values() for edition in site.editions.values())
    articles = (article.address for shelf in shelves for article in shelf)
    frozen = load_frozen(folder, place, articles)
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
