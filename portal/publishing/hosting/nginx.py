"""Settings for nginx."""

import re
from collections.abc import Iterable, Mapping

from portal.domain.addresses import EMBED
from portal.publishing.hosting.headers import Headers
from portal.publishing.place import Place
from portal.web.caching import FRESH, LASTING, NEVER
from portal.web.media_types import MEDIA_TYPES, TEXTUAL
from portal.web.security import CARD_HEADERS, HEADERS, POLICY

NAME = "hosting/nginx.conf"
_ADD_HEADER = re.compile(r'^ *add_header (\S+) "([^"]+)" always;$', re.MULTILINE)
_POLICIES = re.compile(
    r'map \$uri \$netvaern_policy \{\n    default "([^"]*)";\n    "[^"]*" "([^"]*)";'
)
_MOVED = re.compile(r"^    location = (/\S*/) \{\n        return 301 (/\S*/);$", re.MULTILINE)

_TEXT = """\
# Netværn on nginx 1.18 or newer, written when the site was published.
# Put a copy among the sites of the http block (/etc/nginx/sites-available/netvaern), and
# change the lines marked CHANGE. Below a path of a server that you already have, copy the
# maps, and what is inside `server` from `root` on.

# What a visitor searched for is not written down: paths are kept, and queries dropped.
map $request_uri $netvaern_path {{
    "~^(?<netvaern_bare>[^?]*)" $netvaern_bare;
}}
# Only what is found may be kept: a page that is missing today may be there tomorrow.
map $uri $netvaern_found {{
    default "{fresh}";
    "~^{pattern}/static/" "{lasting}";
}}
map $status $netvaern_keep {{
    default "{never}";
    "~^(2|304)" $netvaern_found;
    "~^3" "{fresh}";
}}
# Cards are made to be shown by other sites, and they alone.
map $uri $netvaern_policy {{
    default "{policy}";
    "~^{pattern}{embed}" "{card_policy}";
}}
map $status $netvaern_etag {{
    default "";
    "~^[23]" $sent_http_etag;
}}
map $uri $netvaern_missing {{
    default {prefix}/404.html;
    "~^{pattern}/da(/|$)" {prefix}/da/404.html;
    "~^{pattern}/en(/|$)" {prefix}/en/404.html;
}}
log_format netvaern '$time_iso8601 $request_method $netvaern_path $status $body_bytes_sent';

server {{
    listen 80;  # CHANGE: to 443 ssl with your certificate, or leave TLS to a proxy in front
    server_name {host};
    access_log /var/log/nginx/netvaern.log netvaern;  # CHANGE, or: access_log off;
    # Lower levels would write down visitors' addresses.
    error_log /var/log/nginx/netvaern-error.log emerg;  # CHANGE

    root /srv/netvaern;  # CHANGE: the published folder
    index index.html;
    server_tokens off;
    absolute_redirect off;
    log_not_found off;
    error_page 404 $netvaern_missing;
    # A folder without a page of its own is not there.
    error_page 403 =404 $netvaern_missing;

    gzip_static on;
    # CHANGE: brotli takes a fifth less. Take the # away where nginx has the module for it
    # (on Debian and Ubuntu: apt-get install libnginx-mod-http-brotli-static).
    # brotli_static on;
    add_header Vary Accept-Encoding always;

{headers}
    add_header Cache-Control $netvaern_keep always;
    add_header ETag $netvaern_etag always;
    # Files that are copied may lose their times. The ETag is enough.
    add_header Last-Modified "" always;

    charset utf-8;
    charset_types {textual};
    default_type application/octet-stream;
    types {{
{types}
    }}

{locations}
    # Settings, compressed copies and folders of files are not pages, nor is what begins with
    # a dot.
    location ~ "^{pattern}/(hosting(/|$)|_headers$|_redirects$|static(/[^.]*)?$)" {{
        return 404;
    }}
    location ~ "^{pattern}/(.*\\.(br|gz)$|(.*/)?\\.(?!well-known/))" {{
        return 404;
    }}
{moved}}}
"""
_BELOW = """\
    location = {prefix} {{
        return 301 {prefix}/;
    }}
    location {prefix}/ {{
        alias /srv/netvaern/;  # CHANGE: the published folder, with a slash at its end
    }}
    location / {{
        return 404;
    }}
"""
_MOVED_ON = """\
    location = {former} {{
        return 301 {now};
    }}
"""


def text(place: Place, moved: Mapping[str, str]) -> str:
    """A server that gives out the site at its place."""
    return _TEXT.format(
        prefix=place.prefix,
        pattern=re.escape(place.prefix),
        host=place.host,
        fresh=FRESH,
        lasting=LASTING,
        never=NEVER,
        embed=EMBED,
        policy=HEADERS[POLICY],
        card_policy=CARD_HEADERS[POLICY],
        headers=_lines(
            f"    add_header {name} $netvaern_policy always;"
            if name == POLICY
            else f'    add_header {name} "{value}" always;'
            for name, value in HEADERS.items()
        ),
        textual=" ".join(sorted(TEXTUAL - {"text/html"})),
        types=_lines(f"        {kind} {suffix[1:]};" for suffix, kind in MEDIA_TYPES.items()),
        locations=_BELOW.format(prefix=place.prefix) if place.prefix else "",
        moved="".join(
            _MOVED_ON.format(former=place.prefix + each, now=place.prefix + now)
            for former, now in moved.items()
            for each in (former, former.removesuffix("/"))
        ),
    )


def headers_in(settings: str) -> Headers:
    """The headers that such settings give to every answer, and those of cards."""
    found = dict(_ADD_HEADER.findall(settings))
    policies = _POLICIES.search(settings)
    every, cards = policies.groups() if policies else ("", "")
    return Headers({**found, POLICY: every}, {**found, POLICY: cards})


def moved_in(settings: str) -> Mapping[str, str]:
    """Where such settings lead on from each former address."""
    return {former: now for former, now in _MOVED.findall(settings) if former != "/"}


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)
