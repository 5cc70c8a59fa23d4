# Jaccard and the simulated trial beside each other: known cases, kept between calls, made again to the byte.
source "$(dirname "$0")/harness.sh"

exits 0 generate --scenes 6 --scenes-per-object 2 --seed 7 --output scenes
ids=()
for file in $(find scenes -name '*_grasps.txt' | LC_ALL=C sort); do ids+=("$(basename "$file" _grasps.txt)"); done
labels() { find scenes -name "$1_grasps.txt"; }
first() { head -n 1 "$(labels "$1")" | tr -d '\r'; }
row() { echo "$1,$(echo "$2" | tr ';' ','),$3"; }

# What holds in a trial is a label; what lies beside the object fails. The ground truth of two scenes is made to say so
# or not: every case comes once.
beside="20.0;20.0;0.0;60.0;20.0"
far="1000.0;1000.0;0.0;60.0;20.0"
right=() && for id in "${ids[@]}"; do right+=("$(first "$id")"); done
printf '%s\n' "$beside" > "$(labels "${ids[1]}")"
printf '%s\n' "$far" > "$(labels "${ids[2]}")"
rm "$(find scenes -name "${ids[4]}_scene.json")"
head="scene,x,y,theta,opening,jaw,score"
{
  echo "$head"
  row "${ids[0]}" "${right[0]}" 0.9  # right, succeeds
  row "${ids[1]}" "$beside" 0.8      # right by Jaccard alone
  row "${ids[2]}" "${right[2]}" 0.7  # by the trial alone
  row "${ids[4]}" "${right[4]}" 0.6  # no recipe: not tried
  row "${ids[5]}" "${right[5]}" 0.5  # right, succeeds
} > a.csv                            # of scene 3 nothing: wrong by both
{
  echo "$head"
  for i in 0 1 2 3 4 5; do row "${ids[$i]}" "${right[$i]}" 0.9; done
} > b.csv

exits 0 evaluate --dataset scenes --predictions a.csv --trial --json e.json
warns "1 scene is left out of the trials: no _scene.json"
prints "trial (SGT)"
equal 4 "$(json e.json top 1 correct)" "right by Jaccard, of all"
equal 5 "$(json e.json trial scenes)" "tried"
equal 3 "$(json e.json trial successes)" "succeeded"
near 0.6 "$(json e.json trial accuracy)" "SGT accuracy"
equal 3 "$(json e.json trial jaccard correct)" "right by Jaccard, of those tried"
equal 2 "$(json e.json trial verdicts both)" "both"
equal 1 "$(json e.json trial verdicts jaccard_only)" "Jaccard only"
equal 1 "$(json e.json trial verdicts trial_only)" "trial only"
equal 1 "$(json e.json trial verdicts neither)" "neither"
equal 1 "$(json e.json trial failures missing)" "missing"
equal 1 "$(json e.json trial_left_out not_simulated)" "left out"
exits 0 evaluate --dataset scenes --predictions a.csv --json plain.json
grep -q '"trial": null' plain.json || fail "trials that nobody wanted"
exits 0 trial --dataset scenes --predictions a.csv --json t.json
equal "$(json e.json trial successes)" "$(json t.json successes)" "successes of trial"
equal "$(json e.json trial scenes)" "$(json t.json trials)" "trials of trial"

exits 0 compare --dataset scenes --a a.csv --b b.csv --trial --report report --resamples 200 --json c.json
equal 2 "$(json c.json trial only_b)" "holds by B alone"
equal 0 "$(json c.json trial only_a)" "holds by A alone"
near 0.5 "$(json c.json trial mcnemar_p)" "McNemar of 0 and 2"
near 0.4 "$(json c.json trial difference estimate)" "B - A by trial"
equal 200 "$(json c.json trial difference resamples)" "resamples of the trials"
equal 3 "$(json c.json trial difference objects)" "objects of the trials"
equal 2 "$(json c.json b trial verdicts trial_only)" "B, trial only"
equal 3 "$(json c.json b trial verdicts both)" "B, both"

