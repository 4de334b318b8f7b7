public import Quality

/// Reads one part of several extracts at once, organisation by organisation.
///
/// Rows of one organisation in two files are put together; which of them count is then decided as
/// within one file.
public struct DeliveryReader: Sendable {
  private var readers: [ExtractPartReader]
  private var heads: [DeliveredRows?]

  /// Starts on a part.
  ///
  /// - Parameter readers: A reader of the part for each of the files, with the same ranks.
  /// - Throws: A ``Failure`` where a spool cannot be read.
  public init(_ readers: [ExtractPartReader]) throws {
    self.readers = readers
    heads = []
    for index in readers.indices { heads.append(try self.readers[index].next()) }
  }

  /// The rows of the next organisation, `nil` after the last.
  public mutating func next() throws -> DeliveredRows? {
    guard let organisation = heads.compactMap({ $0?.organisation }).min() else { return nil }
    var result: DeliveredRows?
    for index in heads.indices {
      guard let head = heads[index], head.organisation == organisation else { continue }
      heads[index] = try readers[index].next()
      guard var together = result else {
        result = head
        continue
      }
      let base = UInt32(together.submissions.count)
      together.submissions += head.submissions
      for var row in head.rows {
        row.submission += base
        together.rows.append(row)
      }
      together.rows.sort { ($0.field, $0.line) < ($1.field, $1.line) }
      together.hasRepeats = true
      result = together
    }
    return result
  }
}
