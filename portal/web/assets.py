"""Styles, scripts and pictures: read once, kept by the hash of all of them."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from flask import Flask, Response, abort, request

from portal.web import icons
from portal.web.caching import LASTING
from portal.web.keeping import Finished
from portal.web.media_types import media_type

FOLDER = Path(__file__).parent / "static"
STYLES = "site.css"
_COLOUR = re.compile(r"--([a-z0-9-]+): (#[0-9a-f]{3,6});")


@dataclass(frozen=True, slots=True)
class Assets:
    """Every file below /static/, by its name there.

    The hash stands in the folder rather than in a query, since modules that import
    one another would lose a query on the way.
    """

    files: Mapping[str, bytes]
    version: str
    prefix: str

    def href(self, name: str) -> str:
        """Where a file is linked to. Raises KeyError where there is none of that name."""
        if name not in self.files:
            raise KeyError(name)
        return f"{self.prefix}{self.path(name)}"

    def path(self, name: str) -> str:
        """Where a file is served, below the path that the portal is published at."""
        return f"/static/{self.version}/{name}"

    def colour(self, name: str) -> str:
        """A raw colour of the style sheet by its name. Raises KeyError where there is none."""
        return _colours(self.files[STYLES])[name]

    def paths(self) -> Iterator[str]:
        """Where every file is served."""
        return map(self.path, self.files)


def load_assets(prefix: str, folder: Path = FOLDER) -> Assets:
    """Read every file, the sheets of css/ joined into one (decision 0002)."""
    layers = folder / "css"
    files = {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and layers not in file.parents
    }
    files[STYLES] = joined_styles(layers)
    files |= icons.drawn(files[icons.SOURCE], _colours(files[STYLES])["chalk"])
    digest = hashlib.sha256()
    for name, content in files.items():
        digest.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    return Assets(files, digest.hexdigest()[:12], prefix)


def joined_styles(folder: Path) -> bytes:
    """The style sheets, one per layer, in the order that layers.css declares."""
    declared = (folder / "layers.css").read_bytes()
    layers = re.findall(r"[a-z]+", declared.decode().partition("@layer")[2])
    return b"".join([declared, *((folder / f"{layer}.css").read_bytes() for layer in layers)])


def _colours(styles: bytes) -> Mapping[str, str]:
    return dict(_COLOUR.findall(styles.decode()))


def attach(app: Flask, assets: Assets) -> None:
    """Serve the files, and let templates name them by `asset(name)`."""
    app.jinja_env.globals["asset"] = assets.href
    app.jinja_env.globals["colour"] = assets.colour

    kept = {
        name: Finished.of(content, media_type(name), LASTING)
        for name, content in assets.files.items()
    }

    @app.get("/static/<version>/<path:name>", endpoint="static")
    def static(version: str, name: str) -> Response:
        if version != assets.version or name not in kept:
            abort(404)
        return kept[name].response(request.environ)
