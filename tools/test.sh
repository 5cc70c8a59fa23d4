#!/usr/bin/env bash
# Set-up, build, all tests. GRASPLOOM_JACQUARD may name a folder of real Jacquard scenes; tests that need it skip without.
# Usage: tools/test.sh [ctest options …]
set -euo pipefail
cd "$(dirname "$0")/.."
tools/setup.sh headless window test
tools/build.sh dev
[ -n "${GRASPLOOM_JACQUARD:-}" ] || echo "GRASPLOOM_JACQUARD is not set: tests on real scenes will skip." >&2
exec ctest --test-dir build/dev --output-on-failure -j "$(nproc)" "$@"
