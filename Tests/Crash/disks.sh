# Full disks, cut power, and the order of syncing.
#
# Sourced by Tests/crash.sh, after sweep.sh.

# Whether everything is on the disk before it is named, from the trace of the undisturbed run.
check_order() {
  echo "Is everything synced before current is swapped, and the swap before anything is said?"
  for name in $commands; do
    case $name in
      prune | refuse) swaps=0 ;;
      *) swaps=1 ;;
    esac
    printf '%-8s %-10s ' order "$name"
    awk -v book="$place/work/book" -v wanted="$swaps" -f "$tests/Crash/order.awk" \
      "$place/$name.trace" >"$place/order.log" || failed=1
    tail -n 1 "$place/order.log"
    sed '$d' "$place/order.log"
    # A check that sees nothing says nothing: without one of its syncs, each must be found wrong.
    if [ "$swaps" = 1 ]; then check_the_check "$name"; fi
  done
}

# Takes the syncs of each path out of the trace in turn: order.awk must find each one missing.
check_the_check() {
  awk '/ fsync\(/ { sub(/^[^<]*</, ""); sub(/>.*/, ""); print }' "$place/$1.trace" |
    LC_ALL=C sort -u >"$place/synced"
  while read -r path; do
    # What it does not know is no part of the book: the folder above it, say.
    case $path in
      "$place/work/book"*) ;;
      *) continue ;;
    esac
    if awk -v path="<$path>" '!(/ fsync\(/ && index($0, path))' "$place/$1.trace" |
      awk -v book="$place/work/book" -v wanted=1 -f "$tests/Crash/order.awk" >/dev/null; then
      echo "  not seen: that $path is not synced"
      failed=1
    fi
  done <"$place/synced"
}

# Whether a disk of ours can be mounted, where nobody else sees it.
can_mount() {
  if [ "$(id -u)" -eq 0 ] && unshare -m true 2>/dev/null; then return 0; fi
  echo "$1 Skipped: only root can mount a disk of its own."
  return 1
}

fill_disks() {
  can_mount "disk    " || return 0
  printf '%-8s %-10s %6s %6s %6s %8s\n' disk command tried old new damaged
  for name in $commands; do
    : >"$place/results.0"
    unshare -m sh -eu -c '. "$1"; fill_disk "$2"' sh "$place/functions" "$name" || failed=1
    tell disk "$name"
  done
}

# Tries the command $1 on disks with less and less room; to be run where nobody sees its mounts.
fill_disk() {
  disk=$place/disk
  log=$place/log.disk
  work=$disk/case
  mkdir -p "$disk"
  mount -t tmpfs -o size=8m,mode=700 tmpfs "$disk"
  pages=0
  while :; do
    point="$1 with $pages pages free"
    is_damaged=0
    rm -rf "$work"
    cp -a "$place/before/$1" "$work"
    # Another file takes all but so many pages; folders take none on such a disk, but files do.
    rm -f "$disk/filler"
    head -c 16m /dev/zero >"$disk/filler" 2>/dev/null || :
    full=$(stat -c %s "$disk/filler")
    truncate -s $((full - pages * 4096)) "$disk/filler"
    command_line "$1" "$work/book"
    # shellcheck disable=SC2086
    run "$RECKONER" $arguments
    first=$ended
    if [ "$first" != "$code" ]; then
      if [ "$first" -ne 2 ] || ! grep -q 'the disk is full' "$log"; then
        fault "ended with $first"
      fi
    fi
    look "$1"
    rm -f "$disk/filler"
    if [ "$now" != other ]; then run_again "$1"; fi
    if [ "$is_damaged" = 1 ]; then now=damaged; fi
    echo "$now" >>"$place/results.0"
    if [ "$first" = "$code" ]; then break; fi
    pages=$((pages + 1))
    if [ "$some" -gt 0 ]; then pages=$((pages + 8)); fi
  done
  umount "$disk"
}

cut_power() {
  can_mount "power   " || return 0
  if ! command -v mkfs.ext4 >/dev/null 2>&1; then
    echo "power    Skipped: there is no mkfs.ext4."
    return 0
  fi
  if ! unshare -m sh -eu -c '. "$1"; make_image init && mount_image before.image' sh \
    "$place/functions" >"$place/mount.log" 2>&1; then
    echo "power    Skipped: an image cannot be mounted here: $(tail -n 1 "$place/mount.log")"
    return 0
  fi
  printf '%-8s %-10s %6s %6s %6s %8s\n' power command tried old new damaged
  for name in $commands; do
    : >"$place/results.0"
    unshare -m sh -eu -c '. "$1"; cut_power_of "$2"' sh "$place/functions" "$name" || failed=1
    tell power "$name"
  done
}

