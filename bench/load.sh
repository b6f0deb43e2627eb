#!/bin/sh
# Load and rest of the packaged daemon, on real folders below a scratch directory:
#   bench/load.sh burst [COUNT]      COUNT forms (3000) copied into 30 units at once
#   bench/load.sh smb [COUNT]        the same through a real SMB share on loopback (samba, smbclient, root)
#   bench/load.sh folders [COUNT]    COUNT forms (10000) in 100 units
#   bench/load.sh rest [COUNT]       a tree of COUNT files (100000) at rest for 60 s
#   bench/load.sh steady [COUNT]     one file a second, COUNT times (120): p50 and p99 from drop to result
# ZIPING_JAR names another jar; SCRATCH another scratch directory. Prints the load of the machine beside each figure.
set -eu
export ZIPING_LANG=zh
cd "$(dirname "$0")/.."
kind=${1:-}
count=${2:-}
home=$(pwd)
scratch=$(mktemp -d "${SCRATCH:-/tmp}/ziping-load.XXXXXX")
jar=${ZIPING_JAR:-$home/target/ziping.jar}
share=$scratch/share
daemon=
samba=

end() {
  [ -z "$daemon" ] || kill "$daemon" 2>/dev/null || true
  [ -z "$daemon" ] || wait "$daemon" 2>/dev/null || true
  [ -z "$samba" ] || bench/share.sh stop "$samba" || true
  rm -rf "$scratch"
}
trap end EXIT INT TERM

forms() {
  java -Dziping.home="$home" -jar "$jar" demo --once --dir "$scratch/season" --config "$scratch/config" >/dev/null 2>&1 || true
  java bench/Load.java make "$scratch/season/01 漕河镇" "$scratch/forms" "$1"
  rm -rf "$scratch/state"
}

watch() {
  mkdir -p "$share"
  # The launcher's own flags for watch.
  java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmx512m -XX:NewSize=48m -XX:MaxNewSize=48m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 \
    ${ZIPING_JAVA_OPTS:-} -Dziping.home="$home" -jar "$jar" watch --config "$scratch/config" >"$scratch/out" 2>"$scratch/err" &
  daemon=$!
  tries=120
  until grep -q 正在监视 "$scratch/err" 2>/dev/null; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || { cat "$scratch/err" >&2; exit 1; }
    sleep 0.5
  done
  sleep 2
}

mkdir -p "$share"
cp -r watch-folder-config "$scratch/config"
printf "roots:\n  - path: '%s'\n    year: 2023\nstate-directory: '%s'\ntemplates-directory: '%s'\n" \
  "$share" "$scratch/state" "$home/templates" >"$scratch/config/ziping.yaml"

uptime
case $kind in
  burst)
    forms "${count:-3000}"
    watch
    java bench/Load.java drop "$scratch/forms" "$share" 30 "$daemon"
    ;;
  folders)
    forms "${count:-10000}"
    watch
    java bench/Load.java drop "$scratch/forms" "$share" 100 "$daemon"
    ;;
  smb)
    forms "${count:-3000}"
    samba=$scratch/samba
    bench/share.sh start "$samba" "${SMB_PORT:-44599}" "$share"
    watch
    mkdir -p "$share/01 单位1"
    smbclient //127.0.0.1/drop -p "${SMB_PORT:-44599}" -N \
      -c "cd \"01 单位1\"; prompt off; recurse off; lcd $scratch/forms; mput *" >"$scratch/mput" 2>&1 &
    client=$!
    java bench/Load.java await "$scratch/forms" "$share" "$daemon"
    wait "$client"
    ;;
  rest)
    java bench/Load.java tree "$share" "${count:-100000}"
    watch
    sleep 30
    java bench/Load.java idle "$daemon" 60
    ;;
  steady)
    forms 200
    watch
    mkdir -p "$share/01 单位1"
    # The first files load classes; they are not counted.
    java bench/DropLatency.java "$share/01 单位1" "$scratch/forms/项目00000.xlsx" 20 200 >/dev/null
    java bench/DropLatency.java "$share/01 单位1" "$scratch/forms/项目00001.xlsx" "${count:-120}" 1000
    uptime
    ;;
  *)
    sed -n '2,9p' "$0" >&2
    exit 2
    ;;
esac
