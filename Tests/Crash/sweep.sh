# Stops a command, or fails one of its calls, at every call that changes something.
#
# Sourced by Tests/crash.sh, after small-book.sh.

changing=openat,write,pwrite64,fsync,fdatasync,rename,link,symlink,unlink,mkdir,rmdir,fchmod,ftruncate,flock,close

# Everything in a folder with its kind, permissions, and bytes or target, but for what is in the
# lock; one line of it all.
snapshot() {
  if [ ! -d "$1" ]; then
    echo nothing
    return
  fi
  (
    cd "$1"
    find . ! -path ./lock -printf '%P %y %m %l\n' | LC_ALL=C sort
    find . -type f ! -path ./lock -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum
  ) | sha256sum
}

# The state that holds: what `current` names, every byte of it, and what was pruned.
state() {
  if [ ! -L "$1/current" ]; then
    echo none
    return
  fi
  (
    cd "$1"
    readlink current
    cat pruned.csv 2>/dev/null || :
    cd "$(readlink current)"
    find . -type f -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum
  ) | sha256sum
}

# Runs reckoner, sets `ended` to its exit code; what it says goes to $log.
run() {
  ended=0
  "$@" >"$log" 2>&1 </dev/null || ended=$?
}

# Runs the command $1 undisturbed, and keeps what comes of it: $place/NAME.{points,old,new,…}.
record() {
  work=$place/work
  log=$place/record.log
  rm -rf "$work"
  cp -a "$place/before/$1" "$work"
  state "$work/book" >"$place/$1.old"
  snapshot "$work/book" >"$place/$1.whole-before"
  command_line "$1" "$work/book"
  # shellcheck disable=SC2086
  run strace -f -y -qq -o "$place/$1.trace" -e "trace=$changing" "$RECKONER" $arguments
  if [ "$ended" -ne "$code" ]; then
    echo "Tests/crash.sh: $1 ended with $ended instead of $code:" >&2
    cat "$log" >&2
    exit 2
  fi
  state "$work/book" >"$place/$1.new"
  snapshot "$work/book" >"$place/$1.whole-after"
  awk -v book="$work/book" -f "$tests/Crash/points.awk" "$place/$1.trace" |
    sed "s|$work/book|BOOK|" >"$place/$1.points"
}

# The next run after the command $1: the same again where the old state holds, else one that has
# nothing to do. Either must leave just what the undisturbed run left.
run_again() {
  command_line "$1" "$work/book"
  if [ "$now" = new ] && [ "$1" != prune ]; then
    arguments="prune $work/book --before 1 --by Ann --yes --at 2025-06-07T09:00:00"
    code=0
  fi
  # shellcheck disable=SC2086
  run "$RECKONER" $arguments
  if [ "$ended" -ne "$code" ]; then
    fault "the next run ended with $ended"
  elif [ "$(snapshot "$work/book")" != "$(cat "$place/$1.whole-after")" ]; then
    fault "the next run did not leave what an undisturbed one does"
  fi
}

# Notes that something is wrong at this point.
fault() {
  is_damaged=1
  {
    echo "$point: $1"
    sed 's/^/    /' "$log"
  } >>"$place/faults"
}

# Looks at a book after the command $1: sets `now` to old, new or other.
look() {
  is_damaged=0
  found=$(state "$work/book")
  if [ "$found" = "$(cat "$place/$1.new")" ]; then now=new; else now=other; fi
  # A run that only puts something into quarantine has no new version.
  if [ "$found" = "$(cat "$place/$1.old")" ]; then now=old; fi
  if [ "$now" = other ]; then
    cp "$place/no-log" "$log"
    fault "what holds is neither the old nor the new version"
    return
  fi
  whole=$(snapshot "$work/book")
  if [ "$found" = none ]; then return; fi
  run "$RECKONER" verify "$work/book" --all-versions
  if [ "$ended" -ne 0 ]; then
    fault "verify ended with $ended"
  elif [ "$whole" != "$(cat "$place/$1.whole-before")" ] &&
    [ "$whole" != "$(cat "$place/$1.whole-after")" ] && ! grep -q BOK011 "$log"; then
    fault "verify does not tell of what is left behind"
  fi
}

