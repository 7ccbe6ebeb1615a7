#!/bin/sh
# Two, four and eight sessions of 500 changes each, killed at random; then the time of one save in a notebook of 10,000
# annotations beside the disk's own, and of loading 100,000. The argument is the store-probe.
set -eu
probe=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for sessions in 2 4 8; do
  "$probe" sessions "$folder/$sessions" "$sessions" "${CHANGES:-500}"
done
"$probe" speed "$folder/speed" 10000 100000
