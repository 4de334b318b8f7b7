import Glibc

/// The length of a file and when it was last written to.
struct FileStamp: Sendable, Hashable {
  let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  init(_ status: stat) {
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }

  /// The stamp of bytes in memory, which nobody else can write to.
  init(size: Int) {
    self.size = size
    seconds = 0
    nanoseconds = 0
  }
}
