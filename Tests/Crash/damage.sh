# A book that was changed by hand, or by a bad disk.
#
# Sourced by Tests/crash.sh, after sweep.sh.

# The readers, and the writers of which each damage meets one.
damage_readers="status|report reconciliation|declaration list|hold list|message list|off-system list"
damage_writers="aggregate|ingest|undo|prune"

# Sets `arguments` to those of a reader or writer.
damage_line() {
  case $1 in
    aggregate | undo) command_line "$1" "$2" ;;
    ingest) arguments="ingest $2 $place/files/july.csv --by Ann --at 2025-07-07T09:00:00 --quiet" ;;
    prune) arguments="prune $2 --before 5 --by Ann --yes --at 2025-06-01T09:00:00" ;;
    *) arguments="$1 $2" ;;
  esac
}

# What a writer left, but for what only says which version came before.
outcome() {
  (
    cd "$1/current"
    basename "$(pwd -P)"
    find . -type f ! -name version.json -exec sha256sum {} + | LC_ALL=C sort -k 2
  ) 2>/dev/null | sha256sum
}

damage_book() {
  mkdir -p "$place/before/damage" "$place/damage"
  cp -a "$place/before/aggregate/book" "$place/before/damage/book"
  book=$place/before/damage/book
  prepare 0 prune "$book" --before 3 --by Ann --yes --at 2025-05-01T09:00:00
  prepare 3 ingest "$book" "$place/files/june.csv" --by Ann --at 2025-05-02T09:00:00
  # Root reads what it may not, unless it gives that up.
  plainly=
  if [ "$(id -u)" -eq 0 ]; then
    plainly="setpriv --bounding-set -dac_override,-dac_read_search --inh-caps -dac_override,-dac_read_search"
    if ! $plainly true 2>/dev/null; then plainly=no; fi
  fi
  list_damages >"$place/all"
  count=$(wc -l <"$place/all")
  step=1
  if [ "$some" -gt 0 ] && [ "$count" -gt "$some" ]; then step=$((count / some)); fi
  printf '%-8s %-10s %6s %6s %6s %8s\n' damage kind tried named only wrong
  for half in 0 1; do
    awk -v step="$step" -v half="$half" \
      'NR % step == int(step / 2) % step && int(NR / step) % 2 == half' \
      "$place/all" >"$place/part.$half"
    : >"$place/results.$half"
    (
      work=$place/work.$half
      log=$place/log.$half
      record_undamaged
      turn=0
      while read -r kind path; do damage "$kind" "$path"; done <"$place/part.$half"
    ) &
  done
  wait
  cat "$place/results.0" "$place/results.1" | LC_ALL=C sort | awk '
    { kinds[$1]++; seen[$1, $2]++; if ($2 != "wrong") next; wrong = 1 }
    END {
      for (kind in kinds) printf "%-8s %-10s %6d %6d %6d %8d\n", "damage", kind, kinds[kind],
        seen[kind, "named"], seen[kind, "noted"], seen[kind, "wrong"]
      exit wrong
    }' || failed=1
  if [ "$plainly" = no ]; then
    echo "         Skipped: files that cannot be read, as nobody keeps root from reading them."
  fi
}

# Every damage to try: the kind and the path.
list_damages() (
  cd "$place/before/damage/book"
  # What is written into a file is behind all its names.
  find . -type f ! -name lock -printf '%i %P\n' | LC_ALL=C sort -k 1,1 -u |
    while read -r _ path; do
      kinds="cut empty flip"
      if [ "$plainly" != no ]; then kinds="$kinds unreadable"; fi
      for kind in $kinds; do
        if [ -s "$path" ] || [ "$kind" = unreadable ]; then echo "$kind $path"; fi
      done
    done
  find . ! -type d ! -name lock -printf '%P\n' | LC_ALL=C sort |
    while read -r path; do
      for kind in delete link folder; do echo "$kind $path"; done
    done
  find . -type d -printf '%P\n' | LC_ALL=C sort |
    while read -r path; do
      echo "extra $path/"
      case $path in
        "") kinds= ;;
        *) kinds="delete link file" ;;
      esac
      for kind in $kinds; do echo "$kind $path"; done
    done
  echo "link lock"
  echo "folder lock"
)

