import Findings
public import Quality
import Tabular

/// Reads one part of an extract from the spool, organisation by organisation.
///
/// Memory is the index of the part's segments and the rows of one organisation.
public struct ExtractPartReader: Sendable {
  private struct Located: Sendable {
    let rank: Int
    let organisation: Int
    let offset: Int
    let length: Int
  }

  private let delivery: ExtractDelivery
  private let part: ExtractPart
  private let ranks: [UInt32]
  private var located: [Located] = []
  private var position = 0
  private var segment = ExtractSegment()
  private var buffer: [UInt8] = []
  /// For each shape the order of its rows by rank, once known.
  private var orders: [[Int32]?]

  init(
    _ delivery: ExtractDelivery,
    _ part: ExtractPart,
    ranks: [UInt32],
    only organisations: NumberSet?
  ) throws {
    self.delivery = delivery
    self.part = part
    self.ranks = ranks
    orders = Array(repeating: nil, count: delivery.shapes.count)
    var chunkBytes: [UInt8] = []
    for chunk in part.chunks {
      chunkBytes = Array(repeating: 0, count: chunk.length)
      try delivery.spool.read(into: &chunkBytes, at: chunk.offset)
      let bytes = chunkBytes.span
      var offset = 0
      while offset < bytes.count {
        let length = Int(Varint.read(bytes, &offset))
        var cursor = offset
        let organisation = Int(Varint.read(bytes, &cursor))
        if organisations?.contains(organisation) ?? true {
          located.append(
            Located(
              rank: delivery.organisationRanks[organisation],
              organisation: organisation,
              offset: chunk.offset + offset,
              length: length
            )
          )
        }
        offset += length
      }
    }
    located.sort { ($0.rank, $0.offset) < ($1.rank, $1.offset) }
  }

  /// The rows of the next organisation, `nil` after the last.
  public mutating func next() throws -> DeliveredRows? {
    guard position < located.count else { return nil }
    let organisation = located[position].organisation
    guard let code = ODSCode(delivery.names.organisations.text(of: organisation)) else {
      preconditionFailure("only checked codes come to the spool")
    }
    var delivered = DeliveredRows(
      organisation: code,
      submissions: [],
      rows: [],
      hasRepeats: part.revisited.contains(organisation)
    )
    var isSorted = true
    let first = position
    while position < located.count, located[position].organisation == organisation {
      isSorted = try append(
        located[position],
        to: &delivered,
        alone: isAlone(position, from: first)
      )
      position += 1
    }
    if !isSorted || position - first > 1 {
      delivered.rows.sort { ($0.field, $0.line) < ($1.field, $1.line) }
    }
    return delivered
  }

  /// The file that the part comes from.
  var place: Place { delivery.place }

  /// What the rows of one field are about, for a finding.
  func subject(_ organisation: ODSCode, rank: UInt32) -> String {
    let name = ranks.firstIndex(of: rank).map { delivery.names.field($0 + 1) }
    let field = name.map { " \($0.indicator) \($0.name.prefix(60))" } ?? ""
    return "\(organisation) \(part.key.service) \(part.key.achievementDate)\(field)"
  }

  private func isAlone(_ position: Int, from first: Int) -> Bool {
    position == first
      && (position + 1 == located.count
        || located[position + 1].organisation != located[position].organisation)
  }

  /// Decodes a segment behind the rows already there; says whether they are in order of rank.
  private mutating func append(
    _ place: Located,
    to delivered: inout DeliveredRows,
    alone: Bool
  ) throws -> Bool {
    if buffer.count != place.length { buffer = Array(repeating: 0, count: place.length) }
    try delivery.spool.read(into: &buffer, at: place.offset)
    let bytes = buffer
    let shape = segment.decode(bytes.span, at: 0, shapes: delivery.shapes)
    let base = UInt32(delivered.submissions.count)
    for key in segment.submissions { delivered.submissions.append(delivery.names.submission(key)) }
    let count = segment.fields.count
    delivered.rows.reserveCapacity(delivered.rows.count + count)
    if alone, let shape {
      let order = order(of: shape)
      for position in order { delivered.rows.append(row(Int(position), base)) }
      return true
    }
    for position in 0..<count { delivered.rows.append(row(position, base)) }
    return false
  }

  private func row(_ position: Int, _ base: UInt32) -> DeliveredRow {
    guard let value = PackedValue(code: segment.values[position]) else {
      preconditionFailure("only values come to the spool")
    }
    return DeliveredRow(
      field: ranks[Int(segment.fields[position]) - 1],
      submission: base + segment.submissionOfRow[position],
      value: value,
      line: segment.line(of: position),
      isLast: segment.isLast[position]
    )
  }

  private mutating func order(of shape: Int) -> [Int32] {
    if let known = orders[shape] { return known }
    let fields = delivery.shapes[shape]
    let order = fields.indices.map { Int32($0) }
      .sorted { ranks[Int(fields[Int($0)]) - 1] < ranks[Int(fields[Int($1)]) - 1] }
    orders[shape] = order
    return order
  }
}
