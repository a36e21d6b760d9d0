"""What the copy for use from a disk costs, and how large it is: the real site, and 1,000 articles.

    .venv/bin/python benchmarks/disk.py [--articles 1000] [--levels 1,6,9]

Times are of the processor, so that whatever else the machine does does not count.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from contenders import folders  # noqa: E402 (the folder above must be on the path first)
from contenders.prose import written  # noqa: E402

from portal.publishing.audit.files import load_files  # noqa: E402
from portal.publishing.disk import packing  # noqa: E402
from portal.publishing.disk.contents import contents  # noqa: E402
from portal.publishing.disk.texts import banner  # noqa: E402
from portal.publishing.place import parse_place  # noqa: E402
from portal.publishing.publisher import write_site  # noqa: E402
from portal.settings import Settings  # noqa: E402
from portal.site import load_site  # noqa: E402
from portal.web import create_app  # noqa: E402

CONTENT = ROOT / "content"
T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """How long some work keeps the processor, and what it makes."""
    begun = time.process_time()
    made = work()
    return time.process_time() - begun, made


def measure(content: Path, folder: Path, levels: list[int]) -> None:
    """Freeze a site, make its copy, and print the figures."""
    folder.mkdir()
    environment = {"PORTAL_CONTENT": str(content)}
    site = load_site(Settings.from_environment(environment))
    place = parse_place(site.base_url)
    write_site(site, place, folder)
    reading, frozen = timed(lambda: load_files(folder, place))
    app = create_app(site, published=True)
    making, copy = timed(lambda: contents(frozen, banner(app, site, place)))
    count = sum(len(each.articles) for each in site.editions.values())
    size = sum(map(len, copy.values())) / 1e6
    pages = len(frozen.page_names())
    print(f"{count} articles in both languages, {pages} pages, {len(copy)} files, "
          f"{size:.1f} MB unpacked")  # fmt: skip
    print(f"  read what was frozen {reading:6.2f} s\n  make the copy        {making:6.2f} s")
    file = folder / "copy.zip"
    for level in levels:
        packing.LEVEL = level
        spent, _ = timed(lambda: packing.pack(file, sorted(copy.items()), site.as_of))
        print(f"  pack at level {level}      {spent:6.2f} s  {file.stat().st_size / 1e6:6.2f} MB")


def main() -> None:
    """The real site first, then generated articles."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--levels", default="1,6,9")
    options = parser.parse_args()
    levels = [int(each) for each in options.levels.split(",")]
    with tempfile.TemporaryDirectory(prefix="netvaern-bench-") as workplace:
        measure(CONTENT, Path(workplace) / "real", levels)
        generated = Path(workplace) / "generated"
        articles = written(CONTENT, options.articles // 2)
        folders.for_netvaern(generated, articles, CONTENT)
        measure(generated / "content", Path(workplace) / "many", levels)


if __name__ == "__main__":
    main()
