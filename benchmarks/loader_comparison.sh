#!/usr/bin/env bash
# Training pictures per second and core beside the scikit-image recipe, on the same core, one process each. Needs
# python3-skimage. Usage: benchmarks/loader_comparison.sh [BUILD_FOLDER] [CORE]; scenes are those below GRASPLOOM_JACQUARD, or
# painted ones.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=${1:-$here/../build/dev}
core=${2:-0}
# One whose python3 is not Debian's may have no scikit-image there.
python=$(for candidate in python3 /usr/bin/python3; do
  "$candidate" -c 'import skimage' 2>/dev/null && { echo "$candidate"; break; }
done) || true
[ -n "$python" ] || { echo "loader_comparison.sh: python3 has no scikit-image; install python3-skimage" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "${GRASPLOOM_JACQUARD:-}" ]; then
  "$build/bin/grasploom-cli" generate --scenes 15 --output "$work/scenes" >"$work/generate.log"
  export GRASPLOOM_JACQUARD=$work/scenes
fi
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
{
  taskset -c "$core" "$python" "$here/loader_recipe.py" "$GRASPLOOM_JACQUARD"
  taskset -c "$core" "$python" "$here/loader_recipe.py" --no-zoom "$GRASPLOOM_JACQUARD"
  taskset -c "$core" "$build/bin/bench_loader" 2>/dev/null | grep '^images/s'
} >"$work/rates"
awk '
  $3 == "scikit-image" { peer[$2] = $4 }
  { rate[++n] = $0 }
  END {
    print "per core: rotated by any angle and zoomed to the central 50-100 % (\"recipe\"), or rotated, mirrored and"
    print "shifted as in a training (\"training\"; the recipe then only rotates and resizes)"
    printf "%-10s %-14s %10s %8s\n", "moved as", "made from", "images/s", "times"
    for (i = 1; i <= n; ++i) {
      split(rate[i], part, " ")
      printf "%-10s %-14s %10s %8.1f\n", part[2], part[3], part[4], part[4] / peer[part[2]]
    }
  }' "$work/rates"
