# What was learned and forgotten between the validations of a run, told from files whose worth is known.
source "$(dirname "$0")/harness.sh"

exits 0 generate --style painted --scenes 4 --scenes-per-object 2 --seed 3 --output scenes
mkdir -p run/validation
echo '{}' > run/config.json
for report in 10 20 30; do
  echo "{\"step\": $report, \"validation\": {\"scenes\": 4, \"on_training_scenes\": false, \"best\": false}}" >> run/metrics.jsonl
done
ids=$(for file in scenes/*/*_grasps.txt; do basename "$file" _grasps.txt; done)  # in the order of the dataset
echo "$ids" > run/validation/scenes.txt
set -- $ids

# validation STEP RIGHT…: the scenes RIGHT have their first label, the others the same turned by 90 degrees.
validation() {
  local step=$1 id turn
  shift
  echo "scene,x,y,theta,opening,jaw,score,intermediate,scorer" > "run/validation/$step.csv"
  for id in $ids; do
    turn=1
    for right in "$@"; do if [ "$id" = "$right" ]; then turn=0; fi; done
    head -n 1 scenes/*/"${id}_grasps.txt" | tr -d '\r' | awk -F ';' -v id="$id" -v turn=$turn '{
      other = $3 > 0 ? $3 - 90 : $3 + 90
      print id "," $1 "," $2 "," (turn ? other : $3) "," $4 "," $5 ",0.9,0.2,0.9"
      print id "," $1 "," $2 "," other "," $4 "," $5 ",0.1,0.8,0.1" }' >> "run/validation/$step.csv"
  done
}
validation 10 "$1"
validation 20 "$2" "$3"
validation 30 "$1" "$3"

exits 0 history --run run --dataset scenes --threads 1 --json h.json --csv h.csv
silent
prints "4 validation scenes, angle ≤ 30°, IoU > 0.25 (exact), jaws all"
equal 4 "$(json h.json scenes)" scenes
equal intermediate "$(json h.json rankings 0 ranking)" "first ranking"
equal scorer "$(json h.json rankings 1 ranking)" "second ranking"
equal 2 "$(json h.json rankings 1 steps 1 correct)" "right at step 20"
equal 0.5 "$(json h.json rankings 1 steps 1 accuracy)" "accuracy at step 20"
equal "$2" "$(json h.json rankings 1 steps 1 learned 0)" "learned at step 20"
equal "$1" "$(json h.json rankings 1 steps 1 forgotten 0)" "forgotten at step 20"
equal "$1" "$(json h.json rankings 1 steps 2 learned 0)" "learned again at step 30"
equal "$2" "$(json h.json rankings 1 steps 2 forgotten 0)" "forgotten at step 30"
equal "$4" "$(json h.json rankings 1 kinds never_right 0)" "never right"
equal "$3" "$(json h.json rankings 1 kinds never_forgotten 0)" "never forgotten"
equal "$1" "$(json h.json rankings 1 kinds relearned 0)" "learned again"
equal "$2" "$(json h.json rankings 1 kinds lost 0)" "lost"
equal 1 "$(json h.json rankings 1 forgetting_events "$1")" "forgetting events"
equal 0 "$(json h.json rankings 0 steps 2 correct)" "right by intermediate"
equal 7 "$(wc -l < h.csv)" "rows of the CSV"
grep -q '^scorer,20,4,0.5,2,1,2,' h.csv || fail "step 20 is not in the CSV"

# The same numbers as evaluate's.
for step in 10 20 30; do
  exits 0 evaluate --dataset scenes --predictions "run/validation/$step.csv" --rank-by scorer --json e.json
  equal "$(json e.json top 1 correct)" "$(json h.json rankings 1 steps $((step / 10 - 1)) correct)" "right at $step"
  equal "$(json e.json ground_truth_hash)" "$(json h.json ground_truth_hash)" "ground truth"
done
exits 0 history --run run --dataset scenes --angle 90 --iou 0 --json h.json
equal 4 "$(json h.json rankings 1 steps 0 correct)" "right within 90 degrees"

# What is missing is said.
rm run/validation/20.csv
exits 0 history --run run --dataset scenes
warns "2 of its 3 validations"
refuses 2 "never written to" history --run run --dataset scenes --csv scenes/h.csv
rm -r run/validation
refuses 1 "earlier version" history --run run --dataset scenes
refuses 1 "config.json" history --run scenes --dataset scenes
