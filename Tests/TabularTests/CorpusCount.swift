import FoundationEssentials
import TestSupport
import Testing

/// What became of the cases of one corpus.
struct CorpusCount {
  enum Verdict: Equatable {
    /// We say what the suite expects.
    case asExpected
    /// We decide otherwise, or refuse, for a reason that the documented rules give.
    case refused(String)
    /// Neither.
    case wrong(String)
  }

  let name: String
  private(set) var asExpected = 0
  private(set) var reasons: [String: Int] = [:]
  private(set) var wrong: [String] = []

  init(_ name: String) {
    self.name = name
  }

  mutating func take(_ verdict: Verdict, of label: String) {
    switch verdict {
    case .asExpected: asExpected += 1
    case .refused(let reason): reasons[reason, default: 0] += 1
    case .wrong(let why): wrong.append("\(label): \(why)")
    }
  }

  var cases: Int { asExpected + refused + wrong.count }
  var refused: Int { reasons.values.reduce(0, +) }

  /// One line: suite, cases, as expected, refused with reason, wrong.
  func say() {
    print(
      "corpus \(name) cases=\(cases) as-expected=\(asExpected)"
        + " refused-with-reason=\(refused) wrong=\(wrong.count)"
    )
    for (reason, count) in reasons.sorted(by: { $0.key < $1.key }) {
      print("  \(count) \(reason)")
    }
  }
}

/// JSON whose shape differs from case to case.
enum JSONValue: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .number(String(value))
    } else if let value = try? container.decode(Decimal.self) {
      self = .number(value.description)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text of a string, number or truth value.
  var plain: String {
    switch self {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .number(let value), .text(let value): value
    case .list, .object: "?"
    }
  }

  /// The elements of a list.
  var elements: [JSONValue] {
    if case .list(let values) = self { values } else { [] }
  }

  /// A list of lists as a table.
  var table: [[String]] { elements.map { $0.elements.map(\.plain) } }
}

/// The files of a corpus.
enum Corpus {
  static func bytes(_ path: String) throws -> [UInt8] {
    let root = try #require(SharedFolder.path)
    return Array(try Data(contentsOf: URL(filePath: "\(root)/corpora/\(path)")))
  }

  static func json(_ path: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(try bytes(path)))
  }

  /// The lines of a corpus's `oracle.tsv` but for its header.
  static func oracle(_ name: String) throws -> [[String]] {
    String(decoding: try bytes("\(name)/oracle.tsv"), as: UTF8.self)
      .split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
