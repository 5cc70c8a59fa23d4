# Painted scenes: counted, the same for the same seed, whole after a kill, kept when called again.
source "$(dirname "$0")/harness.sh"
sums() { (cd "$1" && find . -type f | LC_ALL=C sort | xargs sha256sum); }

exits 0 generate --style painted --scenes 6 --scenes-per-object 2 --seed 7 --output scenes --threads 1
prints "6 scenes in scenes"
exits 0 info scenes --json info.json
equal 6 "$(json info.json scenes)" scenes
equal 3 "$(json info.json objects)" objects
equal nested "$(json info.json layout)" layout
equal 0 "$(json info.json problems)" problems
for kind in rgb mask perfect_depth stereo_depth grasps; do
  equal 0 "$(json info.json missing $kind)" "missing $kind"
done
grasps=$(json info.json grasps) lines=$(json info.json grasp_lines)
[ "$grasps" -ge 120 ] && [ "$grasps" -le 240 ] || fail "$grasps grasps in 6 scenes"
[ "$lines" -gt "$grasps" ] && [ "$lines" -le $((5 * grasps)) ] || fail "$lines lines for $grasps grasps"
equal "$lines" "$(cat scenes/*/*_grasps.txt | wc -l)" "lines of all files"
sums scenes > whole

# Killed, then called again: the same bytes.
"$GRASPLOOM_CLI" generate --style painted --scenes 6 --scenes-per-object 2 --seed 7 --output killed > /dev/null 2>&1 &
victim=$!
sleep 0.4
kill -KILL $victim 2> /dev/null || true
wait $victim 2> /dev/null || true
exits 0 generate --style painted --scenes 6 --scenes-per-object 2 --seed 7 --output killed
sums killed | cmp - whole || fail "a killed call that went on gives other bytes"

# Ctrl-C ends cleanly, with whole scenes only.
"$GRASPLOOM_CLI" generate --style painted --scenes 2000 --seed 8 --output stopped > out 2> err &
victim=$!
until [ -n "$(find stopped -name '*_grasps.txt' -print -quit 2> /dev/null)" ]; do sleep 0.05; done
kill -INT $victim
code=0
wait $victim || code=$?
equal 1 $code "exit code after Ctrl-C"
warns "of 2000 scenes are in stopped"
[ -z "$(find stopped -name '*.tmp*')" ] || fail "files half written"
equal "$(find stopped -name '*_RGB.png' | wc -l)" "$(find stopped -name '*_grasps.txt' | wc -l)" "scenes with grasps"

# A scene that lost the end of a file is painted again; a folder with somebody's file in it is left alone.
cut=$(find scenes -name '*_RGB.png' -print -quit)
head -c 5000 "$cut" > cut.png && cp cut.png "$cut"
exits 0 generate --style painted --scenes 6 --scenes-per-object 2 --seed 7 --output scenes
sums scenes | cmp - whole || fail "a cut picture stayed"
echo "notes" > "$(dirname "$cut")/notes.txt"
refuses 1 "notes.txt" generate --style painted --scenes 6 --scenes-per-object 2 --seed 7 --output scenes
refuses 2 "whole number" generate --seed -1 --output other

mkdir mine
echo "not yours" > mine/thesis.tex
refuses 1 "thesis.tex" generate --style painted --scenes 1 --output mine
equal thesis.tex "$(ls mine)" "a foreign folder's contents"

# A full disk: what is there is whole, the message says what to do, and that goes on. Needs a file system of its own.
full() { unshare -rm bash -c 'mount -t tmpfs -o size=$0 none small 2> /dev/null || exit 77; "$@"' "$@"; }
mkdir small
if full 1m true 2> /dev/null; then
  cat > onFull.sh << 'END'
  set -e
  code=0
  "$GRASPLOOM_CLI" generate --style painted --scenes 6 --scenes-per-object 2 --seed 7 --output small/scenes 2> err > out || code=$?
  [ $code -eq 1 ]
  grep -q "No space left on device; free some room there, then the same call goes on where it stopped" err
  [ -z "$(find small -name '*.tmp*')" ]
  mount -o remount,size=500m small
  "$GRASPLOOM_CLI" generate --style painted --scenes 6 --scenes-per-object 2 --seed 7 --output small/scenes 2> err > out
  cp -r small/scenes gone-on
END
  full 4m bash onFull.sh || fail "a full disk"
  sums gone-on | cmp - whole || fail "what went on after a full disk has other bytes"
fi
