# From a trace of strace -f -y: every call that changes something under the folder `book`, once.
#
# A line of the output is: the call, the path that it is made on, and from which call of that name
# on strace may look for it; 0 is from the first on. strace counts by thread and names of staged
# files are the same in every run, so that a path finds the call, whichever thread makes it.
{
  match($0, /^[0-9]+ +[a-z0-9_]+\(/)
  if (RLENGTH < 0) next
  thread = $1
  name = $2
  sub(/\(.*/, "", name)
  count = ++counts[thread, name]
  split($0, parts, "\"")
  if (name ~ /^(write|pwrite64|writev|fsync|fdatasync|ftruncate|fchmod|flock|close)$/) {
    path = $0
    sub(/^[^(]*\([0-9]+</, "", path)
    sub(/>.*/, "", path)
  } else if (name ~ /^(link|symlink|linkat|symlinkat)$/) {
    path = parts[4]
  } else {
    path = parts[2]
  }
  if (path != book && index(path, book "/") != 1) next
  if (name == "openat" && $0 !~ /O_CREAT/) name = "open"
  # Closing is a change only for what was written.
  if (name == "openat") made[path] = 1
  if (name == "close" && !(path in made)) next
  key = name " " path
  from = (key in last) ? last[key] + 1 : 0
  last[key] = count
  if (name == "open" && from > 0) next
  print name, path, from
}
