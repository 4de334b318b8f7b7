import Quality

/// Where the rows of one part of an extract lie on the spool.
struct ExtractPart: Sendable {
  /// A run of whole segments.
  struct Chunk: Sendable {
    let offset: Int
    let length: Int
  }

  /// The service and the achievement date.
  let key: PartKey
  /// How many rows there are.
  var rowCount = 0
  /// How many segments there are.
  var segmentCount = 0
  /// The organisations seen, by number.
  var organisations = NumberSet()
  /// The organisations of which a field may stand there twice, or not as last submission.
  var revisited = NumberSet()
  /// The segments, in the order of the file.
  var chunks: [Chunk] = []
  /// Segments that are not on the spool yet.
  var pending: [UInt8] = []

  init(key: PartKey) {
    self.key = key
  }
}
