#!/usr/bin/env bash
# Brings translations/*.ts up to the sources' strings; what is new stands there as unfinished. Usage: tools/translations.sh
set -euo pipefail
cd "$(dirname "$0")/.."
lupdate=$(command -v lupdate6 || echo "$(qtpaths6 --query QT_INSTALL_LIBEXECS 2>/dev/null || echo /usr/lib/qt6/libexec)/lupdate")
[ -x "$lupdate" ] || lupdate=/usr/lib/qt6/bin/lupdate
common=(-silent -no-obsolete -locations none -I .)
"$lupdate" "${common[@]}" app/gui widgets -ts translations/grasploom_fr.ts translations/grasploom_zh_CN.ts
"$lupdate" "${common[@]}" -pluralonly app/gui widgets -ts translations/grasploom_en.ts
grep -l 'type="unfinished"' translations/*.ts || echo "Every string is translated."
