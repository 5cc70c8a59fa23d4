# Reports: everything in every format, the same numbers as elsewhere, made again by the command that they state.
source "$(dirname "$0")/harness.sh"

exits 0 generate --style painted --scenes 12 --scenes-per-object 2 --seed 5 --output "the scenes"
# Three in four first predictions are right; by "intermediate" a turned one comes first in every second scene.
{
  echo "scene,x,y,theta,opening,jaw,score,intermediate,scorer"
  number=0
  for file in "the scenes"/*/*_grasps.txt; do
    id=$(basename "$file" _grasps.txt)
    head -n 1 "$file" | tr -d '\r' | awk -F ';' -v id="$id" -v n=$number '{
      away = n % 4 == 3 ? 900 : 0
      print id "," $1 + away "," $2 "," $3 "," $4 "," $5 ",0.9," (n % 2 ? 0.2 : 0.7) ",0.9"
      print id "," $1 "," $2 "," ($3 > 0 ? $3 - 90 : $3 + 90) "," $4 "," $5 ",0.1,0.5,0.1" }'
    number=$((number + 1))
  done
} > "o'hara.csv"

exits 0 evaluate --dataset "the scenes" --predictions "o'hara.csv" --json e.json
warns "3 of 24 predictions looked at (12 scenes) have their centre outside of the picture"
equal 9 "$(json e.json top 1 correct)" "top 1"
equal 3 "$(json e.json errors none_near)" "none near"
equal 3 "$(json e.json errors off_object)" "off the object: out of the picture, or beside it"
near 0.25 "$(json e.json errors recoverable off_object)" "recoverable"
near 0.75 "$(json e.json oracle best_of_all)" "a perfect ranking"
equal 1 "$(json e.json oracle first_correct_median_rank)" "median rank"
equal score "$(json e.json scores 0 score)" "the first score"
equal scorer "$(json e.json scores 2 score)" "the last score"
# 9 right and 3 wrong at 0.9, 12 wrong at 0.1: (9 · 12 + 9 · 3 / 2) / (9 · 15).
near 0.9 "$(json e.json scores 0 roc_auc)" AUC
near 0.75 "$(json e.json scores 0 average_precision)" "average precision"
# |9/12 − 0.9| and |0 − 0.1|, half of the predictions each.
near 0.125 "$(json e.json scores 0 ece)" ECE
prints "off the object"
prints "recoverable"
prints "ROC AUC"
exits 0 evaluate --dataset "the scenes" --predictions "o'hara.csv" --no-masks --json e.json
equal 0 "$(json e.json errors off_object)" "off the object without masks"
equal 3 "$(json e.json errors none_near)" "none near without masks"

# Made again, to the byte, by what the report itself says.
exits 0 compare --dataset "the scenes" --a "o'hara.csv:intermediate" --b "o'hara.csv:scorer" --report "a report" --resamples 200 --json c.json
warns "3 of 24 predictions looked at (12 scenes) have their centre outside of the picture"
cmp <(sort -u "a report/report-files.sha256") <(cd "a report" && sha256sum -- $(ls | grep -v sha256) | sort -u) || fail "the list of hashes is not that of the files"
command=$(sed -n 's/^made again by,//p' "a report/provenance.csv" | sed 's/^"//; s/"$//; s/""/"/g')
case $command in "grasploom-cli compare "*) ;; *) fail "no command in the report: $command" ;; esac
grep -qF "$(sha256sum "o'hara.csv" | cut -d ' ' -f 1)" "a report/report.html" || fail "the report lacks the file's hash"
mv "a report" first
(PATH=$(dirname "$GRASPLOOM_CLI"):$PATH; eval "$command") > out 2> err || fail "the report's own command fails: $command"
for file in first/*; do cmp "$file" "a report/${file#first/}" || fail "made again, $file is another"; done
equal "$(ls first | wc -l)" "$(ls "a report" | wc -l)" "files made again"

# The same numbers in every format.
equal 3 "$(json c.json ledger b_fixes)" "scenes that B fixes"
equal 3 "$(sed -n 's/^b_fixes,//p' first/ledger-counts.csv)" "the ledger's table"
equal 3 "$(grep -c ',b_fixes$' first/ledger.csv)" "the ledger's scenes"
equal 9 "$(grep -c ',correct,1$' first/scenes.csv)" "scenes that B has right"
cell() { awk -F , -v column="$1" '$1 == 30 && $2 == 0.25 { print $column }' first/difference.csv; }
near 0.25 "$(json c.json difference estimate)" "3 of 12 scenes"
near 0.25 "$(cell 6)" "the surface at the criterion"
near 0.25 "$(json c.json difference_surface difference 4 1)" "the surface in JSON"
near 0.25 "$(cell 7)" "p: both ways of three heads or tails"
near "$(cell 8)" "$(json c.json difference_surface p_holm 4 1)" "Holm's p"
near "$(cell 9)" "$(json c.json difference_surface p_benjamini_hochberg 4 1)" "Benjamini and Hochberg's p"
for plot in any-hit errors ledger difference curves heatmap-a heatmap-b reliability precision-recall; do
  for ending in png svg pdf; do [ -s "first/$plot.$ending" ] || fail "no $plot.$ending"; done
done
grep -qF '\toprule' first/tables.tex || fail "no tables for LaTeX"
if grep -qE '(src|href)="(https?:)?//' first/report.html; then fail "the report loads from outside"; fi
if command -v pdftotext > /dev/null; then
  pdftotext -layout first/report.pdf text
  for words in "75.00 %" "Holm" "Page 1 of" "Where the numbers come from" "$(json c.json ground_truth_hash)"; do
    grep -qF -- "$words" text || fail "the PDF lacks '$words'"
  done
  pdfinfo first/report.pdf | grep -q 'A4' || fail "the PDF is not A4"
fi
if command -v python3 > /dev/null; then
  python3 - first/report.html << 'PYTHON' || fail "the page is not well-formed"
import html.parser, sys
void = {"meta", "link", "img", "br", "input", "hr"}
class Check(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.ids, self.targets, self.figures = [], set(), set(), 0
    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "id" in attributes:
            assert attributes["id"] not in self.ids, attributes["id"]
            self.ids.add(attributes["id"])
        for key in ("href", "for"):
            value = attributes.get(key, "")
            if value.startswith("#") or key == "for" and value:
                self.targets.add(value.lstrip("#"))
        self.figures += tag == "figure"
        if tag not in void:
            self.open.append(tag)
    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, (tag, self.getpos())
check = Check()
check.feed(open(sys.argv[1], encoding="utf-8").read())
assert not check.open, check.open
assert check.targets <= check.ids, check.targets - check.ids
assert check.figures == 6 + 3, check.figures
PYTHON
fi

# One ranking; only what is wanted.
exits 0 evaluate --dataset "the scenes" --predictions "o'hara.csv" --report one --formats html,csv --gallery 2
[ ! -e one/report.pdf ] && [ ! -e one/curves.svg ] && [ -s one/report.html ] || fail "--formats is not kept to"
equal 2 "$(grep -o '<figure ' one/report.html | wc -l)" "failures shown"
refuses 2 "docx" evaluate --dataset "the scenes" --predictions "o'hara.csv" --report two --formats docx
refuses 2 "--report" evaluate --dataset "the scenes" --predictions "o'hara.csv" --formats html

# What is in the way is said before the work, and left alone.
mkdir mine && echo words > mine/thesis.tex
refuses 1 "thesis.tex" evaluate --dataset "the scenes" --predictions "o'hara.csv" --report mine
equal thesis.tex "$(ls mine)" "files beside the thesis"
refuses 2 "never written to" evaluate --dataset "the scenes" --predictions "o'hara.csv" --report "the scenes/report"
refuses 1 "/proc/report" evaluate --dataset "the scenes" --predictions "o'hara.csv" --report /proc/report
( ulimit -f 20; trap '' XFSZ; refuses 1 "cannot be written" evaluate --dataset "the scenes" --predictions "o'hara.csv" --report full )
[ ! -e full ] || fail "a report that did not fit was half written"

# Pictures that cannot be decoded and scenes without labels are named.
cp -r "the scenes" broken
label=$(find broken -name '*_grasps.txt' | sort | head -n 1) && : > "$label"
for picture in broken/*/*_RGB.png; do head -c 100 "$picture" > cut && cp cut "$picture"; done
exits 0 evaluate --dataset broken --predictions "o'hara.csv" --report broken-report --formats html,pdf
grep -q "1 without usable labels" broken-report/report.html || fail "scenes without labels are not counted"
grep -qE "Picture of [^ ]+ not shown: " broken-report/report.html || fail "pictures that are broken are not named"
