#!/usr/bin/env bash
# Installs what postlint needs on Debian 12: the compiler, the libraries, and what the tests use;
# and the packages named as arguments.
set -euo pipefail

packages=(
  g++ cmake ninja-build pkg-config                                   # build
  libicu-dev libre2-dev libmd4c-dev nlohmann-json3-dev libcli11-dev  # libraries
  libgtest-dev libyaml-cpp-dev                                       # tests
  python3 python3-jsonschema python3-lxml python3-venv
  "$@"
)

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
    missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
echo "Installing: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