# Makes an image of a disk with the book on it that the command $1 is tried on.
make_image() {
  rm -f "$place/before.image"
  truncate -s 16m "$place/before.image"
  mkfs.ext4 -q "$place/before.image"
  mount_image before.image
  cp -a "$place/before/$1" "$place/disk/case"
  umount "$place/disk"
}

# Mounts the image $1, which then writes by itself only every five minutes.
mount_image() {
  mkdir -p "$place/disk"
  mount -o loop,commit=300 "$place/$1" "$place/disk"
}

# Runs the command $1 on the disk, with the further words as strace's, and takes the power away
# when it has ended: what had reached the disk is all that is kept.
run_without_power() {
  name=$1
  shift
  cp --sparse=always "$place/before.image" "$place/now.image"
  mount_image now.image
  command_line "$name" "$work/book"
  # shellcheck disable=SC2086
  run strace -f -qq -o "$place/injected" "$@" "$RECKONER" $arguments
  first=$ended
  cp --sparse=always "$place/now.image" "$place/cut.image"
  umount "$place/disk"
  mount_image cut.image
}

# Takes the power away at every call of the command $1; where nobody sees its mounts.
cut_power_of() {
  log=$place/log.power
  work=$place/disk/case
  make_image "$1"
  # What was said to be done stays done.
  point="power cut after $1"
  is_damaged=0
  run_without_power "$1" -e trace=none
  look "$1"
  if [ "$now" != new ] && [ "$1" != refuse ]; then fault "it was done, and is lost"; fi
  note_power
  # Where syncing does nothing, something must be lost: else this harness sees nothing.
  for lie in files folders; do
    is_damaged=0
    point="a disk that only says it has synced the $lie of $1"
    # shellcheck disable=SC2046
    run_without_power "$1" -e trace=fsync,fdatasync -e inject=fsync,fdatasync:retval=0 \
      $(synced_paths "$lie" "$1" "$work/book")
    found=$(snapshot "$work/book")
    if [ "$found" = "$(cat "$place/$1.whole-after")" ]; then fault "nothing was lost"; fi
    note_lie
  done
  injections kill <"$place/$1.points" >"$place/all"
  count=$(wc -l <"$place/all")
  step=1
  if [ "$some" -gt 0 ] && [ "$count" -gt "$some" ]; then step=$((count / some)); fi
  awk -v step="$step" 'NR % step == int(step / 2) % step' "$place/all" >"$place/part.power"
  while read -r injection call path from; do
    point="power cut during $1 at $call $path from $from"
    is_damaged=0
    while :; do
      at="inject=$call:$injection"
      if [ "$from" -gt 1 ]; then at="$at:when=$from+"; fi
      run_without_power "$1" -P "$work/book${path#BOOK}" -e "trace=$call" -e "$at"
      if [ "$from" -le 1 ] || grep -q 'killed by SIGKILL' "$place/injected"; then break; fi
      from=$((from - 1))
      umount "$place/disk"
    done
    look "$1"
    if [ "$now" != other ]; then run_again "$1"; fi
    note_power
  done <"$place/part.power"
}

# The files, or the folders, that the command $2 on the book $3 syncs, for strace to look at.
synced_paths() {
  awk -v lie="$1" -v book="$3" '
    { path = $2; sub(/^BOOK/, book, path) }
    $1 == "openat" { files[path] = 1 }
    $1 == "fsync" && !(path in told) {
      told[path] = 1
      if ((path in files) == (lie == "files")) print "-P", path
    }' "$place/$2.points"
}

note_lie() {
  umount "$place/disk"
  if [ "$is_damaged" = 1 ]; then echo damaged >>"$place/results.0"; fi
}

note_power() {
  umount "$place/disk"
  if [ "$is_damaged" = 1 ]; then now=damaged; fi
  echo "$now" >>"$place/results.0"
}

# One line of the table: the sweep $1 over the command $2.
tell() {
  awk -v sweep="$1" -v command="$2" '
    { seen[$1]++ }
    END {
      printf "%-8s %-10s %6d %6d %6d %8d\n", sweep, command, NR, seen["old"], seen["new"],
        seen["damaged"] + seen["other"]
      exit seen["damaged"] + seen["other"] > 0
    }' "$place/results.0" || failed=1
}
