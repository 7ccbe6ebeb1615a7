#!/usr/bin/env bash
# Installs the Debian packages named as arguments that are missing: directly as root, through
# sudo otherwise. Where neither is possible it says exactly what to install.
set -euo pipefail

missing=()
for package in "$@"; do
  status=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
  [[ $status == *"install ok installed"* ]] || missing+=("$package")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "lectern needs these Debian packages or their like: ${missing[*]}" >&2
  exit 1
fi
if [[ $(id -u) -eq 0 ]]; then
  run=(env DEBIAN_FRONTEND=noninteractive)
elif command -v sudo >/dev/null; then
  run=(sudo env DEBIAN_FRONTEND=noninteractive)
else
  echo "lectern needs packages that only root can install: apt-get install ${missing[*]}" >&2
  exit 1
fi

echo "installing ${missing[*]}"
"${run[@]}" apt-get update -qq
"${run[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
