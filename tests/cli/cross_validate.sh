# Cross-validation and the experiment: the tables of a call that was killed, of folds done apart, of changed settings.
source "$(dirname "$0")/harness.sh"
tables() { (cd "$1" && cat report.md report.html tables.tex tables.csv folds.csv); }

exits 0 generate --style painted --scenes 6 --scenes-per-object 2 --seed 5 --output scenes
cat > config.json <<'JSON'
{"network": "full", "backbone": "resnet18", "input_size": 64, "iterations": 6, "batch_size": 2, "scorer_candidates": 16,
 "checkpoint_every": 2, "validate_every": 3}
JSON
validate() { local folder=$1 code=$2; shift 2; exits "$code" cross-validate --dataset scenes --config config.json --folds 2 --threads 1 --output "$folder" "$@"; }

validate straight 0 --json r.json
prints "Table I. "
prints "± sample standard deviation over n = 2 folds"
prints "Ours (scorer output)"
prints "85.74"
equal 8 "$(json r.json complete)" "complete runs"
equal "Table II" "$(json r.json tables 1 name)" "the second table"
equal 0.8574 "$(printf '%.4f' "$(json r.json tables 0 rows 4 cells 0 paper)")" "the paper's figure"
equal 2 "$(json r.json tables 0 rows 4 cells 0 n)" "folds of a cell"
exits 0 split scenes --folds 2 --output split.json
cmp split.json straight/split.json || fail "the split is not that of the subcommand split"
# A cell is the mean of what evaluate says of each fold's predictions.
for fold in 0 1; do
  exits 0 evaluate --dataset scenes --predictions straight/full/fold-$fold/predictions-$fold.csv --split straight/split.json \
    --fold $fold --rank-by scorer --json e$fold.json
done
right=$(( $(json e0.json top 10 correct) + $(json e1.json top 10 correct) )) total=$(( $(json e0.json top 10 total) + $(json e1.json top 10 total) ))
wanted=$(awk -v a="$(json e0.json top 10 accuracy)" -v b="$(json e1.json top 10 accuracy)" 'BEGIN { printf "%.6f", (a + b) / 2 }')
equal "$wanted" "$(grep '^Table I,Ours (scorer output),Top 10,' straight/tables.csv | cut -d , -f 4)" "top 10 of $right in $total"
if grep -qE '(src|href)="(https?:)?//' straight/report.html; then fail "the report loads from outside"; fi

# Killed in the middle of a training, then called again: the same tables.
"$GRASPLOOM_CLI" cross-validate --dataset scenes --config config.json --folds 2 --threads 1 --output killed > /dev/null 2>&1 &
victim=$!
until ls killed/baseline/fold-0/checkpoint-*.pt > /dev/null 2>&1; do
  kill -0 $victim 2> /dev/null || fail "it ended before it could be killed"
  sleep 0.02
done
kill -KILL $victim
wait $victim 2> /dev/null || true
[ ! -e killed/report.md ] || fail "it was done before it was killed"
validate killed 0
warns "[1/8] direct, fold 0: done before"
tables straight > wanted
tables killed | cmp - wanted || fail "killed and called again, the tables differ"
validate killed 0
[ "$(grep -c 'done before' err)" -eq 8 ] || fail "a complete study was not kept as it is"

# Ctrl-C ends cleanly and says how to go on.
sed 's/"iterations": 6/"iterations": 20000/' config.json > long.json
"$GRASPLOOM_CLI" cross-validate --dataset scenes --config long.json --folds 2 --threads 1 --output stopped > out 2> err &
victim=$!
until ls stopped/direct/fold-0/checkpoint-*.pt > /dev/null 2>&1; do
  kill -0 $victim 2> /dev/null || fail "it ended before its first checkpoint"
  sleep 0.02
done
kill -INT $victim
code=0
wait $victim || code=$?
equal 1 $code "exit code after Ctrl-C"
warns "the same call goes on"
equal cancelled "$(cat stopped/direct/fold-0/state)" "state after Ctrl-C"

# Folds done apart, into one folder.
validate apart 0 --networks baseline --only-fold 1
prints "baseline, fold 0 is missing: not begun."
prints "(n = 1)"
validate apart 0 --networks baseline --fold 0
grep ^baseline straight/folds.csv > wanted
grep ^baseline apart/folds.csv | cmp - wanted || fail "folds done apart give other counts"
validate apart 0 --gather --json g.json
equal 2 "$(json g.json complete)" "gathered runs"
equal "not begun" "$(json g.json missing 0 state)" "state of a missing run"
refuses 1 "nothing to gather" cross-validate --dataset scenes --config config.json --gather --output nowhere

# Other settings, other tables: never in the same folder.
sed 's/"batch_size": 2/"batch_size": 3/' config.json > other.json
refuses 1 "batch_size is 3, there it is 2" cross-validate --dataset scenes --config other.json --folds 2 --output apart
refuses 1 "2 folds, not 3" cross-validate --dataset scenes --config config.json --folds 3 --output apart
refuses 1 "another kind of study" experiment --dataset scenes --config config.json --folds 2 --output apart
refuses 2 "--only-fold" cross-validate --dataset scenes --config config.json --only-fold x --output apart
refuses 2 "fold 2" cross-validate --dataset scenes --config config.json --folds 2 --only-fold 2 --output apart
refuses 2 "--networks" cross-validate --dataset scenes --config config.json --networks huge --output apart
refuses 2 "--config or --preset" cross-validate --dataset scenes --output apart

# The experiment: both rankings over the iterations, a verdict per arm, in every format.
exits 0 experiment --dataset scenes --config config.json --folds 2 --arms baseline,full:off --seeds 0,1 --threads 1 \
  --output experiment --json x.json
prints "full:off: the scorer's mean curve"
prints "full:off, by scorer"
prints "Fewer than three seeds"
equal "arm,ranking,step,mean,standard_deviation,n" "$(head -n 1 experiment/curves.csv)" "head of the curves"
equal 7 "$(wc -l < experiment/curves.csv)" "lines of the curves: 1 + 2 steps × 3 rankings"
equal 9 "$(wc -l < experiment/curves-by-seed.csv)" "lines of the seeds' curves"
for file in report.html report.md tables.tex tables.csv curves-full_off.svg curves-full_off.png curves-by-scorer.svg; do
  [ -s experiment/$file ] || fail "no $file"
done
equal 2 "$(json x.json tables 0 rows 2 cells 0 n)" "seeds of a cell"
refuses 2 "arm" experiment --dataset scenes --config config.json --folds 2 --arms full:luck --output other
refuses 2 "twice" experiment --dataset scenes --config config.json --folds 2 --seeds 1,1 --output other
[ ! -e other ] || fail "a refused call wrote something"
exits 0 train --help
prints "from-scratch"
