#!/bin/sh
# Fault 57, before a release: files over an hour with random kills and refused renames; watches handles, threads and memory.
#   bench/longrun.sh [MINUTES] [FILES]      60 minutes, 20000 files
# ZIPING_JAR and SCRATCH as in bench/load.sh. Needs strace for the refused renames.
set -eu
export ZIPING_LANG=zh
cd "$(dirname "$0")/.."
minutes=${1:-60}
files=${2:-20000}
home=$(pwd)
scratch=$(mktemp -d "${SCRATCH:-/tmp}/ziping-long.XXXXXX")
jar=${ZIPING_JAR:-$home/target/ziping.jar}
share=$scratch/share
daemon=

end() {
  [ -z "$daemon" ] || kill "$daemon" 2>/dev/null || true
  rm -rf "$scratch"
}
trap end EXIT INT TERM

watch() {
  java -XX:+UseSerialGC -Xmx512m -Dziping.home="$home" -jar "$jar" watch --config "$scratch/config" >>"$scratch/out" 2>>"$scratch/err" &
  daemon=$!
  sleep 5
}

tell() {
  printf '%s  handles %s  threads %s  %s  results %s\n' "$(date +%T)" "$(find "/proc/$daemon/fd" -mindepth 1 2>/dev/null | wc -l)" \
    "$(find "/proc/$daemon/task" -mindepth 1 -maxdepth 1 2>/dev/null | wc -l)" "$(grep VmRSS "/proc/$daemon/status" | tr -s '\t ' ' ')" \
    "$(find "$share" -name '项目*_*.xlsx' | wc -l)"
}

mkdir -p "$share"
cp -r watch-folder-config "$scratch/config"
printf "roots:\n  - path: '%s'\n    year: 2023\nstate-directory: '%s'\ntemplates-directory: '%s'\n" \
  "$share" "$scratch/state" "$home/templates" >"$scratch/config/ziping.yaml"
java -Dziping.home="$home" -jar "$jar" demo --once --dir "$scratch/season" --config "$scratch/config" >/dev/null 2>&1 || true
rm -rf "$scratch/state"
java bench/Load.java make "$scratch/season/01 漕河镇" "$scratch/forms" "$files"
watch
a_minute=$((files / minutes))
minute=0
i=0
while [ $minute -lt "$minutes" ]; do
  for form in $(find "$scratch/forms" -name '*.xlsx' | sort | sed -n "$((i + 1)),$((i + a_minute))p"); do
    unit=$share/$(printf '%03d' $((i % 50)))' 单位'$((i % 50))
    mkdir -p "$unit"
    cp "$form" "$unit/"
    i=$((i + 1))
  done
  case $((minute % 10)) in
    3) timeout 20 strace -f -qq -o /dev/null -e trace=rename -e inject=rename:error=EACCES:when=1 -p "$daemon" || true ;;
    7) kill -KILL "$daemon"; wait "$daemon" 2>/dev/null || true; watch ;;
  esac
  tell
  minute=$((minute + 1))
  sleep 45
done
waited=0
while [ "$(find "$share" -name '项目*_*.xlsx' | wc -l)" -lt "$i" ] && [ $waited -lt 600 ]; do
  sleep 5
  waited=$((waited + 5))
done
tell
results=$(find "$share" -name '项目*_*.xlsx' | wc -l)
temps=$(find "$share" -name '.~zp-*' | wc -l)
echo "forms $i, results $results, temporary files $temps"
[ "$results" = "$i" ] && [ "$temps" = 0 ]
