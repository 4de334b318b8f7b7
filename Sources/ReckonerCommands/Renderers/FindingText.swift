import Findings

/// Findings for people: the first line of each is what editors and `grep` read.
struct FindingText {
  /// The columns there are.
  let width: Int
  /// Whether to set words off in colour.
  let isColoured: Bool
  /// Whether only the first line of each is wanted.
  let isShort: Bool
  /// Puts the book into commands.
  var naming = CommandNaming(book: nil)

  /// All groups, each with its remedy once, in the order in which they were first seen.
  func lines(_ findings: FindingLog) -> [String] {
    findings.groups.flatMap { lines($0, telling: findings.told) }
  }

  private func lines(_ group: FindingLog.Group, telling told: Int) -> [String] {
    let shown = group.shown.prefix(told)
    var lines = shown.flatMap(lines)
    let indent = String(
      repeating: " ",
      count: Excerpt.gutter(for: shown.last?.place.line) + 1
    )
    let rest = group.count - shown.count
    if rest > 0 { lines.append("\(indent)… and \(Wording.grouped(rest)) more like it") }
    if !isShort {
      let remedy = Self.clause(naming(group.rule.remedy))
      lines.append("\(indent)fix: \(remedy); \(ToolIdentity.name) explain \(group.rule.id)")
    }
    return lines
  }

  private func lines(_ finding: Finding) -> [String] {
    let place = VisibleText.visible(finding.place.text)
    let word = "\(finding.rule.severity.word)[\(finding.rule.id)]"
    let severity = Style(finding.rule.severity).around(word, if: isColoured)
    let message = VisibleText.visible(naming(finding.message))
    var lines = ["\(Style.strong.around(place, if: isColoured)): \(severity) \(message)"]
    if isShort { return lines }
    let indent = String(repeating: " ", count: Excerpt.gutter(for: finding.place.line) + 1)
    if let context = context(finding) { lines.append(indent + context) }
    if let excerpt = finding.excerpt {
      let shown = Excerpt(excerpt, line: finding.place.line, column: finding.place.column)
      lines += shown.lines(width: width, isColoured: isColoured)
    }
    if let counterpart = finding.counterpart {
      lines.append("\(indent)first seen at \(VisibleText.visible(counterpart.text))")
    }
    return lines
  }

  /// The record, the field and what the finding is about: `record 8, field 7 (VALUE) · practice A81008`.
  private func context(_ finding: Finding) -> String? {
    var position: [String] = []
    if let record = finding.place.record {
      position.append(record == 0 ? "header" : "record \(Wording.grouped(record))")
    }
    let longest = 80
    let name = finding.place.field.map {
      $0.count > longest ? "\($0.prefix(longest))…" : $0
    }
    switch (finding.place.fieldNumber, name) {
    case (let number?, let name?): position.append("field \(number) (\(name))")
    case (let number?, nil): position.append("field \(number)")
    case (nil, let name?): position.append("field \(name)")
    case (nil, nil): break
    }
    let parts = [position.isEmpty ? nil : position.joined(separator: ", "), finding.subject]
      .compactMap(\.self)
    return parts.isEmpty ? nil : VisibleText.visible(parts.joined(separator: " · "))
  }

  /// A sentence as part of a longer one: one line, no capital unless the word has more of them.
  static func clause(_ sentence: String) -> String {
    var text = sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while text.last == "." { text.removeLast() }
    let word = text.prefix { $0.isLetter || $0.isNumber }
    if let first = word.first, first.isUppercase, word.dropFirst().allSatisfy(\.isLowercase) {
      text = first.lowercased() + text.dropFirst()
    }
    return VisibleText.visible(text)
  }
}
