#!/bin/sh
# Find the programs that the tests need beside Python, and install with apt those that are missing.
set -eu
cd "$(dirname "$0")/.."
. scripts/ground.sh
PATH=$PATH:/usr/sbin:/sbin

missing=''
need() { missing="$missing $*"; }
has() { command -v "$1" >/dev/null 2>&1; }
is_new_node() { has node && node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)'; }

# Without windows it is the same browser, and ready with a page sooner (docs/decisions/0031).
has_browser() {
    [ -n "${CHROMIUM:-}" ] || has chromium-headless-shell ||
        { has chromium && ! apt-cache show chromium-headless-shell >/dev/null 2>&1; }
}
has_browser || need chromium-headless-shell
has nginx || need nginx
[ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] || need libnginx-mod-http-brotli-static
has caddy || need caddy
has java || need default-jre-headless
is_new_node || need nodejs
has npm || need npm
has shellcheck || need shellcheck
has openssl || need openssl
has pdftotext || need poppler-utils
# Without a font, Chromium draws boxes; any one will do.
if has fc-list && [ -n "$(fc-list 2>/dev/null)" ]; then :; else need fontconfig fonts-dejavu-core; fi
# Drawn posters are measured by its letters.
[ -e /usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf ] || need fonts-dejavu-core
# The Node.js that comes with Playwright is built against it.
.venv/bin/python -m playwright --version >/dev/null 2>&1 || need libatomic1

if [ -n "$missing" ]; then
    # shellcheck disable=SC2086 # the names are separate words
    apt_install $missing
fi
scripts/setup-kit.sh
is_new_node || stop "the tests need Node.js 18 or newer; this is $(node --version)."
