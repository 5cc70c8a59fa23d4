# What the command line's tests share. Sourced; leaves the test in an empty folder that goes away with it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'echo "FAIL: $0:$LINENO: $BASH_COMMAND" >&2' ERR
export XDG_CACHE_HOME=$work/cache
cd "$work"

fail() {
  echo "FAIL: $*" >&2
  if [ -f out ]; then sed 's/^/  out: /' out >&2; fi
  if [ -f err ]; then sed 's/^/  err: /' err >&2; fi
  exit 1
}

# exits CODE ARGUMENTS…: runs the program; its output is in the files out and err.
exits() {
  local wanted=$1 code=0
  shift
  "$GRASPLOOM_CLI" "$@" > out 2> err || code=$?
  [ "$code" -eq "$wanted" ] || fail "exit code $code, not $wanted: grasploom-cli $*"
}

# refuses CODE TEXT ARGUMENTS…: fails so, with one line on stderr that holds TEXT.
refuses() {
  local code=$1 text=$2
  shift 2
  exits "$code" "$@"
  grep -qF -- "$text" err || fail "stderr lacks '$text': grasploom-cli $*"
  [ "$(grep -c '^grasploom-cli: ' err)" -eq 1 ] || fail "not one line of error: grasploom-cli $*"
}

prints() { grep -qF -- "$1" out || fail "stdout lacks '$1'"; }
warns() { grep -qF -- "$1" err || fail "stderr lacks '$1'"; }
silent() { [ ! -s err ] || fail "stderr is not empty"; }

# json FILE KEY…: one value.
json() {
  local file=$1
  shift
  local IFS=';'
  "$CMAKE_COMMAND" "-DFILE=$file" "-DKEYS=$*" -P "$here/json_value.cmake"
}

# equal WANTED GOT WHAT
equal() { [ "$1" = "$2" ] || fail "$3 is '$2', not '$1'"; }

# near WANTED GOT WHAT: to a billionth
near() {
  awk -v a="$1" -v b="$2" 'BEGIN { exit !(b != "" && a - b < 1e-9 && b - a < 1e-9) }' || fail "$3 is '$2', not '$1'"
}
