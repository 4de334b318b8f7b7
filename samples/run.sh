#!/bin/sh
# Tells one story on made-up files: two networks, a dozen practices, a year-end and what came after.
#
#     sh samples/run.sh
#
# Installs what is missing, builds Reckoner and runs it on a new book in a temporary folder, which
# is removed at the end; KEEP=1 keeps it and says where it is. RECKONER=PATH runs that command and
# builds nothing. Every moment is given, so the output is the same every time.
set -eu
root=$(CDPATH= cd "$(dirname "$0")/.." && pwd)

if [ -z "${RECKONER:-}" ]; then
  . "$root/Tests/install.sh"
  install_what_is_missing
  # Talk goes to standard error: standard output is the story. A debug build is there in less than
  # half the time, and the files are small.
  echo "\$ swift build --product reckoner" >&2
  swift build --package-path "$root" --product reckoner >&2
  RECKONER=$(swift build --package-path "$root" --show-bin-path)/reckoner
fi
case $RECKONER in
  /*) ;;
  *) RECKONER=$(pwd)/$RECKONER ;;
esac
if [ ! -x "$RECKONER" ]; then
  echo "There is no command to run at $RECKONER" >&2
  exit 2
fi

place=$(mktemp -d)
if [ -n "${KEEP:-}" ]; then
  trap 'echo "The book is kept in $place/book" >&2' EXIT
else
  trap 'rm -rf "$place"' EXIT
fi
trap 'exit 130' INT
trap 'exit 143' TERM

# The paths that are shown are those of the repository's root.
mkdir "$place/samples"
for name in definitions payments extracts decisions; do
  cp -R "$root/samples/$name" "$place/samples/$name"
done
cp "$root"/samples/relationships-*.csv "$place/samples/"
cd "$place"

# What a terminal or the environment would change in the output.
unset CLICOLOR_FORCE FORCE_COLOR 2>/dev/null || :
export NO_COLOR=1 COLUMNS=100 TERM=dumb LC_ALL=C TZ=UTC

say() {
  echo
  echo "# $*"
}

# Shows a command as it can be typed.
show() {
  shown="\$"
  for word in "$@"; do
    case $word in
      *[!A-Za-z0-9_./:=,-]*) shown="$shown \"$word\"" ;;
      *) shown="$shown $word" ;;
    esac
  done
  printf '\n%s\n' "$shown"
}

# Runs reckoner; the first word is the exit code that the story expects.
run() {
  expected=$1
  shift
  show reckoner "$@"
  code=0
  "$RECKONER" "$@" 2>&1 || code=$?
  if [ "$code" -ne 0 ]; then echo "[exit code $code]"; fi
  if [ "$code" -ne "$expected" ]; then
    echo "samples/run.sh: exit code $code instead of $expected; the story stops here" >&2
    exit 2
  fi
}

# Shows the header of a report and those lines that have a word in them.
lines() {
  show sed -n "1p;/$1/p" "$2"
  if [ ! -f "$2" ]; then
    echo "samples/run.sh: there is no $2; the story stops here" >&2
    exit 2
  fi
  # The carriage returns of RFC 4180 are nothing that a terminal shows.
  sed -n "1p;/$1/p" "$2" | tr -d '\r'
}

analyst="Jo Baker (analyst)"
alder="Sam Okoro (Alder Network)"
beech="Ivy Chen (Beech Network)"
commissioner="R. Amin (commissioner)"
finance="L. Owen (finance)"
clock="overnight run"
year=NCD2425_20240401_20250331

say "1. A book for NCD2425: its definitions, and who is in which network"
run 0 init book --by "$analyst" --at 2025-04-02T09:00:00
run 0 check samples/definitions samples/relationships-april.csv
run 0 ingest book samples/definitions samples/relationships-april.csv \
  --by "$analyst" --at 2025-04-02T09:10:00

say "   How it is paid: points, thresholds, lists and national sums, made up for this story"
run 0 ingest book samples/payments --by "$analyst" --at 2025-04-02T09:15:00

say "2. The extract to the end of February: no payment date yet, so nothing to declare"
run 0 check samples/extracts/2025-03-06/Bulk_Ach_Ex_NCD2425_20240401_20250228.zip
run 0 ingest book samples/extracts/2025-03-06/Bulk_Ach_Ex_NCD2425_20240401_20250228.zip \
  --by "$analyst" --at 2025-04-02T09:20:00

say "3. The extract to 31 March, the payment date; figures are there after the overnight run"
run 0 ingest book samples/extracts/2025-04-07/Bulk_Ach_Ex_$year.zip \
  --by "$analyst" --at 2025-04-07T08:30:00
run 3 declaration declare book U00001 --service NCD2425 --date 2025-03-31 \
  --by "$alder" --at 2025-04-07T09:00:00
run 0 aggregate book --by "$clock" --at 2025-04-08T02:00:00
run 0 explain book NCD2425/2025-03-31/U00001 --indicator CAN04
run 0 status book

say "4. Both networks declare; a file of decisions approves both, and U00002 for payment"
run 0 declaration declare book U00001 --service NCD2425 --date 2025-03-31 \
  --by "$alder" --at 2025-04-09T10:00:00
run 0 declaration declare book U00002 --service NCD2425 --date 2025-03-31 \
  --by "$beech" --at 2025-04-09T11:00:00
run 0 check samples/decisions/decisions-april.zip
run 0 ingest book samples/decisions/decisions-april.zip \
  --by "$analyst" --at 2025-04-10T15:00:00
run 0 declaration list book

say "5. The same extract a month later: changes, and much that is wrong with the file"
run 1 check samples/extracts/2025-05-06/Bulk_Ach_Ex_$year.zip
run 1 ingest book samples/extracts/2025-05-06/Bulk_Ach_Ex_$year.zip \
  --by "$analyst" --at 2025-05-06T09:05:00
show cat book/current/reports/summary.txt
cat book/current/reports/summary.txt
run 0 report reconciliation book
lines U00001 book/current/reports/network-totals.csv
lines T00008 book/current/reports/reconciliation.csv

say "6. U00001 changed between approval and financial approval, so it goes back to be declared"
run 3 declaration finance-approve book U00001 --service NCD2425 --date 2025-03-31 \
  --by "$finance" --at 2025-05-06T14:00:00
run 0 aggregate book --by "$clock" --at 2025-05-07T02:00:00
lines U00001 book/current/reports/declarations.csv

say "7. A corrected extract takes the change back; the second declaration is the first again"
run 1 ingest book samples/extracts/2025-05-14/Bulk_Ach_Ex_$year.zip \
  --by "$analyst" --at 2025-05-14T09:00:00
run 0 ask list book
run 0 ask answer book A-10/2 A-12/1 --note "T00099 was a slip of the sender's" \
  --by "$analyst" --at 2025-05-14T09:30:00
run 0 aggregate book --by "$clock" --at 2025-05-15T02:00:00
run 0 declaration declare book U00001 --service NCD2425 --date 2025-03-31 \
  --by "$alder" --at 2025-05-15T10:00:00
run 0 declaration history book U00001 --service NCD2425

say "8. U00002 is paid, so its change is settled off the system; the same figures open no new case"
run 0 off-system list book
run 0 off-system resolve book O-NCD2425/2025-03-31/U00002/T00010/HI03.Numerator/1 --value 13 \
  --reference "PCSE 4711" --reason "paid with the May run" \
  --by "$commissioner" --at 2025-05-19T16:00:00
run 0 ingest book samples/extracts/2025-05-20/Bulk_Ach_Ex_$year.zip \
  --by "$analyst" --at 2025-05-20T09:00:00
run 0 off-system list book

say "9. T00012 turns out to have joined U00001 on 1 March: on hold until the commissioner lifts it"
run 0 ingest book samples/relationships-may.csv --by "$analyst" --at 2025-05-21T09:00:00
run 0 hold list book
run 3 hold release book H-NCD2425/2025-03-31/U00001/T00012/1 --by "$commissioner" --at 2025-05-21T11:00:00
run 0 hold release book H-NCD2425/2025-03-31/U00001/T00012/1 --figures-stand \
  --reason "T00012 counts for U00001 from 1 April only" \
  --by "$commissioner" --at 2025-05-21T11:10:00
lines T00012 book/current/reports/holds.csv
run 0 declaration approve book U00001 --service NCD2425 --date 2025-03-31 \
  --by "$commissioner" --at 2025-05-21T11:20:00

say "10. T00006 has moved from U00001 to U00002 since 1 March: a hold here, a case off the system there"
run 0 ingest book samples/relationships-june.csv --by "$analyst" --at 2025-06-04T09:00:00 --dry-run
run 0 ingest book samples/relationships-june.csv --by "$analyst" --at 2025-06-04T09:00:00
lines T00006 book/current/reports/holds.csv
run 3 hold release book H-NCD2425/2025-03-31/U00001/T00006/1 --by "$commissioner" --at 2025-06-04T10:00:00

say "11. A value changes while U00001 is on hold; after aggregation the hold goes"
run 0 ingest book samples/extracts/2025-06-05/Bulk_Ach_Ex_$year.zip \
  --by "$analyst" --at 2025-06-05T09:00:00
run 0 aggregate book --by "$clock" --at 2025-06-06T02:00:00
run 0 hold release book H-NCD2425/2025-03-31/U00001/T00006/1 --by "$commissioner" --at 2025-06-06T09:00:00

say "12. How it ends, and the file that says each"
run 0 status book
say "U00001 must be declared again"
lines U00001 book/current/reports/declarations.csv
say "The hold for leaving was refused until aggregation; it has gone since"
lines T00006 book/current/reports/holds.csv
say "The hold for joining was lifted earlier; a report has its own run's holds, this table has all"
lines T00012 book/current/tables/holds.csv
say "T00006 in U00002 is to be settled off the system"
lines T00006 book/current/reports/off-system.csv
say "What it all pays, network by network and for the commissioner"
lines U00001 book/current/reports/payments.csv
lines commissioner book/current/reports/payments.csv
run 0 explain book T00002 --indicator HI03
run 0 verify book
