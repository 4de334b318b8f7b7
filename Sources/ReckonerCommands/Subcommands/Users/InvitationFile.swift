import Files
import Findings
import Tabular

/// The file that an invited person gets, with the one-time code.
struct InvitationFile {
  /// What its first line says.
  private static let title = "Invitation to a book of Reckoner"
  private static let word = "code: "

  /// The one-time code.
  let code: String

  /// An invitation with a code.
  init(code: String) {
    self.code = code
  }

  /// Reads one.
  ///
  /// - Throws: `invitation-unusable` if it is none; `Failure` if it cannot be read.
  init(reading path: String) throws(Failure) {
    let bytes = try InputFile(path).readAll(limit: 64 << 10)
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard lines.first.map(String.init) == Self.title,
      let code = lines.first(where: { $0.hasPrefix(Self.word) })?.dropFirst(Self.word.count),
      !code.isEmpty
    else {
      throw Failure(
        .invitationUnusable,
        "it is no invitation that user invite wrote",
        subject: path,
        remedy: "name the file that came with the invitation, or ask for a new one"
      )
    }
    self.code = String(code)
  }

  /// Its bytes.
  ///
  /// - Parameters:
  ///   - user: Who is invited.
  ///   - until: The last day.
  /// - Returns: The text, for the file.
  func bytes(for user: String, until: String) -> [UInt8] {
    let text = """
      \(Self.title)
      user: \(user)
      until: \(until)
      \(Self.word)\(code)

      Keep it to yourself. Make a pair of keys, if you have none: ssh-keygen -t ed25519
      Then answer with the public one, whose name ends in .pub:
      reckoner user register BOOK --invitation FILE --key KEY.pub --by USER

      """
    return Array(text.utf8)
  }

  /// Writes it as a new file that only its owner reads.
  ///
  /// - Throws: `Failure` if there is such a file, or it cannot be written.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let disk = LocalDisk()
    do throws(SystemError) {
      let file = try disk.open(path, for: .creating)
      defer { disk.closeQuietly(file) }
      try disk.setPermissions(file, to: 0o600)
      try disk.writeAll(file, bytes.span)
      try disk.sync(file)
    } catch {
      throw error.failure
    }
  }
}

extension Failure.Code {
  /// A file is no invitation.
  static let invitationUnusable = Failure.Code("invitation-unusable")
}
