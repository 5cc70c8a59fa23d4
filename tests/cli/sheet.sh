# A contact sheet of two datasets: mixed by seed, with a key, the same bytes again.
source "$(dirname "$0")/harness.sh"

exits 0 generate --style painted --scenes 4 --scenes-per-object 2 --seed 9 --output scenes
exits 0 generate --style painted --scenes 6 --scenes-per-object 2 --seed 8 --output others
sheet=(sheet --dataset scenes --dataset others --count 6 --columns 3 --side 64)
exits 0 "${sheet[@]}" --output one.png --key key.csv --json looks.json
prints "object share"
equal 7 "$(wc -l < key.csv)" "lines of the key"
equal 3 "$(awk -F, '$3 == 1' key.csv | wc -l)" "pictures of the first dataset"
equal "row,column,dataset,scene" "$(head -1 key.csv)" "heading of the key"
equal 6 "$(json looks.json pictures)" "pictures"
# 3 × 64 px and two lines of 2 px across, 2 × 64 px and one line down: from the PNG's header.
equal "00 00 00 c4 00 00 00 82" "$(head -c 24 one.png | tail -c 8 | od -An -tx1 | sed 's/^ //')" "size of the sheet"
# How the scenes on it are labelled, as quantiles and drawn.
prints "lines a scene"
exits 0 sheet --dataset scenes --count 4 --output all.png --labels labels.png --json all.json
lines=$(find scenes -name '*_grasps.txt' | xargs -n 1 wc -l | awk '{print $1}' | sort -n)
awk -v found="$(json all.json datasets 0 labels lines 0)" -v least="$(echo "$lines" | head -1)" \
  -v most="$(echo "$lines" | tail -1)" 'BEGIN { exit !(found >= least && found <= most) }' || fail "lines of a scene"
awk -v share="$(json all.json datasets 0 labels on_mask)" 'BEGIN { exit !(share > 0.5 && share <= 1) }' || fail "centres on the mask"
equal "89 50 4e 47" "$(head -c 4 labels.png | od -An -tx1 | sed 's/^ //')" "a PNG"
refuses 2 "never written to" sheet --dataset scenes --output away.png --labels scenes/labels.png
exits 0 "${sheet[@]}" --output two.png
cmp one.png two.png || fail "the same call gives other bytes"
exits 0 "${sheet[@]}" --seed 1 --output three.png
! cmp -s one.png three.png || fail "another seed gives the same bytes"
# A picture that cannot be read is left out, with its reason.
head -c 100 "$(find scenes -name '*_RGB.png' | sort | head -1)" > cut.png
cp cut.png "$(find scenes -name '*_RGB.png' | sort | head -1)"
exits 0 sheet --dataset scenes --count 4 --output four.png --key key.csv
warns "_RGB.png"
equal 4 "$(wc -l < key.csv)" "lines of the key without the broken picture"
refuses 2 "never written to" sheet --dataset scenes --output scenes/sheet.png
refuses 2 "never written to" sheet --dataset scenes --output sheet.png --key scenes/key.csv
refuses 1 "nowhere" sheet --dataset nowhere --output sheet.png
