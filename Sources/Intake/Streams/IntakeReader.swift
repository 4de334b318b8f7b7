public import Bundles
import Files
import Findings
import Dispatch
import Synchronization
import Workbooks

/// Reads files, zips and folders, and recognises what is in them by content.
public struct IntakeReader: Sendable {
  /// The bounds on bundles.
  public var limits: BundleLimits
  /// The folder in which unnamed temporary files are made.
  public let spoolFolder: String
  private let spools: SpoolPlace
  /// Whether records that cannot be used are kept as they stood, for setting them aside.
  public var keepsRejects = true

  /// Makes a reader.
  public init(spoolFolder: String, limits: BundleLimits = .init()) {
    self.spoolFolder = spoolFolder
    spools = SpoolPlace(in: spoolFolder)
    self.limits = limits
  }

  /// Reads one file; a zip is read member by member.
  ///
  /// - Parameter path: A file, or `-` for standard input.
  /// - Returns: What was found in it.
  /// - Throws: `Failure` if it cannot be read, `BundleRefusal` if it is a zip that is refused.
  public func read(_ path: String) throws -> IntakeSource {
    let file: InputFile
    if path == "-" {
      guard let input = InputFile.onStandardInput() else { return try readStandardInput() }
      file = input
    } else {
      file = try InputFile(path)
    }
    return try read(file)
  }

  /// Reads an open file.
  func read(_ file: InputFile) throws -> IntakeSource {
    let path = file.path
    let digest = PendingDigest(of: file)
    var first = [UInt8](repeating: 0, count: 4)
    let count = try file.read(into: &first, at: 0, count: 4)
    let items: [IntakeItem]
    var parsed: Int?
    if Bundle.looksLikeZip(first.span.extracting(first: count)) {
      let bundle = try Bundle(file, source: path, limits: limits)
      items =
        Workbook.looksLikeWorkbook(bundle)
        ? [try readWorkbook(bundle, Place(source: path))] : try read(bundle)
    } else {
      let plain = try readPlain(file)
      items = [plain.item]
      parsed = plain.bytes
    }
    let (sha256, hashed) = try digest.value()
    // The bytes that were parsed and those that the hash stands for are two readings.
    if let parsed, parsed != hashed { throw file.changed }
    try file.checkUnchanged()
    return IntakeSource(
      path: path,
      sha256: sha256,
      bytes: hashed,
      items: items
    )
  }

  /// The most bytes of a workbook inside a bundle.
  static let workbookLimit = 256 << 20

  private func readPlain(_ file: InputFile) throws -> (item: IntakeItem, bytes: Int) {
    let pipe = BlockPipe()
    pipe.start {
      var offset = 0
      return { block in
        let count = try file.read(into: &block, at: offset, count: block.count)
        offset += count
        return count == 0 ? .end : .bytes(count)
      }
    }
    var bytes = 0
    let item = try readOne(pipe, Place(source: file.path)) { bytes += $0.count }
    return (item, bytes)
  }

  private func readStandardInput() throws -> IntakeSource {
    let pipe = BlockPipe()
    pipe.start {
      { block in
        let count = try StandardInput.read(into: &block)
        return count == 0 ? .end : .bytes(count)
      }
    }
    var hasher = SHA256Hasher()
    var size = 0
    let item = try readOne(pipe, Place(source: "-")) { bytes in
      hasher.update(bytes)
      size += bytes.count
    }
    return IntakeSource(path: "-", sha256: hasher.finish(), bytes: size, items: [item])
  }

  private func readOne(
    _ pipe: BlockPipe,
    _ place: Place,
    seeing see: (Span<UInt8>) -> Void = { _ in }
  ) throws -> IntakeItem {
    defer { pipe.stop() }
    var parser = MemberParser(
      place: place,
      spools: spools,
      keepsRejects: keepsRejects
    )
    while true {
      var block = try pipe.next()
      guard case .bytes(let count) = block.content else { break }
      block.bytes.removeLast(block.bytes.count - count)
      see(block.bytes.span)
      try parser.take(&block.bytes)
      pipe.recycle(block)
    }
    return try parser.finish()
  }

  private func read(_ bundle: Bundle) throws -> [IntakeItem] {
    let pipe = BlockPipe()
    defer { pipe.stop() }
    pipe.start {
      let reader = try BundleReader(bundle, checksumsBy: .caller)
      var isInMember = false
      return { block in
        guard isInMember else {
          guard let member = try reader.next() else { return .end }
          isInMember = true
          return .memberStart(member.index)
        }
        let count = try reader.read(into: &block)
        if count == 0 { isInMember = false }
        return count == 0 ? .memberEnd : .bytes(count)
      }
    }
    var items: [IntakeItem] = []
    while true {
      let block = try pipe.next()
      guard case .memberStart(let index) = block.content else { break }
      pipe.recycle(block)
      items.append(try readMember(bundle.members[index], of: bundle, from: pipe))
    }
    return items
  }

