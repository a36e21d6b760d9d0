"""The health address: which edition a running service shows, and since when."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from flask import Response, jsonify

from portal.web.routes import Routes

ADDRESS = "/health"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a service shows: the fingerprint of the content, and the day that counts as today.

    `loaded` is a reading of the monotonic clock, which processes of one machine share.
    `problems` asks how many keep newer content from being shown.
    """

    content: str
    as_of: str
    loaded: float
    problems: Callable[[], int]


def attach(routes: Routes, standing: Standing) -> None:
    """Serve the address, which is in no list of what is published."""

    def health() -> Response:
        response = jsonify(
            content=standing.content,
            as_of=standing.as_of,
            loaded_seconds_ago=int(time.monotonic() - standing.loaded),
            problems=standing.problems(),
        )
        response.headers["Cache-Control"] = "no-store"
        return response

    routes.unkept("health", ADDRESS, health)
