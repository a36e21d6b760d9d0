"""Settings for nginx."""

import re
from collections.abc import Iterable, Mapping

from portal.publishing.hosting.caching import FRESH, LASTING
from portal.publishing.media_types import MEDIA_TYPES, TEXTUAL
from portal.publishing.place import Place
from portal.web.security import HEADERS

NAME = "hosting/nginx.conf"
_ADD_HEADER = re.compile(r'^ *add_header (\S+) "([^"]*)" always;$', re.MULTILINE)

_TEXT = """\
# Netværn on nginx 1.18 or newer, written when the site was published.
# Put a copy among the sites of the http block (/etc/nginx/sites-available/netvaern), and
# change the lines marked CHANGE. Below a path of a server that you already have, copy the
# maps, and what is inside `server` from `root` on.

# What a visitor searched for is not written down: paths are kept, and queries dropped.
map $request_uri $netvaern_path {{
    "~^(?<netvaern_bare>[^?]*)" $netvaern_bare;
}}
map $uri $netvaern_keep {{
    default "{fresh}";
    "~^{pattern}/static/" "{lasting}";
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

    gzip_static on;
    gzip_vary on;
    # brotli_static on;  # where the module ngx_brotli is installed

{headers}
    # Only where a page is found: a page that is missing today may be there tomorrow.
    add_header Cache-Control $netvaern_keep;

    charset utf-8;
    charset_types {textual};
    default_type application/octet-stream;
    types {{
{types}
    }}

{locations}
    # Settings and compressed copies are not pages.
    location ~ ^{pattern}/(hosting/|_headers$|.*\\.(br|gz)$) {{
        return 404;
    }}
}}
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


def text(place: Place) -> str:
    """A server that gives out the site at its place."""
    return _TEXT.format(
        prefix=place.prefix,
        pattern=re.escape(place.prefix),
        host=place.host,
        fresh=FRESH,
        lasting=LASTING,
        headers=_lines(f'    add_header {k} "{v}" always;' for k, v in HEADERS.items()),
        textual=" ".join(sorted(TEXTUAL - {"text/html"})),
        types=_lines(f"        {kind} {suffix[1:]};" for suffix, kind in MEDIA_TYPES.items()),
        locations=_BELOW.format(prefix=place.prefix) if place.prefix else "",
    )


def headers_in(settings: str) -> Mapping[str, str]:
    """The headers that such settings give to every answer."""
    return dict(_ADD_HEADER.findall(settings))


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)
