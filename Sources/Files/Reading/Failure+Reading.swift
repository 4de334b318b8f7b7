public import Findings

extension Failure.Code {
  /// There is nothing under the path.
  public static let notFound = Failure.Code("not-found")
  /// It is there, and this user may not read it.
  public static let notReadable = Failure.Code("not-readable")
  /// It is a pipe, a device, a socket or a folder where a file was wanted.
  public static let notARegularFile = Failure.Code("not-a-regular-file")
  /// It is a file where a folder was wanted.
  public static let notAFolder = Failure.Code("not-a-folder")
  /// Reading was begun and could not be carried on.
  public static let readFailed = Failure.Code("read-failed")
  /// It is larger than the caller's limit.
  public static let tooLarge = Failure.Code("too-large")
}
