"""Colours and pictograms of the pages, for pictures that stand on their own."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from markupsafe import Markup

from portal.web.assets import FOLDER

_COLOUR = re.compile(r"--([a-z0-9-]+): (#[0-9a-f]{3,6});")
_SYMBOL = re.compile(r'<symbol id="([a-z-]+)"[^>]*>(.*?)</symbol>', re.DOTALL)


@cache
def palette() -> Mapping[str, str]:
    """The raw colours of the tokens by name, so that no picture can have others."""
    tokens = (FOLDER / "css/tokens.css").read_text("utf-8")
    return MappingProxyType(dict(_COLOUR.findall(tokens)))


@cache
def pictograms() -> Mapping[str, Markup]:
    """What each pictogram consists of: 24 by 24, to be stroked."""
    sprite = (FOLDER / "icons.svg").read_text("utf-8")
    return MappingProxyType(
        {name: Markup(inner.strip()) for name, inner in _SYMBOL.findall(sprite)}  # noqa: S704 (ours)
    )
