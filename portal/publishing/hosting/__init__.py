"""Settings for the web servers that will serve the site, written along with it.

`_headers` lies at the top, where Netlify, Cloudflare Pages and their like look for it.
The settings for nginx and Caddy lie in `hosting/`, which both of them answer with 404.
"""

from pathlib import Path

from portal.publishing.hosting import caddy, header_file, nginx
from portal.publishing.place import Place

FOLDER = "hosting"


def write_settings(folder: Path, place: Place) -> None:
    """Write the settings for every kind of host into a published folder."""
    (folder / FOLDER).mkdir()
    (folder / header_file.NAME).write_text(header_file.text(place), "utf-8")
    (folder / nginx.NAME).write_text(nginx.text(place), "utf-8")
    (folder / caddy.NAME).write_text(caddy.text(place), "utf-8")
