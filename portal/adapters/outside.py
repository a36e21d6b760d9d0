"""What stands behind addresses of others, asked politely: what is there, has moved, or is gone.

Nothing but the standard library is needed for a question and its status, and whatever is
installed for its sake would have to be kept safe, too.
"""

import http.client
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Lock
from urllib.error import HTTPError
from urllib.parse import quote, urldefrag, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

_LASTING = frozenset({301, 308})
_REDIRECTS = _LASTING | {302, 303, 307}
_GONE = frozenset({404, 410})
_MOST_STEPS = 8
_AT_ONCE = 8
# What an address may hold as it is; the rest is written in percent.
_AS_IT_IS = ":/?#[]@!$&'()*+,;=%~"


class Fate(StrEnum):
    """What has become of an address; only what is gone for certain is dead."""

    FINE = "fine"
    MOVED = "moved"
    DEAD = "dead"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Finding:
    """An address and its fate; `why` says more, `now` is where it has moved for good."""

    url: str
    fate: Fate
    why: str = ""
    now: str | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    """A status, or the reason why there is none; where a redirect leads."""

    status: int | None
    why: str
    location: str | None = None

    @property
    def is_good(self) -> bool:
        return self.status is not None and (200 <= self.status < 300 or bool(self.location))


@dataclass(frozen=True, slots=True)
class Manners:
    """How we ask: under which name, how long we wait, and how long a host is left in peace."""

    agent: str
    timeout: float = 20.0
    pause: float = 1.0


def ask_all(urls: Iterable[str], manners: Manners) -> Iterator[Finding]:
    """Ask for each address; a host is asked for one at a time, with a pause in between.

    No cookies are kept, and bodies are not read.
    """
    asker = _Asker(manners)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        yield from pool.map(asker.ask, urls)


class _AsTheyAre(HTTPRedirectHandler):
    """Leaves redirects to us: urllib would not say which were for good."""

    def redirect_request(self, *_: object) -> None:
        return None


@dataclass(slots=True)
class _Host:
    lock: Lock = field(default_factory=Lock)
    left: float = 0.0


class _Asker:
    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._hosts: dict[str, _Host] = {}
        self._lock = Lock()

    def ask(self, url: str) -> Finding:
        here, now, for_good = urldefrag(url).url, None, True
        for _ in range(_MOST_STEPS):
            answer = self._answer(here)
            if not answer.location:
                return _finding(url, answer, now)
            here = urljoin(here, answer.location)
            for_good = for_good and answer.status in _LASTING
            now = here if for_good else now
        return Finding(url, Fate.UNREACHABLE, "leads from one address to the next without end")

    def _answer(self, url: str) -> _Answer:
        """Ask for the head alone; where that is refused, as a browser would."""
        with self._turn(url):
            answer = self._try("HEAD", url)
        if answer.is_good:
            return answer
        with self._turn(url):
            return self._try("GET", url)

    @contextmanager
    def _turn(self, url: str) -> Iterator[None]:
        with self._lock:
            host = self._hosts.setdefault(urlsplit(url).netloc.lower(), _Host())
        with host.lock:
            time.sleep(max(0.0, host.left + self._manners.pause - time.monotonic()))
            try:
                yield
            finally:
                host.left = time.monotonic()

    def _try(self, method: str, url: str) -> _Answer:
        if urlsplit(url).scheme not in ("http", "https"):
            return _Answer(None, "leads out of the web")
        request = Request(  # noqa: S310 the scheme has just been looked at
            quote(url, safe=_AS_IT_IS), method=method, headers={"User-Agent": self._manners.agent}
        )
        try:
            with _opener().open(request, timeout=self._manners.timeout) as response:
                return _Answer(response.status, "")
        except HTTPError as error:
            with error:
                location = error.headers.get("Location") if error.code in _REDIRECTS else None
                return _Answer(error.code, f"answers {error.code}", location)
        except TimeoutError:
            return _Answer(None, "does not answer in time")
        except (OSError, http.client.HTTPException, ValueError) as error:
            return _Answer(None, _reason(error))


def _opener() -> OpenerDirector:
    return build_opener(_AsTheyAre)


def _finding(url: str, answer: _Answer, now: str | None) -> Finding:
    if answer.status in _GONE:
        return Finding(url, Fate.DEAD, answer.why)
    if not answer.is_good:
        return Finding(url, Fate.UNREACHABLE, answer.why)
    return Finding(url, Fate.MOVED, "", now) if now else Finding(url, Fate.FINE)


def _reason(error: Exception) -> str:
    """Why nothing came, in words; urllib hides the cause within."""
    cause = getattr(error, "reason", error)
    if isinstance(cause, TimeoutError):
        return "does not answer in time"
    return f"cannot be reached ({getattr(cause, 'strerror', None) or cause})"
