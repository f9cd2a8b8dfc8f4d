#!/usr/bin/env bash
# Builds huijian as it is given away (native) into a folder; the tree stays as it was.
#   bench/given-away.sh FOLDER
set -euo pipefail
folder=${1:?usage: $0 FOLDER}
root=$(cd "$(dirname "$0")/.." && pwd)
kept=$(mktemp -d)
# Building for one kind of machine writes that kind into the lists of packages; they are put back.
put_back() {
  for list in "$root"/src/*/packages.lock.json; do cp "$kept/$(basename "$(dirname "$list")")" "$list"; done
  rm -rf "$kept"
}
for list in "$root"/src/*/packages.lock.json; do cp "$list" "$kept/$(basename "$(dirname "$list")")"; done
trap put_back EXIT
dotnet publish "$root/src/Huijian" -c Release -r linux-x64 -v q -nologo -o "$folder" >&2
