#!/usr/bin/env bash
# Installs what is missing, builds, and starts the window on DATASET; without one on the example: scenes that it
# simulates, and two networks that it trains on them, in less than ten minutes of two cores. A later start goes on where
# this one was, or opens what is there.
# Without a display it does the same on the command line, and says where the results lie.
# Usage: tools/run.sh [DATASET]
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
dataset=${1:-}
if [ -n "$dataset" ]; then
  [ -d "$dataset" ] || { echo "run.sh: $dataset is not a folder" >&2; exit 2; }
  dataset=$(cd "$dataset" && pwd)
fi
cd "$here"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then window=ON; parts=(headless window); else window=OFF; parts=(headless); fi
tools/setup.sh "${parts[@]}"
tools/build.sh release "-DGRASPLOOM_GUI=$window"
cli=build/release/bin/grasploom-cli

if [ "$window" = ON ]; then
  if [ -z "$dataset" ]; then exec build/release/bin/grasploom --example; fi
  exec build/release/bin/grasploom "$dataset"
fi
if [ -z "$dataset" ]; then
  # As examplePlan() in app/gui/example/example_plan.cpp.
  dataset=${XDG_DATA_HOME:-$HOME/.local/share}/grasploom/example
  "$cli" generate --style jacquard --scenes 200 --scenes-per-object 2 --seed 1 --output "$dataset" >&2
  export GRASPLOOM_ITERATIONS=${GRASPLOOM_ITERATIONS:-1000} GRASPLOOM_INPUT_SIZE=128 GRASPLOOM_PICTURES=reduced
fi
exec tools/headless.sh "$cli" "$dataset"
