# Labels that may be wrong: none is reported of a scene that is sound, a planted fault is.
source "$(dirname "$0")/harness.sh"

exits 0 generate --style painted --scenes 4 --scenes-per-object 2 --seed 9 --output scenes
exits 0 check scenes --json sound.json
prints "duplicate"
equal 4 "$(json sound.json scenes_checked)" "scenes checked"
equal 0 "$(json sound.json without_mask)" "scenes without mask"
before=$(json sound.json counts duplicate)

labels=$(find scenes -name '*_grasps.txt' | sort | head -1)
head -1 "$labels" > first
cat first >> "$labels"
printf '3;3;10;60;20\r\n' >> "$labels"
exits 0 check scenes --json faulty.json --csv faulty.csv
equal $((before + 1)) "$(json faulty.json counts duplicate)" duplicates
grep -q ',corner_outside,' faulty.csv || fail "the corner outside is not listed"
grep -q ',off_mask,' faulty.csv || fail "the centre off the object is not listed"
refuses 2 "never written to" check scenes --csv scenes/faults.csv
refuses 2 "off-mask" check scenes --off-mask -1
