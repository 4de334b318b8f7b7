import Book
import Findings
import Intake
import Quality

/// What a person hands to a book: everything that was read, and what of it the book has had before.
struct Delivery {
  /// All that was read.
  let reading: DeliveryReading
  /// The names that the files are published under.
  let names: InputNames
  /// The files that are not in effect yet.
  let sources: [IntakeSource]
  /// What is said of those that are.
  let takenBefore: [Finding]
  /// All items that are to be taken in: what is in effect already, as far as a later table may have
  /// changed what it said, and what is not.
  let items: [IntakeItem]
  /// The extracts that are in effect already, which are taken in if they would change anything now.
  let repeated: [ExtractDelivery]

  /// Reads files for a run.
  ///
  /// - Parameters:
  ///   - paths: The files and folders.
  ///   - run: The run.
  ///   - reader: Reads them.
  ///   - given: The names of those files that are to be published under another name than theirs.
  /// - Throws: What stopped the reading altogether, or a failure to read the book.
  init(
    _ paths: [String],
    to run: BookRun,
    with reader: IntakeReader,
    named given: [String: String] = [:]
  ) throws {
    reading = try DeliveryReading(
      paths,
      with: reader,
      onlyOnce: true,
      keeping: DeliveryReading.keptFindings
    )
    names = InputNames(of: reading.sources.map(\.path), named: given)
    let inEffect = try run.book.inputsInEffect(in: run.base)
    var sources: [IntakeSource] = []
    var takenBefore: [Finding] = []
    var held: [(source: IntakeSource, version: Int)] = []
    for source in reading.sources {
      if let known = inEffect.first(where: { $0.record.sha256 == source.sha256 }) {
        takenBefore.append(
          Finding(
            .bundleTakenBefore,
            "the same bytes were taken in by version \(known.version) as \(known.record.name)",
            at: Place(source: source.path)
          )
        )
        held.append((source, known.version))
      } else {
        sources.append(source)
      }
    }
    self.sources = sources
    self.takenBefore = takenBefore
    let new = sources.flatMap(\.items)
    items = KnownTables(held, under: new).items + new
    repeated = held.flatMap { $0.source.items.compactMap(\.extract) }
  }

  /// What was found in the files, and which of them are in effect.
  var log: FindingLog {
    var log = reading.findings
    for finding in takenBefore { log.report(finding) }
    return log
  }

  /// Why nothing may be taken in, `nil` if all may.
  func refusal(settingAside: Bool) -> Failure? {
    guard reading.isComplete else {
      return Failure(
        .deliveryRefused,
        "not everything could be read, so nothing was taken in",
        remedy: "see the findings above; leave out what is not meant, and run again"
      )
    }
    for item in items where item.hasErrors {
      if settingAside, case .extract(let extract) = item.content {
        let others = item.findings.count(.error) - extract.rejects.errorCount
        guard extract.profile.rows > 0 else {
          return Failure(
            .deliveryRefused,
            "not one of its records can be used, so nothing of the delivery was taken in",
            subject: item.place.file,
            remedy: "ask for the file again"
          )
        }
        if extract.rejects.isComplete, others == 0 { continue }
        return Failure(
          .deliveryRefused,
          others > 0
            ? "it has errors that are not of single records, so nothing of the delivery was taken in"
            : "it has too many bad records to set aside, so nothing of the delivery was taken in",
          subject: item.place.file,
          remedy: "ask for the file again"
        )
      }
      return Failure(
        .deliveryRefused,
        "it has errors, so nothing of the delivery was taken in",
        subject: item.place.file,
        remedy: item.canBeSetAside && !settingAside
          ? "ask for the file again, or leave the bad records out with --set-aside"
          : "ask for the file again, or correct it"
      )
    }
    return nil
  }

  /// Keeps the refused files apart.
  func quarantine(
    in publication: Publication,
    moment: Timestamp,
    by actor: String
  ) throws {
    let faulty = sources.map { source in
      (source.path, source.items.flatMap(\.refusing))
    }
    for (path, findings) in faulty + reading.refusedBundles where !findings.isEmpty {
      try publication.quarantine(
        from: path,
        findings: findings.map { names.published($0) },
        at: moment.iso,
        by: actor
      )
    }
  }
}

extension IntakeItem {
  /// Whether all its errors are those of single records of an extract, which has others too.
  fileprivate var canBeSetAside: Bool {
    guard case .extract(let extract) = content else { return false }
    return extract.profile.rows > 0 && extract.rejects.isComplete
      && extract.rejects.errorCount == findings.count(.error)
  }

  /// What was found in it, if it cannot be taken in.
  fileprivate var refusing: [Finding] {
    if case .unrecognised(let tried) = content {
      return findings.groups.flatMap(\.shown)
        + (isRefusalSaid ? [] : [Finding(.fileUnrecognised, tried, at: place)])
    }
    return hasErrors ? findings.groups.flatMap(\.shown) : []
  }
}
