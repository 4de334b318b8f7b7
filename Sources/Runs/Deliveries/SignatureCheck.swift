import Files
public import Findings
import Intake
import Quality

/// Whether the instruction files of a delivery are signed by who decided.
///
/// Verified with `ssh-keygen -Y verify` against the key that the user registered, as at the run's
/// moment; private keys are never seen.
struct SignatureCheck {
  /// The word that signatures are made for; one for another purpose does not count.
  static let namespace = "reckoner"
  private static let program = "/usr/bin/ssh-keygen"
  private static let ending = ".sig"

  private let people: PeopleState
  private let moment: Timestamp
  private let scratch: String

  /// Prepares the check.
  ///
  /// - Parameters:
  ///   - people: The users with their keys.
  ///   - moment: When the files are taken in.
  ///   - scratch: The folder in which a folder of its own is made.
  init(_ people: PeopleState, at moment: Timestamp, in scratch: String) {
    self.people = people
    self.moment = moment
    self.scratch = scratch
  }

  /// The paths with the signatures that lie beside them.
  static func withSignatures(_ paths: [String]) -> [String] {
    var all = paths
    for path in paths {
      let beside = path + ending
      let status = try? LocalDisk().status(beside)
      if status?.kind == .file, !all.contains(beside) { all.append(beside) }
    }
    return all
  }

  /// What is wrong with the signatures of the instruction files.
  ///
  /// - Parameter sources: All files of the delivery.
  /// - Returns: A finding for each file that is not signed as it must be.
  /// - Throws: `signatures-not-verified` where there is no ssh-keygen; what could not be read or
  ///   written.
  func findings(_ sources: [IntakeSource]) throws -> [Finding] {
    guard people.requiresSignatures else { return [] }
    let signatures = sources.flatMap(\.items).compactMap { item -> (Place, String)? in
      guard case .signature(let text) = item.content else { return nil }
      return (item.place, text)
    }
    var findings: [Finding] = []
    for source in sources {
      for item in source.items {
        guard let lines = InstructionLines(item.content) else { continue }
        if let finding = try finding(lines, item.place, source, signatures) {
          findings.append(finding)
        }
      }
    }
    return findings
  }

  private func finding(
    _ lines: InstructionLines,
    _ place: Place,
    _ source: IntakeSource,
    _ signatures: [(place: Place, text: String)]
  ) throws -> Finding? {
    func finding(_ rule: Rule, _ message: String) -> Finding { Finding(rule, message, at: place) }
    guard place.member == nil else {
      return finding(.instructionUnsigned, "it lies in a zip, in which nothing can be signed alone")
    }
    let deciders = lines.deciders
    guard let decider = deciders.first else { return nil }
    guard deciders.count == 1 else {
      return finding(
        .severalDecided,
        "it has decisions of \(deciders.joined(separator: ", "))"
      )
    }
    // Who registers has no key in the book yet; the code of the invitation stands in its place.
    if lines.isRegistration { return nil }
    guard !signatures.isEmpty else {
      return finding(.instructionUnsigned, "there is no signature of \(decider) beside it")
    }
    guard let user = people.users[decider], !user.key.isEmpty else {
      return finding(.signatureWrong, "\(decider) has registered no key")
    }
    let bytes = try InputFile(source.path).readAll(limit: 1 << 30)
    guard SHA256Digest(of: bytes) == source.sha256 else {
      return finding(.signatureWrong, "it was changed while it was read")
    }
    for signature in signatures
    where try isValid(signature.text, of: bytes, by: user) { return nil }
    return finding(
      .signatureWrong,
      "no signature beside it is of these bytes with the key of \(decider)"
        + (user.keyUntil.map { ", which holds until \($0)" } ?? "")
    )
  }

  private func isValid(_ signature: String, of bytes: [UInt8], by user: UserRow) throws -> Bool {
    let folder = try ScratchFolder(in: scratch, named: "reckoner-signature")
    defer { try? folder.remove() }
    func write(_ text: [UInt8], _ name: String) throws -> String {
      let disk = LocalDisk()
      let path = "\(folder.path)/\(name)"
      let file = try disk.open(path, for: .creating)
      defer { disk.closeQuietly(file) }
      try disk.writeAll(file, text.span)
      return path
    }
    let last = user.keyUntil.map { "\($0.iso.replacing("-", with: ""))235959" }
    let options = last.map { "valid-before=\"\($0)\" " } ?? ""
    let signers = try write(Array("signer \(options)\(user.key)\n".utf8), "signers")
    let sign = try write(Array(signature.utf8), "signature")
    let message = try write(bytes, "message")
    let digits = moment.iso.filter(\.isNumber)
    do throws(SystemError) {
      let code = try ChildProcess.run(
        Self.program,
        [
          "-Y", "verify", "-O", "verify-time=\(digits)", "-f", signers, "-I", "signer", "-n",
          Self.namespace, "-s", sign,
        ],
        reading: message
      )
      return code == 0
    } catch {
      guard error.number == .notFound else { throw error }
      throw Failure(
        .signaturesNotVerified,
        "\(Self.program) is not there, so that signatures cannot be verified",
        remedy: "install openssh-client"
      )
    }
  }
}

extension InstructionLines {
  /// Who decided, each once, in order.
  fileprivate var deciders: [String] {
    let all: [String] =
      switch self {
      case .declarations(let rows): rows.map(\.row.by)
      case .participation(let rows): rows.map(\.row.by)
      case .people(let rows): rows.map(\.row.by)
      }
    return Set(all).sorted()
  }

  /// Whether it does nothing but register a key.
  fileprivate var isRegistration: Bool {
    guard case .people(let rows) = self else { return false }
    return rows.allSatisfy { $0.row.action == .register }
  }
}

extension Failure.Code {
  /// There is nothing to verify signatures with.
  public static let signaturesNotVerified = Failure.Code("signatures-not-verified")
}
