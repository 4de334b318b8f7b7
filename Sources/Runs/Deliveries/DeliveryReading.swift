import Bundles
import Files
public import Findings
public import Intake
import Tabular

/// Everything that was read from the paths that a person named.
public struct DeliveryReading: Sendable {
  /// The files, in order.
  public private(set) var sources: [IntakeSource] = []
  /// What was found, extracts' repeats among it.
  public private(set) var findings: FindingLog
  /// How many findings of a kind the reports of a run have, and no more, so that memory has a
  /// bound.
  public static let keptFindings = 1_000
  /// What became of each file and member.
  public private(set) var inputs: [InputSummary] = []
  /// The bundles that were refused before anything in them was read, each with why.
  private(set) var refusedBundles: [(path: String, findings: [Finding])] = []
  /// Whether everything that was named could be read.
  public private(set) var isComplete = true
  /// How many data records were read.
  public private(set) var records = 0

  /// What is said of files whose bytes are those of an earlier one.
  private(set) var repeats: [Finding] = []
  private let reader: IntakeReader
  private let onlyOnce: Bool
  /// The folders that are being read, the outermost first.
  private var folders: [FolderListing.Identity] = []

  /// Reads files, zips and folders; a file that cannot be read is said, and the next one is read.
  ///
  /// - Parameters:
  ///   - paths: The files and folders.
  ///   - reader: Reads them.
  ///   - onlyOnce: Whether files with the bytes of an earlier one are left out.
  ///   - kept: How many findings of a kind are kept.
  /// - Throws: What stopped the reading altogether.
  public init(
    _ paths: [String],
    with reader: IntakeReader,
    onlyOnce: Bool = false,
    keeping kept: Int = 5
  ) throws {
    self.reader = reader
    self.onlyOnce = onlyOnce
    findings = FindingLog(keeping: kept)
    for path in paths { try read(path) }
    let isAnything = items.contains { item in
      if case .notATable = item.content { false } else { true }
    }
    guard isComplete, !isAnything, let first = paths.first else { return }
    findings.report(
      Finding(
        .nothingToTakeIn,
        "there is nothing in \(paths.count == 1 ? "it" : "all that was given") to be taken in",
        at: Place(source: first)
      )
    )
  }

  /// All items of all files, in order.
  public var items: [IntakeItem] { sources.flatMap(\.items) }

  /// The extracts of all files, those of files with the bytes of an earlier one left out.
  public var differentExtracts: [ExtractDelivery] {
    var seen: Set<SHA256Digest> = []
    return sources.filter { seen.insert($0.sha256).inserted }.flatMap(\.items).compactMap { item in
      if case .extract(let extract) = item.content { extract } else { nil }
    }
  }

  private mutating func read(_ path: String) throws {
    do {
      if path != "-", let folder = try? FolderListing(path) {
        try read(folder)
        return
      }
      // A book keeps it under its name, which must not turn out to be unusable after all the work.
      if path != "-" { _ = try SafeName(path.split(separator: "/").last ?? path[...]) }
      let source = try reader.read(path)
      if onlyOnce, let first = sources.first(where: { $0.sha256 == source.sha256 }) {
        repeats.append(
          Finding(
            .bundleTakenBefore,
            "the same bytes are in this delivery as \(first.path)",
            at: Place(source: path)
          )
        )
        return
      }
      sources.append(source)
      for item in source.items { try note(item, of: source) }
    } catch let refusal as BundleRefusal {
      for finding in refusal.findings { findings.report(finding) }
      refusedBundles.append((path, refusal.findings))
      inputs.append(
        InputSummary(path: path, status: .refused, reason: refusal.findings.first?.message)
      )
      isComplete = false
    } catch let failure as Failure {
      findings.report(
        Finding(.fileUnreadable, failure.message, at: Place(source: path), subject: path)
      )
      inputs.append(InputSummary(path: path, status: .unread, reason: failure.message))
      isComplete = false
    }
  }

  private mutating func read(_ folder: FolderListing) throws {
    guard !folders.contains(folder.identity) else {
      let reason = "it leads back to a folder that is being read already"
      findings.report(
        Finding(.fileNotATable, "passed over: \(reason)", at: Place(source: folder.path))
      )
      inputs.append(InputSummary(path: folder.path, status: .passedOver, reason: reason))
      return
    }
    folders.append(folder.identity)
    defer { folders.removeLast() }
    for name in folder.unreadableNames {
      findings.report(
        Finding(
          .fileUnreadable,
          "a name in the folder is not UTF-8: \(String(decoding: name, as: UTF8.self))",
          at: Place(source: folder.path)
        )
      )
      isComplete = false
    }
    let stem = folder.path.hasSuffix("/") ? String(folder.path.dropLast()) : folder.path
    for entry in folder.entries {
      switch entry.kind {
      case .file, .folder: try read("\(stem)/\(entry.name)")
      case .other:
        findings.report(
          Finding(
            .fileUnreadable,
            "it is neither a file nor a folder",
            at: Place(source: "\(stem)/\(entry.name)")
          )
        )
        isComplete = false
      }
    }
  }

  private mutating func note(_ item: IntakeItem, of source: IntakeSource) throws {
    var summary = InputSummary(
      path: source.path,
      member: item.place.member,
      sha256: source.sha256.description,
      bytes: item.bytes ?? item.summary?.bytes ?? source.bytes,
      records: item.recordCount,
      encoding: item.summary.map { "\($0.encoding.name), \($0.evidence.phrase)" },
      layout: "\(item.content.name): \(item.evidence)",
      status: .read
    )
    records += item.recordCount
    findings.merge(item.findings)
    switch item.content {
    case .notATable(let reason):
      findings.report(Finding(.fileNotATable, "passed over: \(reason)", at: item.place))
      summary.status = .passedOver
      summary.reason = reason
      summary.layout = nil
    case .unrecognised(let tried):
      let finding = Finding(.fileUnrecognised, tried, at: item.place)
      if !item.isRefusalSaid { findings.report(finding) }
      summary.status = .refused
      summary.reason = tried
      summary.layout = nil
      isComplete = false
    case .extract(let delivery):
      try delivery.examineRepeats(in: &findings)
    case .fieldMap, .table, .relationships, .publishedIndicators, .participationReport,
      .signature, .checkedOnly:
      break
    }
    if let text = item.summary, !text.isComplete { isComplete = false }
    inputs.append(summary)
  }
}
