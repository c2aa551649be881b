#!/bin/sh
# Builds and tests everything: installs what is missing, builds preset dev into build/dev, runs all tests of ctest.
set -eu

cd "$(dirname "$0")/.."
# shellcheck source=/dev/null
. examples/packages.sh

install_packages test
step "configuring build/dev" cmake --preset dev
step "building build/dev" cmake --build build/dev --parallel "$(nproc)"
exec ctest --test-dir build/dev --output-on-failure --parallel "$(nproc)"
