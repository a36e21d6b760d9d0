"""Where gunicorn begins: a service that has loaded its content, or the reasons why it cannot."""

import logging
import os
import sys

from portal.domain.problems import ContentError
from portal.serving.service import Service, tell

_LOG = logging.getLogger(__name__)


def service() -> Service:
    """A service that is ready to answer.

    Where it cannot be, the log says why and the process ends with EX_CONFIG (78), which
    tells whoever started it that starting it again will not help.
    """
    made = Service()
    try:
        made.load()
    except ContentError as error:
        tell(error)
        _LOG.critical("the portal cannot start until these are put right")
        sys.exit(os.EX_CONFIG)
    except (OSError, ValueError, RuntimeError) as error:
        _LOG.critical("the portal cannot start: %s", error)
        sys.exit(os.EX_CONFIG)
    return made
