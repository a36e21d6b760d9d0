"""The printed book: PDF by WeasyPrint, with the font that posters have (decision 0029)."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module, metadata
from pathlib import Path
from typing import Final

from portal.publishing.handbooks import press
from portal.publishing.handbooks.setting import STYLES
from portal.publishing.kit.press import LIBRARIES

_FONT: Final = "fontpkg_atkinson_hyperlegible"
_FACES: Final = (
    ("normal", "normal", "Regular"),
    ("bold", "normal", "Bold"),
    ("normal", "italic", "Italic"),
    ("bold", "italic", "BoldItalic"),
)
# These break lines and words, too.
_SETTERS: Final = ("fonttools", "pyphen", "tinycss2", "tinyhtml5")


def versions() -> str:
    """What a book becomes a PDF by. Raises PackageNotFoundError without the extra."""
    made_by = (f"{each} {metadata.version(each)}" for each in (*LIBRARIES, *_SETTERS))
    return "\n".join([*made_by, Path(press.__file__).read_text("utf-8")])


def style() -> str:
    """The style sheet of printed books."""
    return (STYLES / "book.css").read_text("utf-8")


@contextmanager
def presses() -> Iterator[Callable[[str], bytes]]:
    """Prints books, given as HTML; may be asked by several threads at once.

    Whoever leaves it early, as by Ctrl-C, need not wait until a book is done.
    """
    running: set[subprocess.Popen[bytes]] = set()
    sheet = f"{_font_faces()}{style()}"

    def print_book(book: str) -> bytes:
        with subprocess.Popen(  # noqa: S603 (our own module, by the Python that runs this)
            [sys.executable, "-P", press.__file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as process:
            running.add(process)
            made, _ = process.communicate(json.dumps([book, sheet]).encode())
            if process.returncode != 0:
                raise subprocess.CalledProcessError(process.returncode, process.args)
        return made

    try:
        yield print_book
    finally:
        for process in running:
            process.kill()


def _font_faces() -> str:
    folder = Path(str(import_module(_FONT).ROOT)) / "files"
    return "".join(
        f'@font-face {{ font-family: "Book"; font-weight: {weight}; font-style: {slant}; '
        f'src: url("{(folder / f"AtkinsonHyperlegible-{face}.ttf").as_uri()}"); }}\n'
        for weight, slant, face in _FACES
    )
