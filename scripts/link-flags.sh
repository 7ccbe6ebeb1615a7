#!/usr/bin/env bash
# Prints the flags of swift build that link a release binary, which starts and stays small by them:
# system libraries that have archives are part of it, for loading them one by one took as long as the
# first screen of text; no symbol is exported, for nothing is loaded into it later; relocations are
# packed where the C library unpacks them (glibc 2.36), 1.5 MB that every start would read.
set -euo pipefail

folder=$1
mkdir -p "$folder"
# fribidi stays a library of its own, as its licence asks; md4c comes without an archive.
for library in stdc++ sqlite3 zstd pcre2-8 crypto ncursesw tinfo uchardet hyphen; do
  archive=$("${CC:-cc}" -print-file-name="lib$library.a" 2>/dev/null || true)
  # A compiler that finds nothing answers with the bare name.
  if [[ $archive == /* ]]; then ln -sfn "$archive" "$folder/lib$library.a"; fi
done
flags="-Xswiftc -L$folder -Xlinker --no-export-dynamic"

newest() { printf '%s\n%s\n' "$1" "$2" | sort -V | tail -1; }
libc=$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d' ' -f2 || true)
linker=$(ld.bfd --version 2>/dev/null | sed -n '1s/.* //p' || true)
if [[ -n $libc && $(newest "$libc" 2.36) == "$libc" && -n $linker &&
  $(newest "$linker" 2.38) == "$linker" ]]; then
  flags+=" -Xswiftc -use-ld=bfd -Xlinker -z -Xlinker pack-relative-relocs"
fi
echo "$flags"
