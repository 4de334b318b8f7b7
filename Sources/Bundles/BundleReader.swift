import Findings

/// Reads the content of a bundle's members, front to back in one pass.
///
/// Every header is held against the directory that was checked, and every member's content against
/// its declared size and checksum. What was read of a member counts only once
/// ``read(into:)`` has returned 0 for it. A reader belongs to one thread: make it there.
public final class BundleReader {
  /// Who holds a member's content against its checksum.
  public enum Checker: Sendable {
    /// The reader itself.
    case reader
    /// Whoever made the reader, with a ``MemberChecksum`` of each member.
    case caller
  }

  private let bundle: Bundle
  private let stream: ArchiveStream
  private let checker: Checker
  private var checksum: MemberChecksum?
  private var current: BundleMember?
  private var passed = 0
  private var delivered = 0
  private var isAtEnd = true
  private var isFinished = false
  private var refusal: (any Error)?

  /// Opens the content of a bundle.
  ///
  /// - Parameters:
  ///   - bundle: The bundle.
  ///   - checker: Who holds contents against their checksums.
  /// - Throws: `Failure` if the file cannot be read.
  public init(_ bundle: Bundle, checksumsBy checker: Checker = .reader) throws {
    self.bundle = bundle
    self.checker = checker
    do {
      stream = try ArchiveStream(bundle.file)
    } catch let fault as ArchiveStream.Fault {
      throw Self.refusal(
        .zipReaderDisagrees,
        "the zip could not be opened a second time: \(fault.message)",
        in: bundle
      )
    }
  }

  /// Goes on to the next member, passing over what is left of the one before.
  ///
  /// - Returns: `nil` behind the last member.
  /// - Throws: ``BundleRefusal`` if the header is not that of the directory; `Failure`.
  public func next() throws -> BundleMember? {
    try guarded {
      current = nil
      if isFinished { return nil }
      let expected = passed < bundle.members.count ? bundle.members[passed] : nil
      let header: ArchiveStream.Header?
      do {
        header = try stream.next()
      } catch let fault as ArchiveStream.Fault {
        throw refused(.zipReaderDisagrees, "the header cannot be read: \(fault.message)", expected)
      }
      guard let header, let expected else {
        if header == nil, expected == nil {
          isFinished = true
          return nil
        }
        throw refused(
          .zipReaderDisagrees,
          expected == nil ? "there is a member more than listed" : "the member is not there",
          expected
        )
      }
      try check(header, expected)
      passed += 1
      current = expected
      delivered = 0
      isAtEnd = false
      checksum = checker == .reader ? MemberChecksum(of: expected, in: bundle) : nil
      return expected
    }
  }

  /// Reads on in the current member.
  ///
  /// - Parameter block: Filled from its start, whole unless the member ends before.
  /// - Returns: How many bytes were read; 0 once the member is at its end and both its size and,
  ///   unless that is for the caller to say, its checksum were right.
  /// - Throws: ``BundleRefusal`` if the content is not what the directory declares; `Failure`.
  public func read(into block: inout [UInt8]) throws -> Int {
    precondition(!block.isEmpty, "a block of no bytes cannot be told from the end")
    return try guarded {
      guard let member = current else { preconditionFailure("there is no current member") }
      if isAtEnd { return 0 }
      let count: Int
      do {
        // One byte beyond what is declared is enough to know that there is more.
        count = try stream.read(into: &block, count: min(block.count, member.size - delivered + 1))
      } catch let fault as ArchiveStream.Fault {
        throw refused(.zipContentDamaged, "the content is damaged: \(fault.message)", member)
      }
      isAtEnd = count < min(block.count, member.size - delivered + 1)
      delivered += count
      guard delivered <= member.size, !isAtEnd || delivered == member.size else {
        let amount = isAtEnd ? "\(delivered)" : "more than \(member.size)"
        throw refused(
          .zipSizeWrong,
          "the member declares \(member.size) bytes and holds \(amount)",
          member
        )
      }
      checksum?.take(block.span.extracting(first: count))
      if isAtEnd { try checksum?.check() }
      return count
    }
  }

  /// Leaves the current member; what was not read of it stays unchecked.
  public func skip() {
    current = nil
  }

  /// Makes a reader that refused once refuse for ever: what follows damage cannot be trusted.
  private func guarded<Result>(_ body: () throws -> Result) throws -> Result {
    if let refusal { throw refusal }
    do {
      return try body()
    } catch {
      refusal = error
      throw error
    }
  }

  private func check(_ header: ArchiveStream.Header, _ member: BundleMember) throws {
    // Canonical equivalence is meant: the library composes letters that the directory has apart.
    guard header.name == member.name else {
      throw refused(.zipReaderDisagrees, "the second reading gives it another name", member)
    }
    guard header.isFolder == member.isFolder, header.isFile != member.isFolder else {
      throw refused(.zipReaderDisagrees, "the second reading gives it another kind", member)
    }
    guard header.size == nil || header.size == member.size else {
      throw refused(.zipReaderDisagrees, "the second reading gives it another size", member)
    }
  }

  private func refused(_ rule: Rule, _ message: String, _ member: BundleMember?) -> BundleRefusal {
    Self.refusal(rule, message, in: bundle, member: member?.name)
  }

  private static func refusal(
    _ rule: Rule,
    _ message: String,
    in bundle: Bundle,
    member: String? = nil
  ) -> BundleRefusal {
    BundleRefusal([Finding(rule, message, at: Place(source: bundle.source, member: member))])
  }
}
