# What both samples/run.sh and Tests/run.sh need: sourced by them, not run.
#
# Installs the Debian packages that the build links against, where they are missing, and looks for
# the Swift toolchain. Ends the script with 2 where something is missing and cannot be installed.

packages="zlib1g-dev libarchive-dev libdeflate0"

lacks_package() {
  case "$(dpkg-query -W -f '${Status}' "$1" 2>/dev/null)" in
    "install ok installed") return 1 ;;
    *) return 0 ;;
  esac
}

has_header() {
  for folder in /usr/include /usr/local/include /opt/homebrew/include; do
    if [ -f "$folder/$1" ]; then return 0; fi
  done
  return 1
}

stop_for_want_of() {
  echo "Missing: $1" >&2
  echo "$2" >&2
  exit 2
}

install_packages() {
  if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
    if has_header zlib.h && has_header archive.h; then return; fi
    stop_for_want_of "zlib and libarchive with their headers" \
      "This is no Debian or Ubuntu, so they cannot be installed from here: install both with this system's own package manager, then run this again."
  fi
  missing=""
  for package in $packages; do
    if lacks_package "$package"; then missing="$missing $package"; fi
  done
  if [ -z "$missing" ]; then return; fi
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      stop_for_want_of "the packages$missing" \
        "There is no sudo here; as root, run: apt-get install -y --no-install-recommends$missing"
    fi
    as_root="sudo "
  fi
  # Word splitting is meant: a list of packages, and sudo or nothing.
  echo "\$ ${as_root}apt-get install -y --no-install-recommends$missing" >&2
  # shellcheck disable=SC2086
  if ${as_root}apt-get install -y --no-install-recommends $missing >&2; then return; fi
  # A fresh machine may have no list of packages yet.
  echo "\$ ${as_root}apt-get update" >&2
  # shellcheck disable=SC2086
  if ${as_root}apt-get update >&2 \
    && ${as_root}apt-get install -y --no-install-recommends $missing >&2; then
    return
  fi
  stop_for_want_of "the packages$missing" "apt-get could not install them; what it said is above."
}

find_swift() {
  if ! command -v swift >/dev/null 2>&1; then
    stop_for_want_of "the Swift toolchain, 6.3 or later" \
      "Install it as https://www.swift.org/install/linux/ says, so that 'swift --version' works, then run this again."
  fi
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  major=${version%%.*}
  minor=${version#*.}
  if [ "${major:-0}" -lt 6 ] || { [ "$major" -eq 6 ] && [ "${minor:-0}" -lt 3 ]; }; then
    stop_for_want_of "Swift 6.3 or later" "The swift that is found here says it is ${version:-unknown}."
  fi
}

install_what_is_missing() {
  find_swift
  install_packages
}
