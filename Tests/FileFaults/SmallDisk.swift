import FoundationEssentials

/// A small disk that a test may fill up: a folder on a disk of its own, of a few MiB.
///
/// `mount -t tmpfs -o size=4m tmpfs FOLDER`, then `RECKONER_SMALL_DISK=FOLDER`.
public enum SmallDisk {
  /// The folder, or `nil` where there is none: tests that need it are then skipped, and say so.
  public static let path = ProcessInfo.processInfo.environment["RECKONER_SMALL_DISK"]
}
