#!/usr/bin/env bash
# Makes a folder with links to the archives of the system libraries that the release binary carries in
# itself, and prints its name. Loading them one by one took as long as the first screen of text. What
# has no archive here, or a licence that asks for a library of its own, is loaded as ever.
set -euo pipefail

folder=$1
mkdir -p "$folder"
for library in stdc++ sqlite3 zstd pcre2-8 md ncursesw tinfo uchardet hyphen; do
  archive=$("${CC:-cc}" -print-file-name="lib$library.a" 2>/dev/null || true)
  # A compiler that finds nothing answers with the bare name.
  [[ $archive == /* ]] && ln -sfn "$archive" "$folder/lib$library.a"
done
echo "$folder"
