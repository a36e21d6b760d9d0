#!/bin/sh
# Install with apt what posters and handbooks are printed with, beside requirements-kit.lock.
set -eu
cd "$(dirname "$0")/.."
. scripts/ground.sh

# WeasyPrint stands on Pango, and finds it when it is imported.
.venv/bin/python -c 'import weasyprint' >/dev/null 2>&1 ||
    apt_install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig
