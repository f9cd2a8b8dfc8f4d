#!/usr/bin/env bash
# Publishes a folder of Jekyll posts with huijian and renders the same posts with Hugo and a plain layout, one after the other on the same machine.
# Prints pages, seconds, pages per second and peak memory of both, and what a change of one article costs.
#   bench/publish-against-hugo.sh POSTS_FOLDER            (needs hugo and GNU time)
set -euo pipefail
posts=$(realpath "${1:?usage: $0 POSTS_FOLDER}")
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/bench/given-away.sh" "$work/huijian"
huijian="$work/huijian/huijian"

timed() { # timed NAME FOLDER COMMAND…
  local name=$1 folder=$2 start end memory pages
  shift 2
  start=$(date +%s.%N)
  /usr/bin/time -f %M -o "$work/memory" "$@" >"$work/log" 2>&1 || { tail -3 "$work/log"; return 1; }
  end=$(date +%s.%N)
  memory=$(tail -1 "$work/memory")
  # Files that only lead on from the addresses posts had before are no pages.
  pages=$(find "$folder" -name '*.html' -not -path '*/[0-9][0-9][0-9][0-9]/[0-9][0-9]/[0-9][0-9]/*' | wc -l)
  awk -v n="$name" -v p="$pages" -v s="$start" -v e="$end" -v m="$memory" 'BEGIN { t = e - s; printf "%-28s %7d pages %8.2f s %8.0f pages/s %7.0f MB\n", n, p, t, p / t, m / 1024 }'
}

# Hugo: the same posts, a layout of headline, time and text, no feeds, no taxonomies.
mkdir -p "$work/hugo/content/posts" "$work/hugo/layouts/_default"
cp "$posts"/*.md "$work/hugo/content/posts/"
printf 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n[markup.goldmark.renderer]\nunsafe = true\n' >"$work/hugo/config.toml"
printf '<!doctype html><html lang="zh"><meta charset="utf-8"><title>{{ .Title }}</title><h1>{{ .Title }}</h1><p>{{ .Date }}</p>{{ .Content }}</html>' >"$work/hugo/layouts/_default/single.html"
printf '<!doctype html><html lang="zh"><meta charset="utf-8"><title>{{ .Title }}</title><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></html>' >"$work/hugo/layouts/_default/list.html"

"$huijian" add "$posts" --record "$work/record.db" >/dev/null 2>&1
timed "hugo, plain layout" "$work/hugo/public" hugo --source "$work/hugo" --quiet
timed "huijian publish, all" "$work/site" "$huijian" publish "$work/site" --record "$work/record.db"
timed "huijian publish, unchanged" "$work/site" "$huijian" publish "$work/site" --record "$work/record.db"
printf -- '---\nlayout: post\ntitle: "试验省与试验集团会谈"\ndate: 2024-07-01 08:00:00 +0800\ncategories: shiyan\ntags: 试验新闻\n---\n<p>7月1日，试验省领导与试验集团在试验市会谈。</p>\n' >"$work/2024-07-01-one-more.md"
"$huijian" add "$work/2024-07-01-one-more.md" --record "$work/record.db" >/dev/null 2>&1
timed "huijian publish, one more" "$work/site" "$huijian" publish "$work/site" --record "$work/record.db"
tail -1 "$work/log"
