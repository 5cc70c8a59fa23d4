# Predictions whose worth is known, judged: evaluate, sweep, compare, and what they warn of.
source "$(dirname "$0")/harness.sh"

exits 0 generate --style painted --scenes 8 --scenes-per-object 2 --seed 3 --output scenes
exits 0 split scenes --folds 4 --seed 1 --output split.json
prints "No leaks"
cp split.json again.json
exits 0 split scenes --folds 4 --seed 1 --output again.json
cmp split.json again.json || fail "the same split twice differs"
refuses 2 "folds 0 to 3" evaluate --dataset scenes --predictions p.csv --split split.json --fold 4

# Per scene: the first grasp as it is, then one turned by 90 degrees. By "intermediate" the bad one comes first.
{
  echo "scene,x,y,theta,opening,jaw,score,intermediate,scorer"
  for file in scenes/*/*_grasps.txt; do
    id=$(basename "$file" _grasps.txt)
    head -n 1 "$file" | tr -d '\r' | awk -F ';' -v id="$id" '{
      print id "," $1 "," $2 "," $3 "," $4 "," $5 ",0.9,0.2,0.9"
      print id "," $1 "," $2 "," ($3 > 0 ? $3 - 90 : $3 + 90) "," $4 "," $5 ",0.1,0.8,0.1" }'
  done
} > p.csv

exits 0 evaluate --dataset scenes --predictions p.csv --top 1,2,4 --json e.json
silent
equal 8 "$(json e.json scenes)" scenes
equal 8 "$(json e.json top 1 correct)" "top 1"
equal 16 "$(json e.json top 2 total)" "top 2 total"
equal 8 "$(json e.json top 2 correct)" "top 2"
equal 0.25 "$(json e.json top 4 accuracy)" "top 4: two predictions are missing"
prints "25.00 %"
equal 30 "$(json e.json criterion angle_degrees | cut -d . -f 1)" angle
equal exact "$(json e.json criterion metric)" metric
equal all "$(json e.json criterion jaws)" jaws

# What the caller names is written into: behind the table where both are one file, or into a pipe that is read.
"$GRASPLOOM_CLI" evaluate --dataset scenes --predictions p.csv --top 1,2,4 --json /dev/stdout > both 2> err
cp out wanted
cat e.json >> wanted
cmp both wanted || fail "table and JSON in one file are not one behind the other"
mkfifo pipe
cat pipe > piped.json &
exits 0 evaluate --dataset scenes --predictions p.csv --top 1,2,4 --json pipe
wait $!
cmp piped.json e.json || fail "a pipe was given other bytes"
refuses 1 "pipe: a pipe, not a file" evaluate --dataset scenes --predictions pipe
"$GRASPLOOM_CLI" evaluate --dataset scenes --predictions p.csv --json pipe > out 2> err &
victim=$!
until [ -s out ] || ! kill -0 $victim 2> /dev/null; do sleep 0.05; done
sleep 0.2
kill -TERM $victim
code=0
wait $victim || code=$?
equal 1 $code "exit code of one that waited for a pipe's reader"
warns "interrupted"
ln -s real.json link.json
exits 0 evaluate --dataset scenes --predictions p.csv --top 1,2,4 --json link.json
[ -L link.json ] && cmp real.json e.json || fail "a link of the user's was replaced"
# In the place of a cache a pipe hangs nobody, and through a link nothing is written.
cache=$(find cache/grasploom/index -name '*.index')
rm "$cache" && mkfifo "$cache"
exits 0 evaluate --dataset scenes --predictions p.csv
echo "the user's" > outside
rm "$cache" && ln -s "$PWD/outside" "$cache"
exits 0 evaluate --dataset scenes --predictions p.csv
equal "the user's" "$(cat outside)" "what a planted link leads to"

exits 0 evaluate --dataset scenes --predictions p.csv --rank-by intermediate --json e.json
equal 0 "$(json e.json top 1 correct)" "top 1 by intermediate"
wrong=0
for error in angle_only iou_only both none_near missing; do wrong=$((wrong + $(json e.json errors $error))); done
equal 8 $wrong "scenes by error"
exits 0 evaluate --dataset scenes --predictions p.csv --split split.json --fold 1 --json e.json
equal 2 "$(json e.json scenes)" "scenes of the fold"
exits 0 evaluate --dataset scenes --predictions p.csv --limit 3 --json e.json
equal 3 "$(json e.json scenes)" "scenes up to the limit"

exits 0 sweep --dataset scenes --predictions p.csv --angles 0,30,90 --ious 0.25,0.99 --csv s.csv --json s.json
equal 8 "$(json s.json correct 0 0)" "correct at 0 degrees"
equal 8 "$(json s.json correct 2 1)" "correct at 90 degrees, IoU 0.99"
equal 8 "$(json s.json scenes)" scenes
equal 0.25 "$(json s.json ious 0)" "first IoU"
equal 7 "$(wc -l < s.csv)" "rows of the CSV"
exits 0 sweep --dataset scenes --predictions p.csv --angles 30 --ious 0.123456789 --csv s.csv
grep -q '^30,0.123456789,' s.csv || fail "a threshold is rounded in the CSV"
refuses 2 "never written to" sweep --dataset scenes --predictions p.csv --csv scenes/s.csv
exits 0 sweep --dataset scenes --predictions p.csv --rank-by intermediate --angles 30,90 --ious 0 --json s.json
equal 0 "$(json s.json correct 0 0)" "turned predictions within 30 degrees"
equal 8 "$(json s.json correct 1 0)" "turned predictions within 90 degrees"

exits 0 compare --dataset scenes --a p.csv:intermediate --b p.csv:scorer --report report --json c.json
equal 8 "$(json c.json ledger b_fixes)" "scenes that B fixes"
equal 2 "$(json c.json a candidates min)" "candidates"
grep -q "Candidates kept per scene: A 2; B 2. Same candidates: yes" report/report.html || fail "no candidates in the report"
prints "same candidates                     yes"
equal 1 "$(json c.json difference estimate | cut -d . -f 1)" "difference"
truth=$(json c.json ground_truth_hash)
grep -q "$truth" report/report.html || fail "the report does not name the ground truth"
[ -s report/report.html ] || fail "no report"
grep -q "grasploom-cli compare" report/report.html || fail "the report does not say how it was made"
if grep -qE '(src|href)="(https?:)?//' report/report.html; then fail "the report loads from outside"; fi

awk -F , 'NR == 1 || $7 == 0.9' p.csv > best.csv
exits 0 compare --dataset scenes --a p.csv --b best.csv --report less --json c.json
equal 1 "$(json c.json b candidates max)" "candidates of the shorter file"
prints "B, candidates per scene             1"
prints "no: A and B differ in more than their ranking"

# What is odd is said.
grep -v "^$(tail -n 1 p.csv | cut -d , -f 1)," p.csv > fewer.csv
exits 0 evaluate --dataset scenes --predictions fewer.csv --json e.json
warns "no prediction for 1 of 8 scenes"
equal 7 "$(json e.json top 1 correct)" "top 1 with a scene missing"
equal 1 "$(json e.json errors missing)" "missing"
{ cat p.csv; echo "0_stranger,1,2,3,4,5,0.5,0.5,0.5"; } > more.csv
exits 0 evaluate --dataset scenes --predictions more.csv
warns "0_stranger"
awk -F , 'NR == 1 { print; next } { print $1 "," $2 / 3.2 "," $3 / 3.2 "," $4 "," $5 / 3.2 "," $6 / 3.2 "," $7 "," $8 "," $9 }' p.csv > small.csv
exits 0 evaluate --dataset scenes --predictions small.csv
warns "pixels of the original pictures"
{ cat p.csv; echo "$(tail -n 1 p.csv | cut -d , -f 1),1,2,nan,4,5,0.5,0.5,0.5"; } > bad.csv
exits 0 evaluate --dataset scenes --predictions bad.csv
warns "bad.csv:18"
warns "1 row is left out"
{ cat p.csv; awk 'BEGIN { for (i = 0; i < 1500; ++i) print "x,y" }'; } > bad.csv
exits 0 evaluate --dataset scenes --predictions bad.csv
warns "1500 rows are left out"
warns "1495 more"
exits 0 compare --dataset scenes --a bad.csv:intermediate --b bad.csv:scorer --report report
grep -q "1500 unusable rows" report/report.html || fail "the report counts the rows left out wrongly"

# One label moved: another ground truth, said by its hash.
cp -r scenes moved
label=$(find moved -name '*_grasps.txt' -print -quit)
sed '1s/^[0-9.]*/1/' "$label" > label && cp label "$label"
exits 0 evaluate --dataset moved --predictions p.csv --json e.json
[ "$(json e.json ground_truth_hash)" != "$truth" ] || fail "other labels, the same hash"

# Jacquard's SGT text: no scores, best first.
awk -F , 'NR > 1 { print $1; print $2 ";" $3 ";" $4 ";" $5 ";" $6 }' p.csv > p.txt
exits 0 evaluate --dataset scenes --predictions p.txt --json e.json
equal 8 "$(json e.json top 1 correct)" "top 1 of SGT text"
refuses 1 "scorer" evaluate --dataset scenes --predictions p.txt --rank-by scorer
refuses 1 "scorer" compare --dataset scenes --a p.txt --b p.txt:scorer --report other
refuses 1 "none.csv" evaluate --dataset scenes --predictions none.csv
echo "hello" > words.csv
refuses 1 "words.csv" evaluate --dataset scenes --predictions words.csv
