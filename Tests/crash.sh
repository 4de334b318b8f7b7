#!/bin/sh
# Tries whether a book survives everything, on the real command.
#
#     sh Tests/crash.sh                  everything, up to an hour
#     sh Tests/crash.sh --some 4         four points of each sweep of three commands
#     sh Tests/crash.sh kill order       only these: kill, errors, order, disk, power, many,
#                                      damage
#     sh Tests/crash.sh kill undo        only with these commands: init, ingest, aggregate, declare,
#                                      undo, prune, refuse (an ingest that goes into quarantine)
#
# kill    stops it with SIGKILL before every call that changes something
# errors  makes every such call, and every opening of a file, fail: disk full, quota, disk error,
#         too many open files
# order   looks whether everything is synced before `current` is swapped
# disk    fills a real disk of every size from nothing to what is needed
# power   keeps only what had reached a disk of its own when the command was stopped
# many    lets eight writers and four readers at one book at once
# damage  changes every file of a book by hand, in every way
#
# Needs strace; disk and power need root and are else skipped. RECKONER=PATH tries that command and
# builds nothing. Ends with 0 if nothing was damaged, 1 if something was, 77 if all was skipped.
set -eu
case $0 in */*) tests=${0%/*} ;; *) tests=. ;; esac
tests=$(CDPATH= cd "$tests" && pwd)

some=0
parts=
only=
while [ $# -gt 0 ]; do
  case $1 in
    --some)
      some=${2:?"--some wants a number"}
      shift
      ;;
    kill | errors | order | disk | power | many | damage) parts="$parts $1" ;;
    init | ingest | aggregate | declare | undo | prune | refuse) only="$only $1" ;;
    *)
      sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
      exit 64
      ;;
  esac
  shift
done
parts=${parts:-kill errors order disk power many damage}

if ! command -v strace >/dev/null 2>&1; then
  echo "Skipped: there is no strace here, which stops the command at each of its calls."
  echo "On Debian or Ubuntu: apt-get install strace"
  exit 77
fi
if ! strace -f -qq -o /dev/null true 2>/dev/null; then
  echo "Skipped: strace may not trace here."
  exit 77
fi

if [ -z "${RECKONER:-}" ]; then
  . "$tests/install.sh"
  install_what_is_missing
  echo "\$ swift build --product reckoner" >&2
  swift build --package-path "$tests/.." --product reckoner >&2
  RECKONER=$(swift build --package-path "$tests/.." --show-bin-path)/reckoner
fi
case $RECKONER in
  /*) ;;
  *) RECKONER=$(pwd)/$RECKONER ;;
esac
if [ ! -x "$RECKONER" ]; then
  echo "There is no command to run at $RECKONER" >&2
  exit 2
fi

# In memory where there is such a folder: the sweeps sync thousands of times.
parent=${TMPDIR:-/tmp}
if [ -d /dev/shm ] && [ -w /dev/shm ]; then parent=/dev/shm; fi
place=$(cd "$(mktemp -d "$parent/reckoner-crash.XXXXXX")" && pwd -P)
trap 'rm -rf "$place"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# What a terminal or the environment would change.
unset CLICOLOR_FORCE FORCE_COLOR 2>/dev/null || :
export NO_COLOR=1 TERM=dumb LC_ALL=C TZ=UTC SWIFT_BACKTRACE=enable=no

. "$tests/Crash/small-book.sh"
. "$tests/Crash/sweep.sh"
. "$tests/Crash/disks.sh"
. "$tests/Crash/many.sh"
. "$tests/Crash/damage.sh"

# What a shell in a mount namespace of its own starts with.
cat >"$place/functions" <<END
tests='$tests' place='$place' some='$some' failed=0
RECKONER='$RECKONER'
. "\$tests/Crash/small-book.sh"
. "\$tests/Crash/sweep.sh"
. "\$tests/Crash/disks.sh"
END

failed=0
: >"$place/faults"
: >"$place/no-log"
make_books
commands="init ingest aggregate declare undo prune refuse"
if [ "$some" -gt 0 ]; then commands="ingest undo prune"; fi
commands=${only:-$commands}
for name in $commands; do record "$name"; done

for part in $parts; do
  case $part in
    kill | errors)
      printf '%-8s %-10s %6s %6s %6s %8s\n' "$part" command tried old new damaged
      for name in $commands; do sweep "$part" "$name"; done
      ;;
    order) check_order ;;
    disk) fill_disks ;;
    power) cut_power ;;
    many) run_many ;;
    damage) damage_book ;;
  esac
  echo
done

if [ -s "$place/faults" ]; then
  echo "What was wrong:"
  cat "$place/faults"
fi
if [ "$failed" -eq 0 ]; then echo "Nothing was damaged."; fi
exit "$failed"
