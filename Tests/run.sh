#!/bin/sh
# Installs what is missing, then lints, builds and tests everything.
#
#     sh Tests/run.sh
#
# Ends with the test runner's own closing line, and with its exit code.
set -eu
cd "$(dirname "$0")/.."
. Tests/install.sh
install_what_is_missing

echo "\$ swift format lint --strict --recursive Sources Tests Package.swift"
swift format lint --strict --recursive Sources Tests Package.swift

# A room that imports what it did not declare does not build here.
echo "\$ swift build --build-tests --explicit-target-dependency-import-check error"
swift build --build-tests --explicit-target-dependency-import-check error

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Already built, just as it shall be tested.
echo "\$ swift test --skip-build --disable-xctest"
{
  swift test --skip-build --disable-xctest && status=0 || status=$?
  echo "$status" >"$folder/status"
} 2>&1 | tee "$folder/log"

if [ ! -f ../shared/design.md ] && [ ! -f "${RECKONER_SHARED:-}/design.md" ]; then
  echo
  echo "Skipped, because there is no folder ../shared with real files and other people's cases:"
  sed -n -e 's/^.* Test \(.*\) skipped.*$/  \1/p' -e 's/^.* Suite \(.*\) skipped.*$/  \1/p' \
    "$folder/log"
fi
echo
grep 'Test run with' "$folder/log" | tail -n 1
exit "$(cat "$folder/status")"
