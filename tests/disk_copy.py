"""The copy of the published site for use from a disk, made once for all tests that open it."""

import atexit
import shutil
import tempfile
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from zipfile import ZipFile

from portal.domain.edition import Site
from portal.publishing.audit.files import Files, load_files
from portal.publishing.disk.copying import write_copy
from portal.publishing.place import parse_place
from portal.settings import Settings
from portal.site import load_site
from tests.frozen import HOST, frozen_site
from tests.today import TODAY


@dataclass(frozen=True)
class Copy:
    """The zip, what it was made of, and the folder that a reader has unpacked it to."""

    site: Site
    frozen: Files
    file: Path
    folder: Path


@cache
def disk_copy(prefix: str = "/portal") -> Copy:
    """The copy of the site as it is published at that path of a host; not to be changed."""
    # People unpack where they are: with spaces, and with letters that no address may hold.
    place = Path(tempfile.mkdtemp(prefix="netvaern-copy-")) / "Mine hentede filer æøå #1"
    atexit.register(shutil.rmtree, place.parent, ignore_errors=True)
    place.mkdir()
    url = f"{HOST}{prefix}/"
    site = load_site(replace(Settings.from_environment({}), as_of=TODAY, base_url=url))
    frozen = load_files(frozen_site(prefix), parse_place(url))
    write_copy(site, frozen, place / "copy.zip")
    with ZipFile(place / "copy.zip") as packed:
        packed.extractall(place)
    return Copy(site, frozen, place / "copy.zip", place / "netvaern")
