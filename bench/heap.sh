#!/bin/sh
# Heap that judging and annotating one file takes, each in a Java that may have no more: 20 MB for a form of the demo
# season, 512 MB for the same form with pictures and a sheet of figures (50 MB). One line each; fails where it is not enough.
# ZIPING_CLASSES names another class path than target/ziping.jar.
set -eu
cd "$(dirname "$0")/.."
classes=${ZIPING_CLASSES:-target/ziping.jar}
scratch=$(mktemp -d "${SCRATCH:-/tmp}/ziping-heap.XXXXXX")
trap 'rm -rf "$scratch"' EXIT INT TERM

run() {
  flags=$1
  shift
  java $flags -XX:+UseSerialGC -cp "$scratch:$classes" AnnotateHeap "$@" >"$scratch/out" 2>&1 || {
    tail -5 "$scratch/out" >&2
    exit 1
  }
  grep annotated "$scratch/out" || true
}

javac -proc:none -d "$scratch" -cp "$classes" bench/AnnotateHeap.java
run -Xmx1g small "$scratch/small.xlsx"
run -Xmx1g large "$scratch/large.xlsx"
run -Xmx20m annotate "$scratch/small.xlsx"
run -Xmx512m annotate "$scratch/large.xlsx"
