"""Readers who open pages, and look at every byte of what they are given."""

import gzip
import http.client
import json
import random
import re
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

# What a page asks for itself. What scripts ask for is asked for by readers of this kind too.
_ASSET = re.compile(r'(?:href|src)="/(static/[^"#?]+)')
_REMEMBERED = 40


@dataclass(slots=True)
class Variant:
    """A program that publishes, and every file as it publishes it."""

    name: str
    program: Path
    content: Path
    files: dict[str, bytes] = field(default_factory=dict)

    def remember(self, folder: Path) -> None:
        """Take note of all that readers may be given."""
        self.files = {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in folder.rglob("*")
            if file.is_file() and "hosting" not in file.parts
        }

    def asked_for_by(self, page: str) -> list[str]:
        """The files that a page, or a script on it, comes to ask for."""
        text = self.files[page].decode()
        asked = {*_ASSET.findall(text), *(each for each in self.files if self._is_script(each))}
        language = page[:2]
        if 'data-module="search"' in text:
            version = json.loads(self.files[f"{language}/search/index.json"])["version"]
            asked |= {each for each in self.files if f"/search/{version}/" in f"/{each}"}
        return sorted(each for each in asked if not each.endswith((".gz", ".br")))

    @staticmethod
    def _is_script(name: str) -> bool:
        return name.startswith("static/") and name.endswith(".js")


class Readers:
    """Reads until told to stop; `faults` are what they were given and should not have been."""

    def __init__(self, address: str, variants: Sequence[Variant], seed: int) -> None:
        self.faults: list[str] = []
        self.pages = self.files = self.again = 0
        self._host = urlsplit(address).netloc
        self._variants = variants
        self._seed = seed
        self._over = threading.Event()
        shared = set.intersection(*(set(each.files) for each in variants))
        self._names = sorted(each for each in shared if each.endswith("index.html"))

    @contextmanager
    def reading(self, count: int) -> Iterator[None]:
        """So many of them at once."""
        threads = [threading.Thread(target=self._read, args=(nr,)) for nr in range(count)]
        for each in threads:
            each.start()
        try:
            yield
        finally:
            self._over.set()
            for each in threads:
                each.join()

    def _read(self, number: int) -> None:
        chance = random.Random(f"{self._seed}-{number}")
        opened: deque[tuple[Variant, str]] = deque(maxlen=_REMEMBERED)
        while not self._over.is_set():
            try:
                page = chance.choice(self._names)
                variant = self._open(page, chance)
                if variant is not None:
                    self.pages += 1
                    opened.append((variant, page))
                    self.files += self._fetch(variant, page, chance)
                if opened:
                    self.again += self._fetch(*chance.choice(opened), chance)
            except (OSError, http.client.HTTPException, EOFError) as error:
                self._fault(f"{type(error).__name__}: {error}")
            time.sleep(chance.uniform(0, 0.1))

    def _open(self, page: str, chance: random.Random) -> Variant | None:
        """Whose page was sent."""
        body = self._get(page.removesuffix("index.html"), chance)
        for variant in self._variants:
            if variant.files[page] == body:
                return variant
        self._fault(f"{page} is nobody's ({len(body)} bytes)")
        return None

    def _fetch(self, variant: Variant, page: str, chance: random.Random) -> int:
        """Some of what a page asks for, each as the one that the page is of publishes it."""
        asked = variant.asked_for_by(page)
        some = chance.sample(asked, min(len(asked), 6))
        for name in some:
            if self._get(name, chance) != variant.files[name]:
                self._fault(f"{name} is not as {page} of {variant.name} needs it")
        return len(some)

    def _get(self, path: str, chance: random.Random) -> bytes:
        encoding = chance.choice(("identity", "gzip"))
        connection = http.client.HTTPConnection(self._host, timeout=30)
        try:
            connection.request("GET", f"/{path}", headers={"Accept-Encoding": encoding})
            answer = connection.getresponse()
            body = answer.read()
        finally:
            connection.close()
        if answer.status != 200:
            self._fault(f"/{path}: {answer.status}")
        return gzip.decompress(body) if answer.getheader("Content-Encoding") == "gzip" else body

    def _fault(self, wrong: str) -> None:
        self.faults.append(f"{time.strftime('%H:%M:%S')} {wrong}")