# What the commands say and leave on the undamaged book.
record_undamaged() {
  rm -rf "$work"
  cp -a "$place/before/damage" "$work"
  words "$damage_readers" | while read -r name; do
    damage_line "$name" "$work/book"
    # shellcheck disable=SC2086
    run "$RECKONER" $arguments
    echo "$ended" >>"$log"
    sed "s|$work|WORK|g" "$log" >"$log.$(echo "$name" | tr ' ' -)"
  done
  words "$damage_writers" | while read -r name; do
    rm -rf "$work"
    cp -a "$place/before/damage" "$work"
    damage_line "$name" "$work/book"
    # shellcheck disable=SC2086
    run "$RECKONER" $arguments
    { echo "$ended"; outcome "$work/book"; } >"$log.$name"
  done
}

words() { echo "$1" | tr '|' '\n'; }

# Does the damage $1 to the path $2 and sees what the commands make of it.
damage() {
  point="$1 $2"
  is_damaged=0
  rm -rf "$work"
  cp -a "$place/before/damage" "$work"
  target=$work/book/$2
  mode=
  before=
  case $1 in
    cut | empty | flip)
      size=$(stat -c %s "$target")
      cp "$target" "$work/kept"
      mode=$(stat -c %a "$target")
      chmod 600 "$target"
      case $1 in
        cut) head -c $((size / 2)) "$work/kept" >"$target" ;;
        empty) : >"$target" ;;
        flip)
          byte=$(od -An -tu1 -j $((size / 2)) -N 1 "$work/kept" | tr -d ' ')
          octal=$(printf '%03o' $((byte ^ 1)))
          # shellcheck disable=SC2059
          printf "\\$octal" | dd of="$target" bs=1 seek=$((size / 2)) conv=notrunc 2>/dev/null
          ;;
      esac
      chmod "$mode" "$target"
      ;;
    unreadable)
      chmod 000 "$target"
      before=$plainly
      ;;
    delete) rm -rf "$target" ;;
    link)
      mv "$target" "$work/moved"
      ln -s "$work/moved" "$target"
      ;;
    folder)
      rm -f "$target"
      mkdir -m 700 "$target"
      ;;
    file)
      rm -rf "$target"
      (umask 077 && echo stranger >"$target")
      ;;
    extra) (umask 077 && echo stranger >"${target}stranger") ;;
  esac
  # shellcheck disable=SC2086
  run $before "$RECKONER" verify "$work/book" --all-versions
  result=named
  if [ "$ended" -eq 0 ]; then
    # Only what the next writer clears up by itself may go without an error.
    if grep -q 'BOK011' "$log"; then result=noted; else fault "verify ended with 0"; fi
  elif [ "$ended" -gt 2 ]; then
    fault "verify ended with $ended"
  elif [ "$ended" -eq 1 ] && ! grep -q 'error\[BOK' "$log"; then
    fault "verify names no rule"
  elif [ "$ended" -eq 2 ] && ! grep -q 'reckoner: error: .*book' "$log"; then
    fault "verify ended with 2"
  fi
  for name in $(words "$damage_readers" | tr ' ' -); do
    damage_line "$(echo "$name" | sed 's/^off-system-/off-system /;t;s/-/ /')" "$work/book"
    # shellcheck disable=SC2086
    run $before "$RECKONER" $arguments
    echo "$ended" >>"$log"
    if [ "$ended" -eq 0 ]; then
      if ! sed "s|$work|WORK|g" "$log" | cmp -s - "$log.$name"; then
        fault "$name says something else than of the book as it was"
      fi
    elif [ "$ended" -gt 3 ] || ! grep -q '^reckoner: error: ' "$log"; then
      fault "$name ended with $ended"
    fi
  done
  turn=$((turn % 4 + 1))
  name=$(echo "$damage_writers" | cut -d '|' -f "$turn")
  held=$(outcome "$work/book")
  damage_line "$name" "$work/book"
  # shellcheck disable=SC2086
  run $before "$RECKONER" $arguments
  if [ "$ended" -gt 3 ] || { [ "$ended" -ge 2 ] && ! grep -q '^reckoner: error: ' "$log"; }; then
    fault "$name ended with $ended"
  elif [ "$ended" -ge 2 ]; then
    if [ "$name" != prune ] && [ "$(outcome "$work/book")" != "$held" ]; then
      fault "$name ended with $ended and changed the book"
    fi
  elif [ "$name" = prune ]; then
    if [ "$1" != unreadable ] && [ "$(outcome "$work/book")" != "$held" ]; then
      fault "$name ended with $ended and changed what holds"
    fi
  elif chmod -R u+rwX "$work" &&
    [ "$(echo "$ended"; outcome "$work/book")" != "$(cat "$log.$name")" ]; then
    fault "$name ended with $ended and left something else than on the book as it was"
  fi
  if [ "$is_damaged" = 1 ]; then result=wrong; fi
  echo "$1 $result" >>"$place/results.$half"
  chmod -R u+rwX "$work"
}
