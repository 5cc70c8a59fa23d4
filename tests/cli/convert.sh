# Labels from each format to each and back; what is lost is said; what is there stays.
source "$(dirname "$0")/harness.sh"

# One grasp, worked out by hand: opening 40 down to the right (3-4-5), clockwise 53.13 degrees, jaw 20.
mkdir -p one/a
printf '100;200;53.13010235415598;40;20\r\n' > one/a/0_a_grasps.txt
exits 0 convert --from jacquard --to coco one one.json
grep -q '"bbox":\[100,200,40,20,-53.1301023541' one.json || fail "COCO's angle is not counter-clockwise"
exits 0 convert --to coco --angle-to cw-radians one radians.json
grep -q '"bbox":\[100,200,40,20,0.92729521800' radians.json || fail "radians are none"
exits 0 convert --to rolabelimg one xml
grep -q '<angle>0.92729521800' xml/a/0_a.xml || fail "roLabelImg's angle"
exits 0 convert --to csv --angle-to ccw-degrees one turned.csv
exits 0 convert --to jacquard --angle-from ccw-degrees turned.csv turned
cut -c 1-29 turned/a/0_a_grasps.txt | grep -q '^100;200;53.1301023541559[0-9]*' || fail "ccw-degrees there and back"

# By content, through every format and back to the same numbers.
samples=${GRASPLOOM_JACQUARD:-}
if [ -z "$samples" ]; then
  echo "GRASPLOOM_JACQUARD is not set: painted scenes take the place of the real samples"
  exits 0 generate --scenes 4 --scenes-per-object 2 --seed 1 --output painted
  samples=$work/painted
