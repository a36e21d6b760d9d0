"""Freezing: every address of the app is asked for once, and the answer written to a file."""

import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import unquote

from flask import Flask
from flask_frozen import Freezer, FrozenFlaskWarning, MissingURLGeneratorWarning

from portal.domain.problems import ContentError, Problem
from portal.publishing.asking import PlainClient
from portal.web.media_types import agree_on_media_types

_ENOUGH = 20


def freeze(
    app: Flask,
    addresses: Iterable[str],
    folder: Path,
    base_url: str,
    written: Callable[[Path], None],
) -> None:
    """Write what every address answers below `folder`, and tell of each file at once.

    `folder` is empty, or holds files of these names that may be written over; addresses
    are without the path of `base_url`, and so are the files. Raises ContentError with the
    addresses that did not answer as a page should:
    not with 200, by leading elsewhere, or with a type that a web server would not
    guess from the name of the file. What is broken on every page is told twenty times.
    """
    remaining = iter(addresses)
    freezer = _freezer(app, remaining, folder, base_url)
    problems: list[Problem] = []
    with warnings.catch_warnings():
        warnings.simplefilter("error", FrozenFlaskWarning)
        # Addresses are listed one by one; that none is forgotten is seen by the audit,
        # which follows every link.
        warnings.simplefilter("ignore", MissingURLGeneratorWarning)
        while not _is_done(freezer, folder, written, problems) and len(problems) < _ENOUGH:
            pass
    if problems:
        raise ContentError(problems)


def files_of(addresses: Iterable[str]) -> list[str]:
    """The files that addresses are written to, by their names in the folder."""
    return [unquote(each[1:]) + ("index.html" if each.endswith("/") else "") for each in addresses]


def _freezer(app: Flask, addresses: Iterable[str], folder: Path, base_url: str) -> Freezer:
    agree_on_media_types()
    app.config.update(
        FREEZER_DESTINATION=str(folder.resolve()),
        FREEZER_BASE_URL=base_url,
        # A copy of the page that an address leads on to would be a second page, with the
        # wrong address; so nothing published may lead on.
        FREEZER_REDIRECT_POLICY="error",
        FREEZER_REMOVE_EXTRA_FILES=False,
    )
    app.test_client_class = PlainClient  # type: ignore[assignment]
    freezer = Freezer(app, with_static_files=False, with_no_argument_rules=False, log_url_for=False)
    freezer.register_generator(lambda: addresses)
    return freezer


def _is_done(
    freezer: Freezer, folder: Path, written: Callable[[Path], None], problems: list[Problem]
) -> bool:
    """Freeze up to the end, or up to the next fault.

    Frozen-Flask stops at a fault; since it takes addresses one by one, it is simply
    started again for those that remain.
    """
    try:
        for page in freezer.freeze_yield():
            written(folder / page.path)
    except (ValueError, FrozenFlaskWarning) as error:
        remedy = "Mend the view, or take the address out of every_address()"
        problems.append(Problem("portal/web", 1, "freezing", str(error), remedy))
        return False
    return True
