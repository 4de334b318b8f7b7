import Findings

/// The names that a delivery's files have in what is published.
///
/// People see the paths that they gave; a book keeps names only, so that the same files make the
/// same version wherever they lay, and no path of anybody's machine is in it. Where two files have
/// one name, the folders above them that tell them apart stand before it.
struct InputNames: Sendable {
  private let names: [String: String]
  /// The path of each name that only one file has.
  private let paths: [String: String]

  /// Names files.
  ///
  /// - Parameters:
  ///   - paths: Their paths.
  ///   - given: The names of some; the others have the shortest end of their path that no other
  ///     has.
  init(of paths: [String], named given: [String: String] = [:]) {
    var names: [String: String] = [:]
    for path in paths { names[path] = given[path] ?? Self.end(of: path, 1) ?? path }
    var length = 1
    var isLonger = true
    while isLonger {
      isLonger = false
      length += 1
      let shared = Dictionary(grouping: names.keys) { names[$0] ?? $0 }.values
        .filter { $0.count > 1 }.joined()
      for path in shared where given[path] == nil {
        guard let name = Self.end(of: path, length) else { continue }
        names[path] = name
        isLonger = true
      }
    }
    self.names = names
    let byName = Dictionary(grouping: names.keys) { names[$0] ?? $0 }
    self.paths = byName.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// The last so many parts of a path, `nil` where there are not so many.
  private static func end(of path: String, _ length: Int) -> String? {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return parts.count < length ? nil : parts.suffix(length).joined(separator: "/")
  }

  /// The name that a file is kept under: the last part of its path or of the name given for it.
  func kept(_ path: String) -> String {
    let name = name(of: path)
    return Self.end(of: name, 1) ?? name
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
