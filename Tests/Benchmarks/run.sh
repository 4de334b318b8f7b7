#!/bin/sh
# Measures Reckoner beside bsdtar and DuckDB:
#   sh Tests/Benchmarks/run.sh [--rows N,N] [--runs N] [--gate]
#
# All sizes, --rows 300000,3000000,35000000, need 30 GB of disk and
# 16 GB of memory (DuckDB's). Everything is kept in .build-bench/ and made once. Ratios hold only
# where nothing else runs meanwhile.
set -eu
cd "$(dirname "$0")/../.."
here=.build-bench
mkdir -p "$here/files"

missing=
command -v bsdtar >/dev/null || missing="$missing libarchive-tools"
python3 -c 'import venv, ensurepip' 2>/dev/null || missing="$missing python3-venv"
if [ -n "$missing" ]; then
  sudo=
  [ "$(id -u)" = 0 ] || sudo=sudo
  echo "+ $sudo apt-get install -y$missing" >&2
  # shellcheck disable=SC2086
  $sudo apt-get install -y $missing || {
    echo "The benchmark needs the Debian packages$missing; install them and run it again." >&2
    exit 2
  }
fi

if ! "$here/venv/bin/python" -c 'import duckdb' 2>/dev/null; then
  python3 -m venv "$here/venv"
  "$here/venv/bin/pip" install --quiet duckdb==2.0.0 || {
    echo "The benchmark needs DuckDB (PyPI: duckdb 2.0.0) in $here/venv; it could not be had." >&2
    exit 2
  }
fi

# A build of its own: the program that is measured carries the standard library inside.
swift build -c release --static-swift-stdlib --scratch-path "$here/build" --product reckoner >&2
swift build -c release --static-swift-stdlib --scratch-path "$here/build" \
  --product reckoner-benchmark >&2
bin=$(swift build -c release --static-swift-stdlib --scratch-path "$here/build" --show-bin-path)

exec python3 Tests/Benchmarks/measure.py --reckoner "$bin/reckoner" \
  --generator "$bin/reckoner-benchmark" --python "$here/venv/bin/python" --files "$here/files" "$@"