# The report: tables, both galleries, and the same bytes again by its own command, with trials made anew.
equal "A: a · score,5,3,0.6" "$(sed -n '2p' report/trial.csv | cut -d , -f 1-4)" "the table of accuracies"
equal "jaccard_only,1,0" "$(grep jaccard_only report/trial-verdicts.csv)" "the table of verdicts"
equal "missing,1,0" "$(grep missing report/trial-outcomes.csv)" "the table of outcomes"
equal "scene,object,error_a,first_correct_a,trial_a,verdicts_a,error_b,first_correct_b,trial_b,verdicts_b" "$(head -n 1 report/scenes.csv)" "columns of the scenes"
grep -q "^${ids[2]},.*,success,trial_only,.*,success,trial_only$" report/scenes.csv || fail "scenes.csv lacks a case"
grep -q "^${ids[4]},.*,correct,1,,,correct,1,,$" report/scenes.csv || fail "a scene that was not tried is not empty"
grep -qF 'label{tab:trial}' report/tables.tex || fail "LaTeX lacks the trials"
equal 2 "$(grep -o 'id="failure-differing-a-[0-9]*"' report/report.html | wc -l)" "A's differing cases"
equal 2 "$(grep -o 'id="failure-differing-b-[0-9]*"' report/report.html | wc -l)" "B's differing cases"
grep -q "1 scene is left out of the trials" report/report.html || fail "the report does not say what was left out"
command=$(sed -n 's/^made again by,//p' report/provenance.csv | sed 's/^"//; s/"$//; s/""/"/g')
case $command in *" --trial"*) ;; *) fail "the command lacks --trial: $command" ;; esac
mv report once
(PATH=$(dirname "$GRASPLOOM_CLI"):$PATH XDG_CACHE_HOME=$work/other; eval "$command") > out 2> err || fail "the report's own command fails"
for file in once/*; do cmp "$file" "report/${file#once/}" || fail "made again, $file is another"; done

# Kept between calls; a broken cache is made anew.
[ -s cache/grasploom/trials/outcomes ] || fail "no cache of trials"
cp cache/grasploom/trials/outcomes sound
printf 'x' >> cache/grasploom/trials/outcomes
exits 0 evaluate --dataset scenes --predictions a.csv --trial --json again.json
equal 3 "$(json again.json trial successes)" "with a broken cache"
cmp -s sound cache/grasploom/trials/outcomes && fail "a broken cache was not made anew" || true
exits 0 trial --dataset scenes --predictions a.csv --json t2.json
cmp t.json t2.json || fail "with a cache, other results"

# Interrupted: what is done is kept, and the next call can go on.
{ echo "$head"; for id in "${ids[@]}"; do
  first "$id" | awk -v id="$id" -F ';' '{ for (i = 0; i < 2000; i++) print id "," $1 + i / 100 "," $2 "," $3 "," $4 "," $5 "," 1 - i / 2000 }'
done; } > many.csv
"$GRASPLOOM_CLI" trial --dataset scenes --predictions many.csv --top 2000 --threads 1 > out 2> err &
victim=$!
sleep 2
kill -INT $victim
code=0
wait $victim || code=$?
equal 1 $code "exit code after Ctrl-C"
warns "what was tried is kept, the same call goes on"
exits 0 trial --dataset scenes --predictions many.csv

# No scene that can be tried is an error, a mesh that is not there is named, and no name leads out of the folder.
cp -r scenes meshed
for recipe in $(find meshed -name '*_scene.json'); do
  sed -i 's/"shape": "[^"]*"/"shape": "..\/secret.obj"/' "$recipe"
done
printf 'v 0 0 0\nv 1 0 0\nv 0 1 0\nv 0 0 1\nf 1 3 2\nf 1 2 4\nf 1 4 3\nf 2 3 4\n' | tee secret.obj > wedge.obj
mkdir meshes && mv wedge.obj meshes
refuses 1 "made of meshes of yours, such as ../secret.obj" trial --dataset meshed --predictions a.csv
refuses 1 "such as ../secret.obj" evaluate --dataset meshed --predictions a.csv --trial --meshes meshes
for recipe in $(find meshed -name '*_scene.json'); do sed -i 's/..\/secret.obj/wedge.obj/' "$recipe"; done
exits 0 evaluate --dataset meshed --predictions a.csv --trial --meshes meshes --json m.json
equal 5 "$(json m.json trial scenes)" "tried with meshes"
refuses 1 "holds no meshes" evaluate --dataset meshed --predictions a.csv --trial --meshes scenes
