#!/usr/bin/env bash
# Puts the release binary, the corpus, the manual page and the completions below a prefix.
# The manual and the completions are printed by the binary itself, so they cannot be stale.
set -euo pipefail

binary=$1
prefix=$2

install -D -s -m 755 "$binary" "$prefix/bin/lectern"
install -d "$prefix/share/lectern/corpus"
install -m 644 corpus/*.md corpus/*.toml "$prefix/share/lectern/corpus/"
install -d "$prefix/share/man/man1"
"$binary" manual >"$prefix/share/man/man1/lectern.1"
install -d "$prefix/share/bash-completion/completions" "$prefix/share/zsh/site-functions" \
  "$prefix/share/fish/vendor_completions.d"
"$binary" --generate-completion-script bash >"$prefix/share/bash-completion/completions/lectern"
"$binary" --generate-completion-script zsh >"$prefix/share/zsh/site-functions/_lectern"
"$binary" --generate-completion-script fish >"$prefix/share/fish/vendor_completions.d/lectern.fish"
echo "installed lectern below $prefix"
