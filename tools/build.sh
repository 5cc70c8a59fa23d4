#!/usr/bin/env bash
# Configures (when needed) and builds a preset. Usage: tools/build.sh PRESET [CMAKE OPTIONS …] [-- NINJA TARGETS …]
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1; shift
options=() targets=()
while [ $# -gt 0 ]; do
  if [ "$1" = -- ]; then shift; targets=("$@"); break; fi
  options+=("$1"); shift
done
stamp=build/$preset/configured-as
if [ ! -f "build/$preset/build.ninja" ] || [ "$(cat "$stamp" 2>/dev/null)" != "${options[*]:-}" ]; then
  cmake --preset "$preset" "${options[@]}" >&2
  printf '%s' "${options[*]:-}" > "$stamp"
fi
# Each file that includes LibTorch takes over 1 GB: as many at once as memory holds.
jobs=$(nproc)
memory=$(( $(awk '/MemAvailable/ {print $2}' /proc/meminfo) / 1600000 ))
[ "$memory" -lt 1 ] && memory=1
[ "$jobs" -gt "$memory" ] && jobs=$memory
cmake --build "build/$preset" -j "$jobs" ${targets[@]:+--target "${targets[@]}"} >&2
