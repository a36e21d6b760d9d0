"""Floor 3: the portal as readers meet it, made with Flask."""

from portal.web.app import create_app

__all__ = ["create_app"]
