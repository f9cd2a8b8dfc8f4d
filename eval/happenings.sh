#!/usr/bin/env bash
# Scores which articles of the facts gold are joined as reports of one happening (field `story` of the gold), with the program's own facts.
# usage: eval/happenings.sh [FOLDER]      FOLDER holds score_stories.py and facts/dev/; by default ../shared/eval, or $HUIJIAN_SHARED/eval
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
gold=${1:-${HUIJIAN_SHARED:-$root/../shared}/eval}
[ -d "$gold/facts/dev" ] || { echo "happenings: no $gold/facts/dev. Give the folder that holds score_stories.py and facts/dev/." >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/documents"
for document in "$gold"/facts/dev/*; do
  case $document in *.json | *.tsv) ;; *) cp "$document" "$work/documents/" ;; esac
done
python3 - "$gold/facts/dev" >"$work/groups.tsv" <<'PY'
import json, os, sys
folder = sys.argv[1]
documents = {os.path.splitext(name)[0]: name for name in os.listdir(folder) if not name.endswith((".json", ".tsv"))}
for name in sorted(os.listdir(folder)):
    if name.endswith(".json"):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            gold = json.load(file)
        # An article that names no story is one of its own: joined with another, it is a wrong merge.
        print(documents[name[:-5]], gold.get("story") or name[:-5], sep="\t")
PY
dotnet build "$root/src/Huijian" -c Release -v q -nologo >/dev/null
huijian="$root/artifacts/bin/Huijian/release/huijian"
"$huijian" add "$work/documents" --origins "$gold/facts/dev/origins.tsv" --record "$work/record.db" >/dev/null 2>&1
"$huijian" stories --tsv --record "$work/record.db" | cut -f1,3 >"$work/stories.tsv"
python3 "$gold/score_stories.py" "$work/groups.tsv" "$work/stories.tsv" -v
