"""Pages that have been filled in before: the same template, shown the same, is the same page."""

import io
import pickle
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from flask import Flask
from pydantic import BaseModel

from portal.web.languages import current_language

_NAME = "portal-pages"


class Drawer(Protocol):
    """Keeps values by what they are made from."""

    def recall(self, source: bytes, make: Callable[[], bytes]) -> bytes:
        """What is made of a source."""


def remember_pages(app: Flask, drawer: Drawer) -> None:
    """Let an app that has answered nobody yet remember pages.

    What else a template sees is the app's own: its sources, which the memory knows
    about, and these globals.
    """
    shared: Mapping[str, Any] = app.jinja_env.globals
    told = (shared["PUBLISHED"], shared["META_POLICY"], shared["asset"]("site.css"))
    app.extensions[_NAME] = (drawer, told)


def remembered(app: Flask, template: str, shown: Mapping[str, Any], fill: Callable[[], str]) -> str:
    """A page as it was filled in before, or as it is filled in now."""
    drawer, told = app.extensions.get(_NAME, (None, ()))
    source = written_out((template, current_language(), told, shown)) if drawer else None
    if source is None:
        return fill()
    return str(drawer.recall(source, lambda: fill().encode()), "utf-8")


def written_out(value: Any) -> bytes | None:
    """Everything that a value holds, as bytes that differ wherever two values do.

    Values that are alike usually give the same bytes; where they do not, a page is
    filled in once more. None for what cannot be written out.
    """
    stream = io.BytesIO()
    writer = _Writer(stream, protocol=5)
    # Everything is written where it is met, instead of naming where it was met before:
    # which of two equal words are one object is a matter of chance.
    writer.fast = True
    try:
        writer.dump(value)
    except (pickle.PicklingError, TypeError, AttributeError):
        return None
    return stream.getvalue()


class _Writer(pickle.Pickler):
    """Writes models without the set of the fields they were given: it has no order."""

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, BaseModel):
            return _told, (type(value).__qualname__, vars(value))
        return NotImplemented


def _told(name: str, fields: Mapping[str, Any]) -> None:
    """Stands for a model; what is written is never read."""
