"""Settings for Caddy."""

import re
from collections.abc import Mapping

from portal.domain.addresses import EMBED
from portal.publishing.hosting.headers import Headers
from portal.publishing.place import Place
from portal.web.caching import FRESH, LASTING, NEVER
from portal.web.media_types import MEDIA_TYPES, content_type
from portal.web.security import CARD_HEADERS, HEADERS, POLICY

NAME = "hosting/Caddyfile"
_HEADER = re.compile(r'^\t\t([A-Z][A-Za-z-]+) "([^"]*)"$', re.MULTILINE)
_POLICY = re.compile(rf'^\theader @(cards|others) {POLICY} "([^"]*)"$', re.MULTILINE)
_MOVED = re.compile(r"^\tredir (/\S*/) (/\S*/) 301$", re.MULTILINE)

_TEXT = """\
# Netværn on Caddy 2.6 or newer, written when the site was published.
# Copy it to where Caddy looks (/etc/caddy/Caddyfile), and change what is marked CHANGE; or
# leave it as it is, and set NETVAERN_SITE and NETVAERN_ROOT in the environment of Caddy.
# Caddy keeps no log of requests unless it is told to; this does not tell it to.

(netvaern-policy) {{
	header {{
{headers}
		Vary "Accept-Encoding"
		-Server
		# Files that are copied may lose their times. The ETag is enough.
		-Last-Modified
		defer
	}}
}}

# CHANGE where another server in front has the certificate: to http://:8080
{{$NETVAERN_SITE:{site}}} {{
	# CHANGE: the published folder
	root * {{$NETVAERN_ROOT:/srv/netvaern}}

	import netvaern-policy
	# Cards are made to be shown by other sites, and they alone.
	@cards path {prefix}{embed}*
	@others not path {prefix}{embed}*
	header @cards {name} "{card_policy}"
	header @others {name} "{policy}"
	@lasting path {prefix}/static/*
	@fresh not path {prefix}/static/*
	header @lasting Cache-Control "{lasting}"
	header @fresh Cache-Control "{fresh}"
	# What Caddy would say of a file differs with what the system knows.
	map {{path}} {{netvaern_type}} {{
{types}
		default "{html}"
	}}
	header Content-Type {{netvaern_type}}
{moved}
	map {{query}} {{netvaern_query}} {{
		~^(.+)$ "?${{1}}"
		default ""
	}}
	route {{
		@sent not method GET HEAD
		error @sent 405
		# Settings, compressed copies and folders of files are not pages, nor is what begins
		# with a dot.
		@private path {prefix}/hosting {prefix}/hosting/* {prefix}/_headers {prefix}/_redirects
		error @private 404
		@packed path *.br *.gz
		error @packed 404
		@hidden {{
			path */.*
			not path {prefix}/.well-known/*
		}}
		error @hidden 404
		@folder path_regexp ^{pattern}/static(/[^.]*)?$
		error @folder 404
		@elsewhere not path {prefix}/*
		error @elsewhere 404
{stripped}		# Caddy would do so itself, but lose what a reader searches for.
		@bare {{
			not path */
			file {{path}}/index.html
		}}
		redir @bare {{http.request.orig_uri.path}}/{{netvaern_query}} 301
		file_server {{
			precompressed br gzip
		}}
	}}

	handle_errors {{
		import netvaern-policy
		header {name} "{policy}"
		header Cache-Control "{never}"
		header Content-Type "{html}"
		header {{
			-ETag
			defer
		}}
		@sent not method GET HEAD
		header @sent Allow "GET, HEAD"
		@danish path {prefix}/da {prefix}/da/*
		@english path {prefix}/en {prefix}/en/*
		@neither not path {prefix}/da {prefix}/da/* {prefix}/en {prefix}/en/*
		rewrite @danish /da/404.html
		rewrite @english /en/404.html
		rewrite @neither /404.html
		file_server {{
			precompressed br gzip
		}}
	}}
}}
"""


def text(place: Place, moved: Mapping[str, str]) -> str:
    """A server that gives out the site at its place."""
    prefix = place.prefix
    led = [f"\tredir {prefix} {prefix}/ 301\n"] if prefix else []
    for former, now in moved.items():
        led.append(f"\tredir {prefix}{former} {prefix}{now} 301\n")
        led.append(f"\tredir {prefix}{former.removesuffix('/')} {prefix}{now} 301\n")
    return _TEXT.format(
        prefix=prefix,
        pattern=re.escape(prefix),
        site=place.host if place.is_secure else f"http://{place.host}",
        embed=EMBED,
        name=POLICY,
        policy=HEADERS[POLICY],
        card_policy=CARD_HEADERS[POLICY],
        headers="\n".join(
            f'\t\t{name} "{value}"' for name, value in HEADERS.items() if name != POLICY
        ),
        fresh=FRESH,
        lasting=LASTING,
        never=NEVER,
        html=content_type(".html"),
        types="\n".join(f'\t\t~\\{each}$ "{content_type(each)}"' for each in MEDIA_TYPES),
        moved="".join(["\n", *led] if led else []),
        stripped=f"\t\turi strip_prefix {prefix}\n" if prefix else "",
    )


def headers_in(settings: str) -> Headers:
    """The headers that such settings give to every answer, and those of cards.

    What says how an answer is sent is left out.
    """
    found = dict(_HEADER.findall(settings.partition("\theader {")[2].partition("\t}")[0]))
    found.pop("Vary", None)
    policies = dict(_POLICY.findall(settings))
    return Headers(
        {**found, POLICY: policies.get("others", "")}, {**found, POLICY: policies.get("cards", "")}
    )


def moved_in(settings: str) -> Mapping[str, str]:
    """Where such settings lead on from each former address."""
    return dict(_MOVED.findall(settings))