  private func readWorkbook(_ bundle: Bundle, _ place: Place) throws -> IntakeItem {
    let workbook = try Workbook(bundle)
    return try LayoutRecognition.recognise(
      workbook: workbook,
      place: place,
      findings: FindingLog()
    )
  }

  private func readMember(
    _ member: BundleMember,
    of bundle: Bundle,
    from pipe: BlockPipe
  ) throws -> IntakeItem {
    let place = Place(source: bundle.source, member: member.name)
    var parser = MemberParser(
      place: place,
      spools: spools,
      keepsRejects: keepsRejects
    )
    // This thread has more time for it than the one that inflates.
    var checksum = MemberChecksum(of: member, in: bundle)
    let isNamedWorkbook = member.name.lowercased().hasSuffix(".xlsx")
    // A workbook is a zip of its own and a leaf: it is kept whole, up to a limit. Its first bytes
    // tell, whatever its name is.
    var zip: [UInt8]?
    var isFirst = true
    while true {
      var block = try pipe.next()
      guard case .bytes(let count) = block.content else {
        pipe.recycle(block)
        break
      }
      block.bytes.removeLast(block.bytes.count - count)
      checksum.take(block.bytes.span)
      if isFirst, Bundle.looksLikeZip(block.bytes.span) { zip = [] }
      isFirst = false
      if let size = zip?.count, size + count > Self.workbookLimit {
        guard !isNamedWorkbook else {
          throw Failure(
            .tooLarge,
            "the workbook is longer than \(Self.workbookLimit) bytes",
            subject: place.file
          )
        }
        // Its beginning says that it is an archive, and the rest of it nothing more.
        if var held = zip.take() { try parser.take(&held) }
      }
      if zip != nil {
        zip?.append(contentsOf: block.bytes)
      } else {
        try parser.take(&block.bytes)
      }
      pipe.recycle(block)
    }
    try checksum.check()
    if var held = zip.take() {
      if let item = try workbook(held, place, isNamedSo: isNamedWorkbook) { return item }
      try parser.take(&held)
    }
    guard !member.isFolder else {
      return IntakeItem(
        place: place,
        content: .notATable(reason: "it is a folder"),
        evidence: "",
        summary: nil,
        findings: FindingLog(),
        recordCount: 0,
        bytes: 0
      )
    }
    return try parser.finish()
  }
}

extension IntakeReader {
  /// What a zip inside a bundle holds if it is a workbook, `nil` if it is another archive.
  private func workbook(
    _ bytes: [UInt8],
    _ place: Place,
    isNamedSo: Bool
  ) throws -> IntakeItem? {
    let inner: Bundle
    do {
      let file = InputFile(holding: bytes, path: place.file)
      inner = try Bundle(file, source: place.file, limits: limits)
    } catch let refusal as BundleRefusal {
      // Of an archive that is not opened there is no need to know what is wrong in it.
      guard isNamedSo else { return nil }
      throw refusal
    }
    return Workbook.looksLikeWorkbook(inner) ? try readWorkbook(inner, place) : nil
  }
}

/// The SHA-256 of a file, worked out on a thread of its own while the file is parsed.
private final class PendingDigest: Sendable {
  private let result: Mutex<Result<(SHA256Digest, Int), any Error>?> = Mutex(nil)
  private let done = DispatchSemaphore(value: 0)

  init(of file: InputFile) {
    // A queue of its own: the system's start no more threads than there are cores, and count those
    // that wait.
    DispatchQueue(label: "digest", qos: .userInitiated).async { [self] in
      let outcome = Result { () throws -> (SHA256Digest, Int) in
        var hasher = SHA256Hasher()
        var block = [UInt8](repeating: 0, count: 256 << 10)
        var offset = 0
        while true {
          let count = try file.read(into: &block, at: offset, count: block.count)
          if count == 0 { return (hasher.finish(), offset) }
          hasher.update(block.span.extracting(first: count))
          offset += count
        }
      }
      result.withLock { $0 = outcome }
      done.signal()
    }
  }

  /// The hash, and how many bytes it stands for.
  func value() throws -> (sha256: SHA256Digest, bytes: Int) {
    done.wait()
    guard let outcome = result.withLock({ $0 }) else {
      preconditionFailure("the thread signals only when it is done")
    }
    return try outcome.get()
  }
}
