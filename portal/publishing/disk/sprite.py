"""Pictograms within the page: on a disk, a page may not use those of another file."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

_SYMBOL = re.compile(r'<symbol id="([^"]+)".*?</symbol>', re.DOTALL)


def symbol_id(name: str, symbol: str) -> str:
    """What a symbol of a sprite is called in a page, where headings have ids as well."""
    return f"{PurePosixPath(name).stem}--{symbol}"


def symbols_in(name: str, sprite: str) -> dict[str, str]:
    """The symbols of a sprite by what they are called in a page."""
    return {
        symbol_id(name, found[1]): found[0].replace(
            f'id="{found[1]}"', f'id="{symbol_id(name, found[1])}"', 1
        )
        for found in _SYMBOL.finditer(sprite)
    }


def inlined(symbols: Iterable[str]) -> str:
    """Symbols as a page holds them: there to be used, and taking no room themselves."""
    lines = "\n".join(symbols)
    return (
        f'<svg class="visually-hidden" width="0" height="0" aria-hidden="true">\n{lines}\n</svg>\n'
    )
