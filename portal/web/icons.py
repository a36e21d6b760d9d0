"""The mark of the portal as pictures, for systems that cannot draw it themselves.

They are drawn from favicon.svg when the portal starts, so that there is one mark only.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import resvg_py

SOURCE = "favicon.svg"
APP: Mapping[str, int] = MappingProxyType({"icons/app-192.png": 192, "icons/app-512.png": 512})
# A system cuts these to its own shape; what is within four fifths of the side is always seen.
MASKABLE: Mapping[str, int] = MappingProxyType({"icons/maskable-512.png": 512})
TOUCH: Mapping[str, int] = MappingProxyType({"icons/touch-180.png": 180})
_ON_GROUND = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<rect width="100" height="100" fill="{ground}"/>
<svg x="{edge}" y="{edge}" width="{side}" height="{side}" viewBox="0 0 32 32">{mark}</svg>
</svg>
"""


def drawn(mark: bytes, ground: str) -> Mapping[str, bytes]:
    """Every picture by its name; `ground` is what stands behind those that must hide all else."""
    bare = mark.decode()
    return {
        **{name: _png(bare, side) for name, side in APP.items()},
        **{name: _png(_grounded(bare, ground, 19), side) for name, side in MASKABLE.items()},
        **{name: _png(_grounded(bare, ground, 12), side) for name, side in TOUCH.items()},
    }


def _grounded(mark: str, ground: str, edge: int) -> str:
    return _ON_GROUND.format(ground=ground, edge=edge, side=100 - 2 * edge, mark=mark)


@cache
def _png(svg: str, side: int) -> bytes:
    return bytes(
        resvg_py.svg_to_bytes(svg_string=svg, width=side, height=side, skip_system_fonts=True)
    )
