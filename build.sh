#!/usr/bin/env bash
# Builds, tests and packs. --long runs the random tests a million times instead of twenty thousand; --bench runs the benchmarks.
set -euo pipefail
cd "$(dirname "$0")"
for argument in "$@"; do
  case "$argument" in
    --long) export APPRAISAL_LONG_TESTS=1 ;;
    --bench) bench=1 ;;
    *) echo "usage: ./build.sh [--long] [--bench]" >&2; exit 2 ;;
  esac
done
dotnet build -c Release
dotnet test -c Release --no-build
for project in src/*/; do
  dotnet pack "$project" -c Release --no-build
done
if [ "${bench:-0}" = 1 ]; then
  for project in bench/*/; do
    dotnet run -c Release --project "$project"
  done
fi
