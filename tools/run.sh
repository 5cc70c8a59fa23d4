#!/usr/bin/env bash
# Installs what is missing, builds, and starts the window on DATASET, or on demo scenes that it makes.
# Without a display it trains briefly, predicts, compares and reports, and says where the results lie.
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

if [ -z "$dataset" ]; then
  dataset=${XDG_DATA_HOME:-$HOME/.local/share}/grasploom/simulated
  "$cli" generate --style jacquard --scenes 20 --scenes-per-object 2 --seed 1 --output "$dataset" >&2
fi
if [ "$window" = ON ]; then
  exec build/release/bin/grasploom "$dataset"
fi
exec tools/headless.sh "$cli" "$dataset"
