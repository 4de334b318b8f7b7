import Findings

/// The names that a delivery's files have in what is published.
///
/// People see the paths that they gave; a book keeps names only, so that the same files make the
/// same version wherever they lay, and no path of anybody's machine is in it.
struct InputNames: Sendable {
  private let names: [String: String]
  /// The path of each name that only one file has.
  private let paths: [String: String]

  /// Names files.
  ///
  /// - Parameters:
  ///   - paths: Their paths.
  ///   - given: The names of some; the others have the last part of their path.
  init(of paths: [String], named given: [String: String] = [:]) {
    var names: [String: String] = [:]
    for path in paths {
      names[path] = given[path] ?? path.split(separator: "/").last.map(String.init) ?? path
    }
    self.names = names
    let byName = Dictionary(grouping: names.keys) { names[$0] ?? $0 }
    self.paths = byName.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// The name of a file, or of a member behind it.
  func name(of path: String) -> String {
    Self.replacement(of: path, in: names)
  }

  /// A place as it is published.
  func published(_ place: Place) -> Place {
    var place = place
    place.source = name(of: place.source)
    return place
  }

  /// A finding as it is published.
  func published(_ finding: Finding) -> Finding {
    Self.finding(finding, in: names)
  }

  /// Findings as they are published.
  func published(_ log: FindingLog) -> FindingLog {
    Self.log(log, in: names)
  }

  /// A finding about what is published, at the path that the person gave.
  func shown(_ finding: Finding) -> Finding {
    Self.finding(finding, in: paths)
  }

  private static func log(_ log: FindingLog, in table: [String: String]) -> FindingLog {
    var result = FindingLog(keeping: log.kept, telling: log.told)
    for group in log.groups {
      result.add(group.shown.map { finding($0, in: table) }, count: group.count)
    }
    return result
  }

  private static func finding(_ finding: Finding, in table: [String: String]) -> Finding {
    func moved(_ place: Place) -> Place {
      var place = place
      place.source = replacement(of: place.source, in: table)
      return place
    }
    return Finding(
      finding.rule,
      finding.message,
      at: moved(finding.place),
      counterpart: finding.counterpart.map(moved),
      subject: finding.subject.map { replacement(of: $0, in: table) },
      excerpt: finding.excerpt
    )
  }

  /// What stands in the table for a file; a member stands behind its file and a `!`.
  private static func replacement(of text: String, in table: [String: String]) -> String {
    if let whole = table[text] { return whole }
    for index in text.indices where text[index] == "!" {
      if let file = table[String(text[..<index])] { return file + text[index...] }
    }
    return text
  }
}
