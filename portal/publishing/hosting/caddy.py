"""Settings for Caddy."""

import re
from collections.abc import Mapping

from portal.publishing.hosting.caching import FRESH, LASTING
from portal.publishing.place import Place
from portal.web.security import HEADERS

NAME = "hosting/Caddyfile"
_HEADER = re.compile(r'^\t\t([A-Z][A-Za-z-]+) "([^"]*)"$', re.MULTILINE)

_TEXT = """\
# Netværn on Caddy 2.6 or newer, written when the site was published.
# Copy it to where Caddy looks (/etc/caddy/Caddyfile), and change the line marked CHANGE.
# Caddy keeps no log of requests unless it is told to; this does not tell it to.

(netvaern-policy) {{
	header {{
{headers}
		-Server
	}}
}}

{site} {{
	# CHANGE: the published folder
	root * /srv/netvaern

	import netvaern-policy
	@lasting path {prefix}/static/*
	@fresh not path {prefix}/static/*
	header @lasting Cache-Control "{lasting}"
	header @fresh Cache-Control "{fresh}"
{below}
	route {{
		# Settings and compressed copies are not pages.
		@private path {prefix}/hosting/* {prefix}/_headers *.br *.gz
		error @private 404
		@elsewhere not path {prefix}/*
		error @elsewhere 404
{stripped}		file_server {{
			precompressed br gzip
		}}
	}}

	handle_errors {{
		# An error begins anew, without the headers above.
		import netvaern-policy
		header Cache-Control "{fresh}"
		@danish path {prefix}/da/*
		@english path {prefix}/en/*
		@neither not path {prefix}/da/* {prefix}/en/*
		rewrite @danish /da/404.html
		rewrite @english /en/404.html
		rewrite @neither /404.html
		file_server {{
			precompressed br gzip
		}}
	}}
}}
"""
_BELOW = """
	redir {prefix} {prefix}/ 301
"""


def text(place: Place) -> str:
    """A server that gives out the site at its place."""
    return _TEXT.format(
        prefix=place.prefix,
        site=place.host if place.is_secure else f"http://{place.host}",
        headers="\n".join(f'\t\t{name} "{value}"' for name, value in HEADERS.items()),
        fresh=FRESH,
        lasting=LASTING,
        below=_BELOW.format(prefix=place.prefix) if place.prefix else "",
        stripped=f"\t\turi strip_prefix {place.prefix}\n" if place.prefix else "",
    )


def headers_in(settings: str) -> Mapping[str, str]:
    """The headers that such settings give to every answer."""
    return dict(_HEADER.findall(settings.partition("\theader {")[2].partition("\t}")[0]))