# Tries the command $1 with the injection $2 at the call $3 on the path $4, from the call $5 on.
try() {
  point="$1 $2 at $3 $4 from $5"
  path=$work/book${4#BOOK}
  call=$3
  if [ "$call" = open ]; then call=openat; fi
  command_line "$1" "$work/book"
  from=$5
  while :; do
    rm -rf "$work"
    cp -a "$place/before/$1" "$work"
    injection="inject=$call:$2"
    if [ "$from" -gt 1 ]; then injection="$injection:when=$from+"; fi
    # shellcheck disable=SC2086
    run strace -f -qq -o "$work/injected" -P "$path" -e "trace=$call" -e "$injection" \
      "$RECKONER" $arguments
    first=$ended
    if grep -q -e INJECTED -e 'killed by SIGKILL' "$work/injected"; then break; fi
    # Another thread may make the call this time, which has made fewer of them.
    from=$((from - 1))
    if [ "$from" -lt 1 ]; then
      fault "nothing was injected"
      return
    fi
  done
  case $2 in
    error=*)
      if [ "$first" -ge 64 ]; then
        fault "ended with $first"
      elif [ "$first" -ne 0 ] && ! grep -q '^reckoner: error: ' "$log"; then
        fault "ended with $first and says no error"
      fi
      said=$is_damaged
      cp "$log" "$work/said"
      look "$1"
      if [ "$said" = 1 ]; then is_damaged=1; fi
      # A pruning holds once its list is written; what it could not remove, the next run does.
      if [ "$1" != prune ] && [ "$code" = 0 ] && { [ "$first" = 0 ] && [ "$now" != new ] ||
        [ "$first" -gt 1 ] && [ "$now" != old ]; }; then
        cp "$work/said" "$log"
        fault "ended with $first, and the $now version holds"
      fi
      ;;
    *) look "$1" ;;
  esac
  if [ "$now" != other ]; then run_again "$1"; fi
}

# Tries all points of the file $2 with the command $1, and writes a line of each to $3.
try_all() {
  while read -r injection name path from; do
    is_damaged=0
    now=other
    try "$1" "$injection" "$name" "$path" "$from"
    if [ "$is_damaged" = 1 ]; then now=damaged; fi
    echo "$now" >>"$3"
  done <"$2"
}

# The injections of the sweep $1 at each of the points on standard input.
injections() {
  while read -r name path from; do
    if [ "$1" = kill ]; then
      case $name in
        open | close) ;;
        *) echo "signal=KILL $name $path $from" ;;
      esac
      continue
    fi
    case $name in
      open) errors="EMFILE" ;;
      openat) errors="EMFILE ENOSPC EDQUOT EIO" ;;
      write | fsync | mkdir | link | symlink | rename) errors="EIO ENOSPC EDQUOT" ;;
      *) errors="EIO" ;;
    esac
    for error in $errors; do echo "error=$error $name $path $from"; done
  done
}

# Sweeps over the command $2: $1 is kill or errors. Two at a time: most of it is waiting.
sweep() {
  injections "$1" <"$place/$2.points" >"$place/all"
  count=$(wc -l <"$place/all")
  step=1
  if [ "$some" -gt 0 ] && [ "$count" -gt "$some" ]; then step=$((count / some)); fi
  : >"$place/results.0"
  : >"$place/results.1"
  for half in 0 1; do
    awk -v step="$step" -v half="$half" \
      'NR % step == int(step / 2) % step && int(NR / step) % 2 == half' \
      "$place/all" >"$place/part.$half"
    (
      work=$place/work.$half
      log=$place/log.$half
      try_all "$2" "$place/part.$half" "$place/results.$half"
    ) &
  done
  wait
  cat "$place/results.0" "$place/results.1" | awk -v sweep="$1" -v command="$2" '
    { seen[$1]++ }
    END {
      printf "%-8s %-10s %6d %6d %6d %8d\n", sweep, command, NR, seen["old"], seen["new"],
        seen["damaged"] + seen["other"]
      exit seen["damaged"] + seen["other"] > 0
    }' || failed=1
}
