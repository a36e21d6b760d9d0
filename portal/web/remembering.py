"""Pages that have been filled in before: the same template, shown the same, is the same page."""

import hashlib
import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, Protocol

from flask import Flask
from pydantic import BaseModel

from portal.domain.page import Page
from portal.web.languages import current_language

_NAME = "portal-pages"
# What every template sees of the app; which styles and scripts there are is in their address.
_SHARED = ("PUBLISHED", "META_POLICY", "COPY", "OFFLINE")

Digests = dict[int, tuple[Page, bytes]]


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
    told = (*map(shared.get, _SHARED), shared["asset"]("site.css"))
    app.extensions[_NAME] = (drawer, told, {})


def remembered(app: Flask, template: str, shown: Mapping[str, Any], fill: Callable[[], str]) -> str:
    """A page as it was filled in before, or as it is filled in now."""
    drawer, told, digests = app.extensions.get(_NAME, (None, (), {}))
    asked = (template, current_language(), told, shown)
    source = written_out(asked, digests) if drawer else None
    if source is None:
        return fill()
    return str(drawer.recall(source, lambda: fill().encode()), "utf-8")


def written_out(value: Any, digests: Digests) -> bytes | None:
    """Everything that a value holds, as bytes that differ wherever two values do.

    Values that are alike usually give the same bytes; where they do not, a page is
    filled in once more. None for what cannot be written out. `digests` are those of
    the pages of a site met so far, which never change: lists show hundreds of them.
    """
    stream = io.BytesIO()
    writer = _Writer(stream, digests)
    # Everything is written where it is met, instead of naming where it was met before:
    # which of two equal words are one object is a matter of chance.
    writer.fast = True
    try:
        writer.dump(value)
    except (pickle.PicklingError, TypeError, AttributeError):
        return None
    return stream.getvalue()


class _Writer(pickle.Pickler):
    """Writes pages by their digest, and models without the set of the fields they were given.

    That set has no order; and a page that stands in many lists is written out once.
    """

    def __init__(self, stream: io.BytesIO, digests: Digests) -> None:
        super().__init__(stream, protocol=5)
        self._digests = digests

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, BaseModel):
            return _told, (type(value).__qualname__, vars(value))
        if isinstance(value, Page):
            return _told, (type(value).__qualname__, self._digest(value))
        return NotImplemented

    def _digest(self, page: Page) -> bytes:
        # The page is kept beside its digest, so that no other can come to have its id.
        known = self._digests.get(id(page))
        if known is None:
            values = [getattr(page, each.name) for each in fields(page)]
            written = written_out(values, self._digests)
            if written is None:
                raise pickle.PicklingError
            known = self._digests[id(page)] = (page, hashlib.sha256(written).digest())
        return known[1]


def _told(name: str, held: Any) -> None:
    """Stands for a model or a page; what is written is never read."""
