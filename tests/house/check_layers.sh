#!/usr/bin/env bash
# The rules that keep the house: who may include what, and how large a room may grow. Usage: check_layers.sh SOURCE_DIR
set -uo pipefail
cd "$1" || exit 2
failed=0
forbid() { # WHAT PATTERN FOLDER…
  local what=$1 pattern=$2 found
  shift 2
  found=$(grep -rnE --include='*.h' --include='*.cpp' "$pattern" "$@")
  if [ -n "$found" ]; then printf '%s:\n%s\n' "$what" "$found"; failed=1; fi
}
forbid "Qt in a compute layer" '#include [<"](Q[A-Z]|Qt)' dataset evaluation model simulation app/cli
forbid "LibTorch outside of model" '#include <(torch|ATen|c10)/' dataset evaluation simulation widgets app
forbid "dataset includes a higher layer" '#include "(evaluation|model|simulation|widgets|app)/' dataset
forbid "evaluation includes a higher layer" '#include "(model|simulation|widgets|app)/' evaluation
forbid "model includes a higher layer" '#include "(simulation|widgets|app)/' model
forbid "simulation includes a higher layer" '#include "(evaluation|model|widgets|app)/' simulation
forbid "widgets include a higher layer" '#include "(model|app)/' widgets
forbid "LibTorch in a public header of model" '#include <torch/' model/training.h model/prediction.h model/training_config.h \
  model/study.h model/cross_validation.h model/scorer_experiment.h model/study_folder.h model/study_text.h model/training_presets.h
while read -r lines file; do
  echo "$file has $lines lines; 700 is the most"; failed=1
done < <(find dataset evaluation model simulation widgets app -name '*.h' -o -name '*.cpp' | xargs wc -l | awk '$1 > 700 && $2 != "total"')
exit $failed
