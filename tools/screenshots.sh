#!/usr/bin/env bash
# Drives the real window through its main states under Xvfb and writes PNGs: 1280×800 and 2560×1440 at scale 2, light
# and dark, and once in French and in Chinese. Usage: tools/screenshots.sh OUT [DATASET]
# Without DATASET it paints scenes. GRASPLOOM_ITERATIONS sets how long the networks train (default 300).
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
[ $# -ge 1 ] || { echo "usage: tools/screenshots.sh OUT [DATASET]" >&2; exit 2; }
mkdir -p "$1"
out=$(cd "$1" && pwd)
dataset=${2:+$(cd "$2" && pwd)}
cd "$here"
tools/setup.sh headless window test
tools/build.sh dev -- grasploom_screenshots grasploom-cli

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
if [ -z "$dataset" ]; then
  dataset=$home/painted
  build/dev/bin/grasploom-cli generate --style painted --scenes 40 --seed 3 --output "$dataset" >&2
fi

# PREFIX WIDTH HEIGHT SCALE [OPTIONS …]: pictures of a window of WIDTH × HEIGHT device pixels
tour() {
  local prefix=$1 width=$2 height=$3 scale=$4
  shift 4
  env XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/$prefix/config" XDG_CACHE_HOME="$home/cache" \
    QT_SCALE_FACTOR="$scale" QT_QPA_PLATFORM=xcb \
    xvfb-run -a -s "-screen 0 ${width}x${height}x24" \
    build/dev/bin/grasploom_screenshots "$dataset" "$out" "$prefix-" $((width / scale)) $((height / scale)) \
    "$@"
}

tour light 1280 800 1 --iterations "${GRASPLOOM_ITERATIONS:-300}"
# The others show what the first one trained.
tour dark 1280 800 1 --iterations 0 --dark
tour light-2x 2560 1440 2 --iterations 0
tour dark-2x 2560 1440 2 --iterations 0 --dark
tour french 1280 800 1 --iterations 0 --language fr
tour chinese 1280 800 1 --iterations 0 --language zh_CN
