# Wrong calls: exit code 2 for the call, 1 for the data, one line that says what, where and why.
source "$(dirname "$0")/harness.sh"

exits 0 --help
for subcommand in info split train predict evaluate sweep compare cross-validate experiment generate trial convert doctor; do
  prints "  $subcommand"
done
exits 0 --version
exits 0 sweep --help
prints "--angles"

refuses 2 "subcommand" 
refuses 2 "there is no subcommand bogus" bogus
refuses 2 "--output" generate
refuses 2 "--scenes" generate --style painted --scenes 0 --output x
refuses 2 "--style" generate --style nonsense --output x
refuses 2 "--shard" generate --shard 2 --output x
refuses 2 "--shard" generate --shard 1/x --output x
refuses 2 "shard" generate --shard 2/2 --output x
refuses 2 "--style painted" generate --style painted --shard 0/2 --output x
refuses 2 "--predictions" trial --dataset x
refuses 2 "needs --predictions" doctor --dataset x --output y
refuses 2 "--folds" split x --folds 1 --output y
refuses 2 "--by" split x --by colour --output y
refuses 2 "--fold" predict --run . --dataset x --output y --split "$here/usage.sh"
refuses 2 "--angle" evaluate --dataset x --predictions y --angle 91
refuses 2 "--iou" evaluate --dataset x --predictions y --iou nan
refuses 2 "--rank-by" evaluate --dataset x --predictions y --rank-by luck
grep -q "'luck' is none of intermediate, score, scorer" err || fail "the choices are not named plainly"
refuses 2 "whole number" split x --seed -1 --output y
refuses 2 "0 to 90" sweep --dataset x --predictions y --angles 30,nan
[ ! -e x ] && [ ! -e y ] || fail "a refused call wrote something"

refuses 1 "nowhere" info nowhere
mkdir empty
refuses 1 "empty" info empty
echo "not a dataset" > file
refuses 1 "file" info file

"$GRASPLOOM_CLI" generate --style painted --scenes 4 --scenes-per-object 1 --output scenes 2> /dev/null > /dev/null
refuses 1 "no simulated scenes" trial --dataset scenes --predictions labels
refuses 2 "--folds 5" split scenes --folds 5 --output split.json
[ ! -e split.json ] || fail "a refused split was written"

# Bad settings name the file, the key and the nearest good one.
echo '{"iteratons": 5}' > bad.json
refuses 1 "bad.json" train --dataset scenes --config bad.json --output run
warns "iterations"
echo '{"input_size": 65}' > bad.json
refuses 1 "input_size" train --dataset scenes --config bad.json --output run
echo '{"iterations": ' > bad.json
refuses 1 "not valid JSON" train --dataset scenes --config bad.json --output run
{ printf '{"network": '; printf '[%.0s' $(seq 100000); printf ']%.0s' $(seq 100000); echo '}'; } > bad.json
refuses 1 "nested too deeply" train --dataset scenes --config bad.json --output run
echo '{"seed": 1, "seed": 2}' > bad.json
refuses 1 "'seed' twice" train --dataset scenes --config bad.json --output run
refuses 2 "--config" train --dataset scenes --output run
echo '{"iterations": 1}' > good.json
refuses 2 "nonsense" train --dataset scenes --config good.json --output run --device nonsense
refuses 2 "never written to" train --dataset scenes --config good.json --output scenes/run
refuses 2 "never written to" info scenes --json scenes/info.json
refuses 2 "never written to" split scenes --folds 2 --output scenes/split.json
[ ! -e run ] || fail "a refused training made a run folder"
refuses 1 "config.json" predict --run empty --dataset scenes --output p.csv
