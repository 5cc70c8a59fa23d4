# Simulated scenes: killed and gone on with, in parts by several processes, tried again by physics.
source "$(dirname "$0")/harness.sh"
sums() { (cd "$1" && find . -type f | LC_ALL=C sort | xargs sha256sum); }

exits 0 generate --scenes 4 --scenes-per-object 2 --seed 7 --output scenes --json made.json
prints "4 scenes in scenes"
equal 4 "$(json made.json scenes)" scenes
equal jacquard "$(json made.json style)" style
exits 0 info scenes --json info.json
equal 4 "$(json info.json scenes)" scenes
equal 2 "$(json info.json objects)" objects
equal 0 "$(json info.json problems)" problems
equal 4 "$(find scenes -name '*_scene.json' | wc -l)" recipes
sums scenes > whole

# Killed; then two processes, each with its part: the same bytes.
"$GRASPLOOM_CLI" generate --scenes 4 --scenes-per-object 2 --seed 7 --output parts > /dev/null 2>&1 &
victim=$!
until [ -n "$(find parts -name '*_RGB.png' -print -quit 2> /dev/null)" ]; do sleep 0.05; done
kill -KILL $victim
wait $victim 2> /dev/null || true
"$GRASPLOOM_CLI" generate --scenes 4 --scenes-per-object 2 --seed 7 --output parts --shard 1/2 --threads 1 > /dev/null 2>&1 &
other=$!
exits 0 generate --scenes 4 --scenes-per-object 2 --seed 7 --output parts --shard 0/2 --threads 1
wait $other || fail "the second part failed"
sums parts | cmp - whole || fail "parts made after a kill have other bytes"

# Ctrl-C ends within a few trials, with whole scenes only.
"$GRASPLOOM_CLI" generate --scenes 500 --seed 8 --output stopped > out 2> err &
victim=$!
until [ -n "$(find stopped -name '*_grasps.txt' -print -quit 2> /dev/null)" ]; do sleep 0.05; done
kill -INT $victim
code=0
wait $victim || code=$?
equal 1 $code "exit code after Ctrl-C"
warns "of 500 scenes are in stopped"
[ -z "$(find stopped -name '*.tmp*')" ] || fail "files half written"
equal "$(find stopped -name '*_scene.json' | wc -l)" "$(find stopped -name '*_grasps.txt' | wc -l)" "scenes with grasps"

# The labels hold when they are tried again; what is no grasp does not.
exits 0 trial --dataset scenes --predictions labels --jaws default --json trial.json
trials=$(json trial.json trials) successes=$(json trial.json successes)
[ "$trials" -ge 20 ] || fail "$trials trials"
[ $((100 * successes)) -ge $((97 * trials)) ] || fail "$successes of $trials labels hold"
scene=$(basename "$(find scenes -name '0_*_RGB.png' | LC_ALL=C sort | head -n 1)" _RGB.png)
printf '%s\n%s\n' "$scene" "12.0;12.0;0.0;50.0;20.0" > sgt.txt
exits 0 trial --dataset scenes --predictions sgt.txt --json sgt.json
equal 4 "$(json sgt.json trials)" "trials: one a scene"
equal 0 "$(json sgt.json successes)" successes
equal 3 "$(json sgt.json failures missing)" "scenes without a prediction"
rm -rf cache/grasploom/trials && mkdir -p cache/grasploom/trials && mkfifo cache/grasploom/trials/outcomes
exits 0 trial --dataset scenes --predictions sgt.txt --top 2 --limit 1 --json limited.json
warns "there is a pipe where the file belongs"
rm -r cache/grasploom/trials
equal 1 "$(json limited.json scenes)" "scenes of a limited call"

# A scene without its recipe is left out and said; another style's folder is refused.
rm "$(find scenes -name '*_scene.json' | head -n 1)"
exits 0 trial --dataset scenes --predictions labels --top 1 --json left.json
warns "1 scene is left out"
equal 3 "$(json left.json scenes)" "scenes with a recipe"
refuses 1 "not of these scenes" generate --style jacquard+ --scenes 1 --output parts
mkdir meshes
refuses 1 "holds no meshes" generate --scenes 1 --output other --meshes meshes
