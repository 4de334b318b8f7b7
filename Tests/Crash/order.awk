# From a trace of strace -f -y: whether everything is on the disk before `current` is swapped.
#
# The rule: when `current.tmp` is renamed to `current`, every file that was written and is not in
# the staging folder has been synced since, and so has every folder in which a name was made, the
# book's own too; then the book's folder is synced again; and only then is anything said.
# What the writer's lock holds is a courtesy and need not be there.
function folder(path) { sub(/\/[^\/]*$/, "", path); return path }
function is_ours(path) {
  return (path == book || index(path, book "/") == 1) && path != book "/lock"
}
function is_staged(path) { return index(path, book "/staging.tmp") == 1 }
function dirty(path) { if (is_ours(path)) waiting[path] = NR }
function named(path) { if (is_ours(path)) dirty(folder(path)) }
function synced(path, since) { if (waiting[path] <= since) delete waiting[path] }
{
  thread = $1
  if ($2 == "<...") {
    if ($3 == "fsync" || $3 == "fdatasync") {
      if ($0 ~ /= 0$/ && thread in begun) synced(begun[thread], since[thread])
      delete begun[thread]
    }
    next
  }
  name = $2
  sub(/\(.*/, "", name)
  split($0, parts, "\"")
  descriptor = $0
  number = $2
  sub(/^[^(]*\(/, "", number)
  number += 0
  sub(/^[^(]*\([0-9]+</, "", descriptor)
  sub(/>.*/, "", descriptor)
  # What is renamed or linked is on the disk already or is waited for under its new name.
  if (name == "openat" && $0 ~ /O_CREAT/ && is_ours(parts[2])) {
    files++
    dirty(parts[2])
    named(parts[2])
  } else if (name == "write" || name == "pwrite64" || name == "ftruncate") {
    if (number < 3 && is_swapped && !is_safe) say("something is said before the swap is on the disk")
    dirty(descriptor)
  } else if (name == "fsync" || name == "fdatasync") {
    syncs++
    if ($0 ~ /<unfinished/) { begun[thread] = descriptor; since[thread] = NR }
    else if ($0 ~ /= 0$/) synced(descriptor, NR)
    if (is_swapped && descriptor == book) is_safe = 1
  } else if (name == "mkdir") {
    # A folder is there when its own folder is synced; in it, there is nothing yet.
    if ($0 ~ /= 0$/ || $0 ~ /<unfinished/) named(parts[2])
  } else if (name == "link" || name == "symlink") {
    names++
    named(parts[4])
  } else if (name == "rename") {
    names++
    if (parts[4] == book "/current" && parts[2] == book "/current.tmp") {
      swaps++
      for (path in waiting) if (!is_staged(path)) say("not on the disk when current is swapped: " path)
      is_swapped = 1
      is_safe = 0
    }
    if (parts[2] in waiting) { dirty(parts[4]); delete waiting[parts[2]] }
    for (path in waiting) {
      if (index(path, parts[2] "/") == 1) {
        dirty(parts[4] substr(path, length(parts[2]) + 1))
        delete waiting[path]
      }
    }
    named(parts[4])
  }
}
function say(what) { faults++; print "  " what }
END {
  if (is_swapped && !is_safe) say("the book's folder is not synced after the swap")
  if (swaps != wanted) say(swaps + 0 " swaps of current instead of " wanted)
  printf "%d files, %d names, %d syncs: %d faults\n", files, names, syncs, faults
  exit faults > 0
}
