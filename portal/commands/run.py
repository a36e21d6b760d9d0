"""`portal run`: serve the portal on this computer."""

import errno
import socket
import sys
from argparse import ArgumentParser, Namespace

from waitress.server import create_server

from portal import site
from portal.commands import CommandError
from portal.domain.language import Language
from portal.domain.problems import ContentError
from portal.settings import Settings
from portal.web import create_app

HIGHEST_PORT = 65535
SUMMARY = "serve the portal on this computer"


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--port", type=_port, default=8000, help="the port to listen on")


def run(options: Namespace, settings: Settings) -> int:
    """Serve until stopped; 1 where the content has problems, which are all printed."""
    try:
        loaded = site.load_site(settings)
    except ContentError as error:
        print(error, file=sys.stderr)
        print("\nThe portal cannot start until these are put right.", file=sys.stderr)
        return 1
    prefix = loaded.addresses.prefix
    listening = _listening(options.host, options.port)
    server = create_server(create_app(loaded), sockets=[listening], url_prefix=prefix)
    host = f"[{options.host}]" if ":" in options.host else options.host
    for language in Language:
        home = loaded.addresses.place("home", language)
        print(f"{language.native_name}: http://{host}:{server.effective_port}{home}")
    for edition in loaded.editions.values():
        # The first visitor to search is not to wait for the index.
        edition.search.search("")
    print("Stop with Ctrl-C.", flush=True)
    server.run()
    return 0


def _listening(host: str, port: int) -> socket.socket:
    """Take the port before anything is served, so that a taken one is told and leaks nothing."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise CommandError(
                f"port {port} is taken by another program. "
                "Stop it, or choose another port with --port"
            ) from error
        raise CommandError(f"cannot listen on {host}, port {port}: {error.strerror}") from error


def _port(text: str) -> int:
    """A port as argparse reads it, which tells the rest of the ValueError."""
    port = int(text)
    if not 0 <= port <= HIGHEST_PORT:
        raise ValueError(text)
    return port
