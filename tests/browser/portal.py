"""The portal as browsers reach it, and what is needed to start it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.frozen import AS_OF, ROOT

AGED = "citizen/mitid.md"


@dataclass(frozen=True, slots=True)
class Portal:
    """Where it is served, without a final slash; its folder, where it is frozen."""

    url: str
    folder: Path | None = None

    def at(self, path: str) -> str:
        """The address of a path such as `/da/`, whatever the portal is served below."""
        return f"{self.url}{path}"


@contextmanager
def running(**environment: str) -> Iterator[str]:
    """Run `portal run` on a free port; yields its address without a final slash."""
    epoch = datetime.fromisoformat(AS_OF).replace(tzinfo=UTC).timestamp()
    command = [sys.executable, "-W", "error", "-m", "portal", "run", "--port", "0"]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(int(epoch)), **environment},
    ) as server:
        try:
            yield _address(server)
        finally:
            server.terminate()


def aged_content(folder: Path) -> Path:
    """A copy of the content in which the Danish twin of one article has moved on."""
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    article = content / "da" / AGED
    text = article.read_text("utf-8")
    assert text.count("\n## ") > 1
    article.write_text(text.replace("\n## ", "\nNoget nyt er kommet til.\n\n## ", 1), "utf-8")
    return content


def _address(server: subprocess.Popen[str]) -> str:
    """What the server says that it can be reached at, once it can be."""
    lines = []
    for line in server.stdout or ():
        lines.append(line)
        if line.startswith("Stop"):
            return lines[0].split(": ", 1)[1].strip().removesuffix("/da/")
    raise AssertionError(f"the portal did not start: {lines}")
