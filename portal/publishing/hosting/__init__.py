"""Settings for the web servers that will serve the site, written along with it.

`_headers` and `_redirects` lie at the top, where Netlify, Cloudflare Pages and their like
look for them.
The settings for nginx and Caddy lie in `hosting/`, which both of them answer with 404.
"""

from collections.abc import Mapping
from pathlib import Path

from portal.publishing.hosting import caddy, header_file, nginx, redirect_file
from portal.publishing.place import Place

FOLDER = "hosting"
_SETTINGS = frozenset({header_file.NAME, redirect_file.NAME})


def write_settings(folder: Path, place: Place, moved: Mapping[str, str]) -> None:
    """Write the settings for every kind of host into a published folder.

    `moved` are former addresses of pages with those that they lead on to, both without
    the prefix of the place.
    """
    (folder / FOLDER).mkdir()
    (folder / redirect_file.NAME).write_text(redirect_file.text(place, moved), "utf-8")
    (folder / nginx.NAME).write_text(nginx.text(place, moved), "utf-8")
    (folder / caddy.NAME).write_text(caddy.text(place, moved), "utf-8")
    (folder / header_file.NAME).write_text(header_file.text(place, tops_of(folder)), "utf-8")


def tops_of(folder: Path) -> tuple[str, ...]:
    """What lies at the top of a published folder: files, and folders with a slash behind."""
    return tuple(
        sorted(
            f"{each.name}/" if each.is_dir() else each.name
            for each in folder.iterdir()
            if each.suffix not in (".br", ".gz") and each.name not in _SETTINGS
        )
    )
