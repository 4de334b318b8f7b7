internal import Glibc

public import Findings

/// A call on the file system that did not work.
public struct SystemError: Error, Sendable, Hashable {
  /// The system's number of an error.
  public struct Number: Sendable, Hashable {
    /// The number.
    public let value: Int32

    /// Makes a number.
    public init(_ value: Int32) {
      self.value = value
    }

    /// The call was interrupted and can be made again.
    public static let interrupted = Number(EINTR)
    /// The disk is full.
    public static let noSpace = Number(ENOSPC)
    /// The quota is used up.
    public static let quotaUsedUp = Number(EDQUOT)
    /// The disk failed.
    public static let inputOutput = Number(EIO)
    /// There is already something there.
    public static let exists = Number(EEXIST)
    /// There is nothing there.
    public static let notFound = Number(ENOENT)
    /// No permission.
    public static let noPermission = Number(EACCES)
    /// Not allowed on this kind of file or disk.
    public static let notPermitted = Number(EPERM)
    /// The disk cannot be written to.
    public static let readOnly = Number(EROFS)
    /// Too many files are open.
    public static let tooManyOpen = Number(EMFILE)
    /// The other name would be on another disk.
    public static let otherDisk = Number(EXDEV)
    /// The file has as many names as it can have.
    public static let tooManyNames = Number(EMLINK)
    /// The disk cannot do this at all.
    public static let notSupported = Number(EOPNOTSUPP)
    /// The folder is not empty.
    public static let notEmpty = Number(ENOTEMPTY)
    /// A part of the path is not a folder.
    public static let notFolder = Number(ENOTDIR)
    /// There is a symbolic link where none may be.
    public static let isLink = Number(ELOOP)
    /// The arguments make no sense.
    public static let invalid = Number(EINVAL)
    /// The process was stopped here: tests only, no call after it works.
    public static let stopped = Number(-1)
  }

  /// The call, as the system's manual names it.
  public let call: String
  /// What it was made on.
  public let path: String
  /// What the system said.
  public let number: Number

  /// Makes an error.
  public init(_ call: String, _ path: String, _ number: Number) {
    self.call = call
    self.path = path
    self.number = number
  }

  /// What the system said, in words.
  public var reason: String {
    switch number {
    case .noSpace: "the disk is full"
    case .quotaUsedUp: "the disk quota is used up"
    case .inputOutput: "the disk reported an error"
    case .exists: "there is already something of that name"
    case .notFound: "no such file or folder"
    case .noPermission, .notPermitted: "permission denied"
    case .readOnly: "the disk is read-only"
    case .tooManyOpen: "too many files are open"
    case .notFolder: "part of the path is not a folder"
    case .isLink: "it is a symbolic link"
    case .notEmpty: "the folder is not empty"
    case .stopped: "the process was stopped"
    default: "system error \(number.value)"
    }
  }

  /// What helps where too many files are open.
  static let tooManyOpenRemedy = "allow more open files (ulimit -n), then run again"

  /// The error as a failure of the job.
  public var failure: Failure {
    switch number {
    case .noSpace, .quotaUsedUp:
      Failure(
        .diskFull,
        "could not \(call): \(reason)",
        subject: path,
        remedy: "make room on the disk and run the command again"
      )
    case .noPermission, .notPermitted, .readOnly:
      Failure(
        .notAllowed,
        "could not \(call): \(reason)",
        subject: path,
        remedy: "check who owns the folder and whether it can be written to"
      )
    case .tooManyOpen:
      Failure(
        .systemCallFailed,
        "could not \(call): \(reason)",
        subject: path,
        remedy: Self.tooManyOpenRemedy
      )
    default:
      Failure(.systemCallFailed, "could not \(call): \(reason)", subject: path)
    }
  }
}

extension Failure.Code {
  /// The disk or the quota is full.
  public static let diskFull = Failure.Code("disk-full")
  /// The owner, the permissions or a read-only disk forbid it.
  public static let notAllowed = Failure.Code("not-allowed")
  /// The file system refused or failed in another way.
  public static let systemCallFailed = Failure.Code("system-call-failed")
  /// A name that may not stand in a folder of ours.
  public static let unsafeName = Failure.Code("unsafe-name")
  /// Somebody else holds the lock.
  public static let lockHeld = Failure.Code("lock-held", exitCode: 3)
}
