public import Book
import Files
import Findings
public import Quality

/// The instruction file that a command line stands for; it is kept like one that came in.
public struct InstructionFile: Sendable {
  /// The kind under which the book keeps instruction files.
  public static let kind = "instruction"

  /// Its name.
  public let name: String
  /// Its lines, in order, with their places.
  public let lines: InstructionLines
  /// Its bytes.
  public let bytes: [UInt8]

  /// Numbers the lines of decisions on declarations, holds and off-system cases.
  ///
  /// Their ids are made from the version that they are decided on and from all that they say, so
  /// that the same decision on the same version is the same line, and on a later one another.
  ///
  /// - Parameters:
  ///   - word: What the file is named after, such as `declare`.
  ///   - base: The version that the person saw.
  ///   - drafts: The lines, each waiting for its id.
  /// - Throws: ``UnusableInstruction`` if a line holds what the layout does not allow, or a
  ///   control character.
  public init(
    _ word: String,
    on base: BookVersion,
    _ drafts: [(_ id: String) -> DecisionRow]
  ) throws(UnusableInstruction) {
    try self.init(word, on: base, drafts) { .declarations($0) }
  }

  /// Numbers the lines of decisions on offers of services.
  public init(
    participation word: String,
    on base: BookVersion,
    _ drafts: [(_ id: String) -> ParticipationDecisionRow]
  ) throws(UnusableInstruction) {
    try self.init(word, on: base, drafts) { .participation($0) }
  }

  /// Numbers the lines of decisions on users and roles.
  public init(
    people word: String,
    on base: BookVersion,
    _ drafts: [(_ id: String) -> UserDecisionRow]
  ) throws(UnusableInstruction) {
    try self.init(word, on: base, drafts) { .people($0) }
  }

  private init<Row: InstructionRow>(
    _ word: String,
    on base: BookVersion,
    _ drafts: [(_ id: String) -> Row],
    _ lines: ([Placed<Row>]) -> InstructionLines
  ) throws(UnusableInstruction) {
    let numbers = drafts.indices.map { Self.padded($0 + 1, drafts.count) }
    let said = BookTable.bytes(zip(numbers, drafts).map { $1($0) })
    let digest = SHA256Digest(of: Array(base.sha256.description.utf8) + said)
    let stem = "V\(base.number)-\(digest.description.prefix(12))"
    let name = "\(word)-\(stem).csv"
    let rows = zip(numbers, drafts).map { $1("\(stem)-\($0)") }
    for row in rows {
      for (column, cell) in zip(Row.layout.columns, row.cells) {
        if let problem = column.problem(with: cell) {
          throw UnusableInstruction(message: "\(column.name): \(problem)")
        }
        if cell.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
          throw UnusableInstruction(
            message: "\(column.name): it holds a line break or another control character; "
              + "give it on one line"
          )
        }
      }
    }
    self.name = name
    bytes = BookTable.bytes(rows)
    // The order of ids is the order of lines, and without a line break in a cell each record is a
    // line.
    self.lines = lines(zip(2..., rows).map { Placed($1, at: Place(source: name, line: $0)) })
  }

  /// All numbers are equally long, so that the bytes' order is theirs.
  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, String(count).count - digits.count)) + digits
  }
}
