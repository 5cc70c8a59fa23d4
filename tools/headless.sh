#!/usr/bin/env bash
# The window's main story without a window. Usage: tools/headless.sh GRASPLOOM_CLI DATASET
# Finished steps are kept, an interrupted one goes on where it was.
set -euo pipefail
cli=$1 dataset=$2
results=$(dirname "$0")/../results/$(basename "$dataset")
mkdir -p "$results"
results=$(cd "$results" && pwd)

"$cli" info "$dataset" --json "$results/info.json"
objects=$(sed -n 's/.*"objects": *\([0-9]*\).*/\1/p;T;q' "$results/info.json")
folds=5
[ "$objects" -lt 5 ] && folds=$objects
if [ "$folds" -lt 2 ]; then
  echo "headless.sh: $dataset holds one object only; a fair test needs at least two" >&2
  exit 1
fi
split=$results/split.json
[ -f "$split" ] || "$cli" split "$dataset" --folds "$folds" --output "$split"

for network in baseline full; do
  run=$results/$network
  config=$results/$network.json
  [ -f "$config" ] || cat > "$config" <<JSON
{"network": "$network", "backbone": "resnet18", "input_size": ${GRASPLOOM_INPUT_SIZE:-320},
 "iterations": ${GRASPLOOM_ITERATIONS:-200}, "learning_rate": 0.002, "guidance": "off",
 "picture_cache": "${GRASPLOOM_PICTURES:-full}", "validate_every": 100, "checkpoint_every": 100, "split": "$split",
 "fold": 0}
JSON
  case $(cat "$run/state" 2>/dev/null || true) in
    done) echo "$run is trained already" >&2 ;;
    "") "$cli" train --dataset "$dataset" --config "$config" --output "$run" ;;
    *) "$cli" train --dataset "$dataset" --config "$config" --output "$run" --resume ;;
  esac
  [ -f "$run/predictions-0.csv" ] ||
    "$cli" predict --run "$run" --dataset "$dataset" --split "$split" --fold 0 --limit 500 --output "$run/predictions-0.csv"
done

common=(--dataset "$dataset" --split "$split" --fold 0 --limit 500)
"$cli" evaluate "${common[@]}" --predictions "$results/full/predictions-0.csv" --rank-by scorer --json "$results/evaluation.json"
"$cli" sweep "${common[@]}" --predictions "$results/full/predictions-0.csv" --csv "$results/sweep.csv"
"$cli" compare "${common[@]}" --a "$results/baseline/predictions-0.csv:intermediate" \
  --b "$results/full/predictions-0.csv:scorer" --report "$results/report"
echo "The results lie in $results; open report/report.html first."
