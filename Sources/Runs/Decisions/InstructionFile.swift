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
  /// Its lines, in order.
  public let rows: [DecisionRow]

  /// Numbers the lines.
  ///
  /// Their ids are made from the version that they are decided on and from all that they say, so
  /// that the same decision on the same version is the same line, and on a later one another.
  ///
  /// - Parameters:
  ///   - word: What the file is named after, such as `declare`.
  ///   - base: The version that the person saw.
  ///   - drafts: The lines, each waiting for its id.
  /// - Throws: ``UnusableInstruction`` if a line holds what the layout does not allow.
  public init(
    _ word: String,
    on base: BookVersion,
    _ drafts: [(_ id: String) -> DecisionRow]
  ) throws(UnusableInstruction) {
    let numbers = drafts.indices.map { Self.padded($0 + 1, drafts.count) }
    let said = BookTable.bytes(zip(numbers, drafts).map { $1($0) })
    let digest = SHA256Digest(of: Array(base.sha256.description.utf8) + said)
    let stem = "V\(base.number)-\(digest.description.prefix(12))"
    name = "\(word)-\(stem).csv"
    rows = zip(numbers, drafts).map { $1("\(stem)-\($0)") }
    for row in rows {
      for (column, cell) in zip(DecisionRow.layout.columns, row.cells) {
        if let problem = column.problem(with: cell) {
          throw UnusableInstruction(message: "\(column.name): \(problem)")
        }
      }
    }
  }

  /// Its bytes.
  public var bytes: [UInt8] { BookTable.bytes(rows) }

  /// The lines with their places: the order of ids is the order of lines.
  var placed: [Placed<DecisionRow>] {
    zip(2..., rows).map { Placed($1, at: Place(source: name, line: $0)) }
  }

  /// All numbers are equally long, so that the bytes' order is theirs.
  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, String(count).count - digits.count)) + digits
  }
}
