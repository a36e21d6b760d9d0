"""The browser that tests and benchmarks look through."""

import os
import shutil


def chromium() -> str | None:
    """Where it is; None lets Playwright look for its own.

    The build without windows is the same browser, and is ready sooner (docs/decisions/0031).
    """
    builds = ("chromium-headless-shell", "chromium")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, builds)), None)
