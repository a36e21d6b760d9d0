"""What each kind of file is called when it is sent, by whoever sends it."""

import mimetypes
from collections.abc import Mapping
from types import MappingProxyType

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        ".html": "text/html",
        ".css": "text/css",
        ".js": "text/javascript",
        ".json": "application/json",
        ".xml": "application/xml",
        ".atom": "application/atom+xml",
        ".txt": "text/plain",
        ".svg": "image/svg+xml",
        ".webmanifest": "application/manifest+json",
        ".ics": "text/calendar",
        ".csv": "text/csv",
        ".png": "image/png",
        ".jpg": "image/jpeg",
        ".webp": "image/webp",
        ".ico": "image/vnd.microsoft.icon",
        ".woff2": "font/woff2",
        ".pdf": "application/pdf",
        ".epub": "application/epub+zip",
        ".zip": "application/zip",
    }
)
# The types above whose bytes are characters, and are sent as UTF-8.
TEXTUAL = frozenset(
    {"text/html", "text/css", "text/javascript", "text/plain", "text/calendar", "text/csv",
     "application/xml", "application/atom+xml"}
)  # fmt: skip
# Already compressed by their own format.
DENSE = frozenset({".png", ".jpg", ".webp", ".woff2", ".pdf", ".epub", ".zip"})


def media_type(name: str) -> str:
    """What kind of file a name stands for, on any machine."""
    return MEDIA_TYPES.get(name[name.rfind(".") :], "application/octet-stream")


def content_type(name: str) -> str:
    """What a file is called when it is sent."""
    return with_charset(media_type(name))


def with_charset(media_type: str) -> str:
    """A media type, which says of characters how they are written."""
    return f"{media_type}; charset=utf-8" if media_type in TEXTUAL else media_type


def agree_on_media_types() -> None:
    """Let Python guess from a file's name what our web servers will.

    Python's own answers differ between releases, and with what the system has installed.
    """
    for suffix, media_type in MEDIA_TYPES.items():
        mimetypes.add_type(media_type, suffix)
