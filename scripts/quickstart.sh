#!/usr/bin/env bash
# From nothing to a verdict: installs what is needed, builds the command and checks a sample draft.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install-dependencies.sh
cmake --preset release >/dev/null
cmake --build --preset release --target postlint_cli

# The sample is invented, so its text may be shown even where the output is not a terminal.
status=0
build/release/postlint check --show-matches docs/sample-draft.txt || status=$?
[ "$status" -le 1 ] || exit "$status"
echo
echo "That was: build/release/postlint check docs/sample-draft.txt   (exit status $status: findings)"
