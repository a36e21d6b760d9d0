"""The headers that every answer carries, and the policy that pages repeat in their head."""

from collections.abc import Mapping
from types import MappingProxyType

from flask import Flask, Response, request

from portal.domain.addresses import EMBED

_PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)

# `frame-ancestors` is ignored in a <meta>, and browsers complain of it there.
META_POLICY = _PAGE_POLICY

POLICY = "Content-Security-Policy"
HEADERS: Mapping[str, str] = MappingProxyType(
    {
        POLICY: f"{_PAGE_POLICY}; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": (
            "accelerometer=(), camera=(), display-capture=(), "
            "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()"
        ),
        "Cross-Origin-Opener-Policy": "same-origin",
    }
)


# A card is made to be shown by others, and does nothing that a frame could be misused for.
CARD_HEADERS: Mapping[str, str] = MappingProxyType(
    {**HEADERS, POLICY: f"{_PAGE_POLICY}; frame-ancestors *"}
)


def headers_for(path: str) -> Mapping[str, str]:
    """The headers of an answer, by its path without the prefix of the installation."""
    return CARD_HEADERS if path.startswith(EMBED) else HEADERS


def attach(app: Flask) -> None:
    """Send the headers with every answer, whatever became of the request."""

    @app.after_request
    def protect(response: Response) -> Response:
        # Kept pages bring the headers along: adding them again would cost more than the page.
        if POLICY not in response.headers:
            response.headers.update(headers_for(request.path))
        return response
