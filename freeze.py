"""Publish the static site: `python freeze.py --destination build --base-url https://…`."""

import sys

from portal.cli import main

if __name__ == "__main__":
    sys.exit(main(["freeze", *sys.argv[1:]]))
