import Book
import Intake
import Quality
import Synchronization

/// Parts that are worked on by several threads; what came of them is in the order of the parts.
final class PartQueue: Sendable {
  private struct State: Sendable {
    var next = 0
    var results: [Int: Result<PartResult, any Error>] = [:]
  }

  private let keys: [PartKey]
  private let state = Mutex(State())

  init(_ keys: [PartKey]) {
    self.keys = keys
  }

  /// Works on one part after the other until none is left.
  func work(_ job: PartJob) {
    while true {
      let index = state.withLock { state in
        defer { state.next += 1 }
        return state.next
      }
      guard index < keys.count else { return }
      let result = job.result(keys[index])
      state.withLock { $0.results[index] = result }
    }
  }

  /// What came of the parts.
  ///
  /// - Throws: What the first part that failed threw.
  func results() throws -> [PartResult] {
    let results = state.withLock { $0.results }
    return try keys.indices.compactMap { try results[$0]?.get() }
  }
}

/// What every part of a run needs.
struct PartJob: Sendable {
  /// The run.
  let run: BookRun
  /// The extracts of the delivery.
  let extracts: [ExtractDelivery]
  /// For each extract the short names of its fields, by number.
  let names: [[FieldID]]
  /// The organisations that are known.
  let known: Set<ODSCode>
  /// Whether the payment values as they are then are wanted.
  let keepsPayments: Bool
  /// Where changed parts are written; `nil` for a dry run.
  let publication: Publication?

  /// Works on one part.
  func result(_ key: PartKey) -> Result<PartResult, any Error> {
    do {
      return .success(try part(key))
    } catch {
      return .failure(error)
    }
  }

  private func part(_ key: PartKey) throws -> PartResult {
    let fields = ServiceFields(key.service, of: run.state.fields)
    var readers: [ExtractPartReader] = []
    var isCutShort = false
    for (number, extract) in extracts.enumerated() where extract.partKeys.contains(key) {
      let ranks = names[number].map { fields.ranks.rank(of: $0) ?? .max }
      readers.append(try extract.reader(of: key, ranks: ranks))
      isCutShort = isCutShort || extract.isCutShort
    }
    var part = try PartRun(
      key,
      of: run,
      fields: fields,
      known: known,
      isCutShort: isCutShort,
      keepsPayments: keepsPayments,
      publication: publication
    )
    return try part.run(try DeliveryReader(readers))
  }
}
