"""Begins publishers in no time: each is a copy of a process that has the program loaded.

It reads the arguments of one run a line, tells the number of the process that does it,
and then how that ended. What the run complains of is in the file named by the second
argument; the first is the folder of the program.
"""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])

from portal.cli import main


def publish(arguments: list[str], complaints: Path) -> None:
    """Do it in a group of processes of its own, which can be killed as one."""
    os.setsid()
    with complaints.open("wb") as file:
        os.dup2(file.fileno(), sys.stderr.fileno())
    with Path(os.devnull).open("r+b") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdin.fileno())
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    code = 99
    try:
        code = main(["freeze", *arguments])
    finally:
        sys.stderr.flush()
        os._exit(code)


def serve() -> None:
    """One run after the other, until there are no more."""
    while line := sys.stdin.readline():
        child = os.fork()
        if not child:
            publish(json.loads(line), Path(sys.argv[2]))
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


serve()
