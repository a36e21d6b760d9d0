"""The printed book: PDF by WeasyPrint, which is an extra (`pip install 'netvaern[kit]'`)."""

from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from portal.publishing.handbooks.setting import STYLES

STYLE: Final = STYLES / "book.css"
# All that decides how lines are broken and drawn.
_MAKERS: Final = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "pyphen", "pillow")
_FONTS: Final = ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts")


class NoPressError(Exception):
    """WeasyPrint, or a library of the system that it needs, is not there."""


def makers() -> str:
    """What PDFs are made by: names, versions, and the fonts' names and sizes.

    Raises NoPressError where WeasyPrint is not installed.
    """
    if find_spec("weasyprint") is None:
        raise NoPressError("WeasyPrint is not installed: python -m pip install '.[kit]'")
    return "\n".join([*map(_version, _MAKERS), *_fonts()])


def printed(books: list[str], processes: int) -> list[bytes]:
    """The PDFs of some books, each given as HTML; a process of its own for each.

    WeasyPrint takes much memory for a long book, and gives it back only with its
    process. Raises NoPressError where its libraries are not there.
    """
    if not books:
        return []
    with ProcessPoolExecutor(
        min(processes, len(books)), mp_context=get_context("spawn"), max_tasks_per_child=1
    ) as pool:
        return list(pool.map(pdf, books))


def pdf(book: str) -> bytes:
    """One book as PDF, tagged for screen readers (PDF/UA-1)."""
    try:
        from weasyprint import CSS, HTML  # noqa: PLC0415 (an extra, and slow)
    except (ImportError, OSError) as error:
        raise NoPressError(f"WeasyPrint cannot begin: {str(error).splitlines()[0]}") from error
    made = HTML(string=book, media_type="print").write_pdf(
        stylesheets=[CSS(filename=STYLE)],
        pdf_variant="pdf/ua-1",
        # Of random bytes otherwise; the same book is to be the same file.
        pdf_identifier=False,
    )
    assert isinstance(made, bytes)  # noqa: S101 (without a target it is always returned)
    return made


def _version(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return name


def _fonts() -> list[str]:
    found = (file for place in _FONTS for file in Path(place).rglob("DejaVu*.ttf"))
    return [f"{file.name} {file.stat().st_size}" for file in sorted(found)]
