import Findings
import Quality

/// The year of a file of the QOF publication, which stands in its name alone.
enum PublicationYear {
  /// The year that a name has: `_2021_` and `2324` as two years, or `2013-14`.
  static func read(_ name: String) -> FinancialYear? {
    var digits: [String] = [""]
    for character in name {
      if character.isASCII, character.isNumber {
        digits[digits.count - 1].append(character)
      } else if digits.last?.isEmpty == false || character == "-" {
        digits.append(character == "-" ? "-" : "")
        if character == "-" { digits.append("") }
      }
    }
    for index in digits.indices {
      let run = digits[index]
      let next = index + 2 < digits.count && digits[index + 1] == "-" ? digits[index + 2] : ""
      if run.count == 4, next.count == 2, let year = FinancialYear("\(run)-\(next)") {
        return year
      }
      guard run.count == 4, let first = Int(run.prefix(2)),
        let year = FinancialYear("20\(run.prefix(2))-\(run.suffix(2))"), first >= 4
      else { continue }
      return year
    }
    return nil
  }

  /// The year of a table, of the name of its member, else of its file; the log says if there is none.
  static func of(_ table: TextTable, into log: inout FindingLog) -> FinancialYear? {
    let names = [table.place.member, table.place.source].compactMap { path in
      path?.split(separator: "/").last.map(String.init)
    }
    for name in names {
      if let year = read(name) { return year }
    }
    log.report(
      Finding(
        .publicationWithoutYear,
        "no year stands in \(names.joined(separator: " or in ")), and none in the file",
        at: table.place
      )
    )
    return nil
  }
}
