#!/usr/bin/env bash
# Installs what is missing on Debian 12 or 13. Usage: tools/setup.sh [headless] [window] [test] [compare]
# "headless": compute libraries and command line; "window": Qt as well; "test": what the tests need besides; "compare":
# the alternatives that benchmarks run beside ours.
set -euo pipefail

headless=(build-essential cmake ninja-build ccache pkg-config libopencv-dev libtorch-dev libopenblas0-openmp libgloo-dev
          libtcmalloc-minimal4 libtiff-dev libssl-dev libzip-dev nlohmann-json3-dev libpugixml-dev libspdlog-dev libcli11-dev libcairo2-dev fonts-dejavu-core
          libeigen3-dev libbullet-dev libbullet-extras-dev libmeshoptimizer-dev libembree-dev libepoxy-dev)
window=(qt6-base-dev qt6-charts-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-qpa-plugins
        libqt6opengl6-dev libgl-dev libgl1-mesa-dri libvtk9-dev qt6-translations-l10n fonts-wqy-microhei)
tests=(libbenchmark-dev poppler-utils python3-torch xvfb xauth)
compare=(python3-skimage)

wanted=()
for part in "${@:-headless}"; do
  case $part in
    headless) wanted+=("${headless[@]}") ;;
    window) wanted+=("${window[@]}") ;;
    test) wanted+=("${tests[@]}") ;;
    compare) wanted+=("${compare[@]}") ;;
    *) echo "setup.sh: unknown part '$part' (headless, window, test, compare)" >&2; exit 2 ;;
  esac
done

# Names of what is installed, and of what that provides (packages get renamed between releases).
installed=" $(dpkg-query -W -f='${db:Status-Status} ${Package} ${Provides}\n' | sed -n 's/^installed //p' |
  sed 's/([^)]*)//g; s/,/ /g' | tr -s ' \n' ' ') "
missing=()
for package in "${wanted[@]}"; do
  [[ $installed == *" $package "* ]] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ]; then root=(); else
  command -v sudo >/dev/null || { echo "setup.sh: please install as root: apt-get install ${missing[*]}" >&2; exit 1; }
  root=(sudo)
fi
echo "Installing: ${missing[*]}" >&2
"${root[@]}" apt-get update -qq
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >&2