fi
exits 0 info "$samples" --json info.json
lines=$(json info.json grasp_lines) grasps=$(json info.json grasps)
# difference A B: the largest difference of two grasp files' numbers.
difference() {
  paste -d ';' "$1" "$2" | tr -d '\r' | awk -F ';' '
    NF != 10 { print "lines"; bad = 1; exit }
    { for (i = 1; i <= 5; ++i) { d = $i - $(i + 5); d = d < 0 ? -d : d; if (i == 3 && d > 90) d = 180 - d; if (d > most) most = d } }
    END { if (!bad) print (most <= 1e-9 ? "none" : most) }'
}
# short FILE: Jacquard's own text, 24.0 written as 24.
short() { sed -E 's/\.0(;|\r)/\1/g' "$1"; }
for format in jacquard jacquard-sgt predictions-csv cornell multi-object ocid-grasp coco dota rolabelimg csv; do
  exits 0 convert --to $format "$samples" "there-$format" --json there.json
  equal jacquard "$(json there.json from)" "format of the samples"
  equal "$lines" "$(json there.json rectangles)" "rectangles to $format"
  equal "$grasps" "$(json there.json grasps)" "grasps to $format"
  exits 0 convert --to jacquard "there-$format" "back-$format" --json back.json
  equal $format "$(json back.json from)" "format told by content"
  equal 0 "$(json back.json problems)" "problems"
  equal "$grasps" "$(json back.json grasps)" "grasps from $format"
  for file in "$samples"/*/*_grasps.txt; do
    back=back-$format/$(basename "$(dirname "$file")")/$(basename "$file")
    equal none "$(difference "$file" "$back")" "difference through $format in $back"
    case $format in jacquard*|predictions-csv|csv) short "$file" | cmp - "$back" || fail "$format changes numbers" ;; esac
    grep -q $'\r$' "$back" || fail "$back has lost its line ends"
  done
done
[ -f there-cornell/names.csv ] || fail "no names of Cornell's numbers"
exits 0 convert --jaws default --to csv "$samples" default.csv --json default.json
equal "$grasps" "$(json default.json rectangles)" "default jaws"

# What cannot be kept is said, once.
mkdir -p pcd
printf '0 0\n9 0\n9 5\n0 5\n' > pcd/pcd0100cpos.txt
printf '0 0\n9 0\n9 5\n0 5\nNaN 1\n9 0\n9 5\n0 5\n' > pcd/pcd0100cneg.txt
exits 0 convert --to jacquard pcd fromcornell --json lost.json
warns "note: 1 negative rectangles were left out"
warns "pcd0100cneg.txt:5: corner 'NaN 1' is not finite"
equal 1 "$(json lost.json problems)" "problems"
equal 5 "$(json lost.json problem_list 0 line)" "line of the problem"
equal 1 "$(wc -l < fromcornell/pcd0100_grasps.txt)" "positives"

# A folder that holds one table of labels beside its pictures is taken for it, as the window does.
for format in coco csv dota rolabelimg; do
  mkdir -p "lone-$format/photos"
  exits 0 convert --from jacquard --to $format one from-one
  case $format in coco) mv from-one lone-coco/labels.json ;; csv) mv from-one lone-csv/labels.csv ;; *) mv from-one/* "lone-$format/" ;; esac
  echo "by me" > "lone-$format/readme.txt"
  echo '{"version": 1}' > "lone-$format/settings.json"
  printf 'no picture' > "lone-$format/photos/0_a.png"
  for from in auto $format; do
    exits 0 convert --from $from --to jacquard "lone-$format" "lone-$format-$from" --json lone.json
    equal $format "$(json lone.json from)" "format of a lone table"
    equal none "$(difference one/a/0_a_grasps.txt "$(find "lone-$format-$from" -name '*_grasps.txt')")" "a lone table's grasps"
  done
done
cp lone-coco/labels.json lone-coco/more.json
refuses 1 "labels.json and more.json" convert --to jacquard lone-coco several
refuses 1 "holds no coco file" convert --from coco --to jacquard lone-csv several

# Nothing is overwritten unasked; --force replaces files of the same names only.
echo mine > mine.csv
refuses 1 "--force" convert --to csv one mine.csv
equal mine "$(cat mine.csv)" "a file that was there"
exits 0 convert --to csv --force one mine.csv
mkdir -p full/a
echo mine > full/notes.txt
refuses 1 "--force" convert --to jacquard one full
exits 0 convert --to jacquard --force one full
equal mine "$(cat full/notes.txt)" "another file in the folder"
cmp one/a/0_a_grasps.txt full/a/0_a_grasps.txt || fail "--force wrote something else"
[ -z "$(find . -name '*.partial*')" ] || fail "files half written"

# Hostile names and files.
echo '{"images":[{"id":1,"file_name":"../../evil.png"}],"annotations":[{"image_id":1,"bbox":[1,2,3,4,5]}]}' > evil.json
refuses 1 "no name of a file in this folder" convert --to jacquard evil.json evil
[ ! -e evil ] || fail "something was written"
echo '<!DOCTYPE a [<!ENTITY b "c">]><annotation/>' > bomb.xml
refuses 1 "document type" convert --to csv bomb.xml bomb.csv
{ printf '{"annotations":'; printf '[%.0s' $(seq 100000); } > deep.json
refuses 1 "nested too deeply" convert --to csv deep.json deep.csv

# Wrong usage.
refuses 2 "--list" convert --to csv one
refuses 2 "--to is missing" convert one two
refuses 2 "'yolo' is none of jacquard" convert --to yolo one two
refuses 2 "one convention" convert --to dota --angle-to cw-degrees one two
refuses 2 "none of cw-degrees" convert --to coco --angle-to left one two
refuses 2 "never written to" convert --to coco one one/labels.json
refuses 1 "there is no such" convert --to coco nowhere two
mkdir empty
refuses 1 "no known format" convert --to coco empty two
exits 0 convert --list --json list.json
prints "COCO JSON with rotated boxes"
equal jacquard "$(json list.json formats 0 name)" "first format"
equal csv "$(json list.json formats 9 name)" "last format"

# Ctrl-C leaves nothing half written.
{ echo image,x,y,theta,opening,jaw; seq 1 60000 | awk '{ print "p" $1 ",1,2,3,4,5" }'; } > many.csv
"$GRASPLOOM_CLI" convert --to rolabelimg many.csv stopped > out 2> err &
victim=$!
until [ -n "$(find . -maxdepth 1 -name 'stopped.partial*' -print -quit)" ] || ! kill -0 $victim 2> /dev/null; do sleep 0.01; done
kill -INT $victim 2> /dev/null || fail "the conversion was over before it was stopped"
code=0
wait $victim || code=$?
equal 1 $code "exit code after Ctrl-C"
warns "nothing was written"
[ -z "$(find . -maxdepth 1 -name 'stopped*')" ] || fail "something is left of a stopped conversion"
