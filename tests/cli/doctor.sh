# Conventions of labels and predictions: as they are, and with a planted fault that is found and mended.
source "$(dirname "$0")/harness.sh"

exits 0 generate --style painted --scenes 12 --scenes-per-object 2 --seed 9 --output scenes
exits 0 doctor --dataset scenes --json labels.json
prints "as is ← recommended"
equal 12 "$(json labels.json scenes)" scenes

# Perfect predictions: the labels themselves, then with the angle's sign turned round and in a picture of 320 px.
exits 0 convert --from jacquard --to jacquard-sgt scenes good.txt
exits 0 doctor --dataset scenes --predictions good.txt --json good.json
prints "as is ← recommended"
LC_ALL=C awk -F';' 'NF == 5 { printf "%.6f;%.6f;%.6f;%.6f;%.6f\n", $1 * 0.3125, $2 * 0.3125, -$3, $4 * 0.3125, $5 * 0.3125; next } { print }' \
  good.txt > bad.txt
exits 0 doctor --dataset scenes --predictions bad.txt --output mended.csv --json bad.json
prints "θ negated"
prints "3.2"
equal 3.2000 "$(LC_ALL=C printf '%.4f' "$(json bad.json recommended scale)")" scale
exits 0 doctor --dataset scenes --predictions mended.csv
prints "as is ← recommended"
exits 0 evaluate --dataset scenes --predictions mended.csv --json evaluation.json
equal 12 "$(json evaluation.json top 1 correct)" "correct after mending"
refuses 1 "--force" doctor --dataset scenes --predictions bad.txt --output mended.csv
exits 0 doctor --dataset scenes --predictions bad.txt --output mended.csv --force
refuses 2 "never written to" doctor --dataset scenes --predictions bad.txt --output scenes/mended.csv
