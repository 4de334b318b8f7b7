/// What a file or folder is opened for.
public enum OpenPurpose: Sendable, Hashable {
  /// Reading a file; a symbolic link in its last place is refused.
  case reading
  /// Reading what a person named, links followed; never waits for a pipe's other end.
  case readingThroughLinks
  /// Listing or syncing a folder; a symbolic link in its last place is refused.
  case folder
  /// Making a file that is not there yet, for writing, and for reading back.
  case creating
  /// Reading and writing a file, which is made if it is not there: a lock file.
  case locking
}
