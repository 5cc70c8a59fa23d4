# The whole path, small: generate, split, train, stop, resume, predict, evaluate, sweep, compare.
source "$(dirname "$0")/harness.sh"

exits 0 generate --style painted --scenes 6 --scenes-per-object 2 --seed 5 --output scenes
exits 0 split scenes --folds 3 --output split.json
cat > config.json <<'JSON'
{"network": "full", "backbone": "resnet18", "input_size": 64, "iterations": 40, "batch_size": 2, "checkpoint_every": 5,
 "validate_every": 10, "split": "split.json", "fold": 1}
JSON
exits 0 train --dataset scenes --config config.json --output run --threads 1 --seed 3
prints "guidance"
prints "runs on  CPU, 1 thread"
best=$(grep '^best ' out)
equal done "$(cat run/state)" state
equal 3 "$(json run/config.json seed)" seed
equal 40 "$(json run/config.json iterations)" iterations
grep -q '"step"' run/metrics.jsonl || fail "no metrics"
refuses 1 "run" train --dataset scenes --config config.json --output run
exits 0 train --dataset scenes --output run --resume --threads 1
equal "$best" "$(grep '^best ' out)" "the run's best, told by a call that trained nothing"

exits 0 predict --run run --dataset scenes --split split.json --fold 1 --top 5 --output p.csv
equal "scene,x,y,theta,opening,jaw,score,intermediate,scorer" "$(head -n 1 p.csv)" "the header"
rows=$(wc -l < p.csv)
[ "$rows" -ge 11 ] && [ "$rows" -le 21 ] || fail "$rows rows for two scenes with the five best by two scores"
cp p.csv first.csv
exits 0 predict --run run --dataset scenes --split split.json --fold 1 --top 5 --output p.csv
cmp p.csv first.csv || fail "the same prediction twice differs"
exits 0 predict --run run --dataset scenes --output all.csv
warns "4 of the 6 scenes are training scenes"
# The fold's number says nothing of another split.
exits 0 split scenes --folds 3 --seed 5 --output other.json
for fold in 0 1 2; do
  exits 0 predict --run run --dataset scenes --split other.json --fold $fold --output other.csv
  foreign=0
  for scene in $(tail -n +2 other.csv | cut -d , -f 1 | sort -u); do
    tail -n +2 p.csv | cut -d , -f 1 | grep -qx "$scene" || foreign=$((foreign + 1))
  done
  [ "$foreign" -eq 0 ] || warns "$foreign of the 2 scenes are training scenes"
done
equal 6 "$(tail -n +2 all.csv | cut -d , -f 1 | sort -u | wc -l)" "predicted scenes"
exits 0 predict --run run --dataset scenes --split split.json --fold 1 --top 1 --format sgt --output p.txt
equal 4 "$(wc -l < p.txt)" "lines of SGT text"

exits 0 evaluate --dataset scenes --predictions p.csv --split split.json --fold 1 --rank-by scorer --json e.json
equal 2 "$(json e.json scenes)" scenes
exits 0 sweep --dataset scenes --predictions p.csv --split split.json --fold 1 --json s.json
# The sweep's cell at the paper's criterion is the evaluation's top 1.
exits 0 evaluate --dataset scenes --predictions p.csv --split split.json --fold 1 --json e.json
equal "$(json e.json top 1 correct)" "$(json s.json correct 4 1)" "the sweep's cell at 30 degrees, 0.25"
exits 0 compare --dataset scenes --a p.csv:intermediate --b p.csv:scorer --split split.json --fold 1 --report report
[ -s report/report.html ] || fail "no report"

# start RUN CONFIG: a training in the background, up to its first checkpoint. Its id is in victim.
start() {
  "$GRASPLOOM_CLI" train --dataset scenes --config "$2" --output "$1" --threads 1 --seed 3 > out 2> err &
  victim=$!
  until ls "$1"/checkpoint-*.pt > /dev/null 2>&1; do
    kill -0 $victim 2> /dev/null || fail "the training ended before its first checkpoint"
    sleep 0.02
  done
}

# Killed and resumed, it ends where the training that ran through ended.
start killed config.json
kill -KILL $victim
wait $victim 2> /dev/null || true
exits 0 train --dataset scenes --output killed --resume --threads 1
equal done "$(cat killed/state)" "state after resuming"
exits 0 predict --run killed --dataset scenes --split split.json --fold 1 --top 5 --output p.csv
cmp p.csv first.csv || fail "killed and resumed, the network predicts otherwise"

# SIGTERM, as Ctrl-C, saves what is done.
sed 's/"iterations": 40/"iterations": 20000/' config.json > long.json
start stopped long.json
# What trains has tcmalloc where it is installed, under the program's own name; the sanitizers have their allocators.
equal grasploom-cli "$(cat /proc/$victim/comm)" "the training's name"
if ! grep -q -e libasan -e libtsan /proc/$victim/maps && ls /usr/lib/*/libtcmalloc_minimal.so.4 > /dev/null 2>&1; then
  grep -q libtcmalloc_minimal /proc/$victim/maps || fail "the training has not tcmalloc"
fi
kill -TERM $victim
code=0
wait $victim || code=$?
equal 1 $code "exit code after SIGTERM"
warns "--resume goes on"
equal cancelled "$(cat stopped/state)" "state after SIGTERM"
exits 0 predict --run stopped --dataset scenes --checkpoint last --output last.csv
