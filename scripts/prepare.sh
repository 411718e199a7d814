# Sourced by scripts/run and scripts/test: installs what is missing and builds the release preset.
# shellcheck shell=bash

something_installed=
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

# packages_of SECTION…: the names in those sections of packages.txt.
packages_of() {
  awk -v want=" $* " '/^#/ || NF == 0 { next }
    /^\[/ { gsub(/[][]/, ""); section = " " $0 " "; next }
    index(want, section) { print $1 }' "$root/scripts/packages.txt"
}

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# install_missing SECTION…: installs the packages that are missing, and only those; asks for nothing when all is there.
install_missing() {
  local missing=() package as_root=()
  command -v dpkg-query >/dev/null || { say "Dateline builds on Debian 12 or newer: dpkg was not found here."; exit 2; }
  for package in $(packages_of "$@"); do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  something_installed=yes
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "These packages are missing, and there is no sudo to install them: ${missing[*]}"; exit 2; }
    as_root=(sudo)
    say "sudo is asked for, to install what Dateline is built from."
  fi
  say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
  "${as_root[@]}" apt-get update -qq >&2 || { say "The package lists could not be fetched: check the network, then run this again."; exit 2; }
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 ||
    { say "Some packages could not be installed; the lines above say why."; exit 2; }
}

# build PRESET TARGET…: configures when there is no build yet or packages are new, and builds; ninja's own line shows the progress.
build() {
  local preset=$1
  shift
  cd "$root" || exit 2
  if [ ! -f "build/$preset/build.ninja" ] || [ -n "$something_installed" ]; then
    cmake --preset "$preset" >&2 || { say "The build could not be configured; the lines above say why."; exit 2; }
  fi
  NINJA_STATUS='[%f/%t %es] ' cmake --build "build/$preset" --target "$@" >&2 || { say "The build failed; the lines above say where."; exit 2; }
}
