"""`python -m portal`: the `portal` command."""

import os
import sys

from portal.cli import main

try:
    code = main()
    sys.stdout.flush()
except BrokenPipeError:
    # Whoever read the output has had enough, as in `portal check | head`.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    code = 1
except KeyboardInterrupt:
    # Stopped on purpose, before there was anything to close: 128 and the signal, as shells say.
    code = 130
sys.exit(code)
