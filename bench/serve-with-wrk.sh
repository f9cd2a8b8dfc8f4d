#!/usr/bin/env bash
# Asks a live site for its pages with wrk and prints the latency: first at some 500 requests a second, as a busy day would, then as fast as it goes.
#   bench/serve-with-wrk.sh RECORD [SECONDS]               (needs wrk)
set -euo pipefail
record=${1:?usage: $0 RECORD [SECONDS]}
seconds=${2:-20}
root=$(cd "$(dirname "$0")/.." && pwd)
port=$((20000 + RANDOM % 20000))
program=$(mktemp -d)
"$root/bench/given-away.sh" "$program"
"$program/huijian" serve --record "$record" --port $port 2>/dev/null &
server=$!
lua=$(mktemp --suffix .lua)
trap 'kill $server; rm -rf "$lua" "$lua.paced" "$program"' EXIT
for _ in $(seq 50); do curl -fsS "http://127.0.0.1:$port/readyz" >/dev/null 2>&1 && break; sleep 0.2; done

# Home, ledger, registers and 400 stories, in turn; the first round fills the cache as readers would.
{
  echo 'paths = {"/", "/ledger", "/people", "/orgs", "/figures", "/matrix",'
  curl -fsS "http://127.0.0.1:$port/api/stories?count=400" | grep -oE '"id":"s[0-9a-z]+"' | cut -d'"' -f4 | sed 's|.*|"/story/&",|'
  echo '}; i = 0; request = function() i = i % #paths + 1; return wrk.format("GET", paths[i], {["Accept-Encoding"] = "br"}) end'
} >"$lua"
# Every page once, so that what is measured is a site in use and not its first visitor.
wrk -t1 -c4 -d2s -s "$lua" "http://127.0.0.1:$port" >/dev/null
echo "== some 500 requests a second"
{ cat "$lua"; echo 'delay = function() return 7 end'; } >"$lua.paced"
wrk -t1 -c4 -d"${seconds}s" --latency -s "$lua.paced" "http://127.0.0.1:$port"
echo "== as fast as it goes"
wrk -t1 -c4 -d"${seconds}s" --latency -s "$lua" "http://127.0.0.1:$port"
