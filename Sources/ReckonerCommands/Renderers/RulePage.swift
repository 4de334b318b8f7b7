import Findings
import Tabular

/// All that is to be said about one rule.
struct RulePage {
  /// The rule.
  let rule: Rule

  /// The page for people.
  func lines(isColoured: Bool) -> [String] {
    let word = Style(rule.severity).around(rule.severity.word, if: isColoured)
    var lines = ["\(Style.strong.around(rule.id, if: isColoured)) (\(word)): \(rule.title)", ""]
    lines += Self.lines(of: rule.why, indent: "")
    lines += ["", "Remedy"] + Self.lines(of: rule.remedy, indent: "   ")
    lines += ["", "Bad"] + Self.lines(of: rule.bad, indent: "   ")
    lines += ["", "Good"] + Self.lines(of: rule.good, indent: "   ")
    return lines
  }

  /// The page for programs.
  var json: JSONValue {
    .object(zip(Self.header, cells).map { ($0, .string($1)) })
  }

  /// Several rules as a table.
  static func table(_ rules: [Rule]) -> ResultTable {
    var table = ResultTable(header)
    for rule in rules { table.add(RulePage(rule: rule).cells) }
    return table
  }

  private static let header = ["rule", "severity", "title", "why", "remedy", "bad", "good"]

  private var cells: [String] {
    [rule.id, rule.severity.word, rule.title, rule.why, rule.remedy, rule.bad, rule.good]
  }

  private static func lines(of text: String, indent: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : indent + VisibleText.visible(String($0)) }
  }
}
