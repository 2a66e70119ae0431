#!/usr/bin/env bash
# Checks the schemas with Ajv, an independent reader of JSON Schema. Needs Node with npm; without them it says so and passes.
set -euo pipefail
cd "$(dirname "$0")"
if ! command -v npm > /dev/null; then
  echo "skipped: npm is not installed"
  exit 0
fi
npm install --no-package-lock --no-audit --no-fund --loglevel=error
schemas=$(mktemp -d)
trap 'rm -rf "$schemas"' EXIT
appraisal() { dotnet run --no-build --project ../../src/Appraisal.Rules.Cli -- "$@"; }
dotnet build ../../src/Appraisal.Rules.Cli -v q --nologo
for kind in scheme scenarios clauses parameters; do
  appraisal schema --for "$kind" > "$schemas/$kind.schema.json"
done
for language in zh en; do
  appraisal new "$schemas/new-$language" --lang "$language" > /dev/null
done
node check.mjs "$schemas" ../.. "$schemas"/new-*
