#!/usr/bin/env bash
# Measures reading on the gold pages and writes the section "Reading pages" of docs/quality.md anew.
# usage: eval/reading-pages.sh [FOLDER]      FOLDER holds score_pages.py and pages/; by default ../shared/eval, or $HUIJIAN_SHARED/eval
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
gold=${1:-${HUIJIAN_SHARED:-$root/../shared}/eval}
[ -d "$gold/pages" ] || { echo "reading-pages: no $gold/pages. Give the folder that holds score_pages.py and pages/." >&2; exit 2; }
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
dotnet run --project "$root/eval/Huijian.Evaluation" -c Release -v q -- "$gold/pages" --out "$out" >&2
python3 "$root/eval/reading_pages.py" "$gold" "$out/articles.jsonl" "$root/docs/quality.md"
