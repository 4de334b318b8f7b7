import Findings
import Runs

extension InputSummary {
  /// One line for people.
  var text: String {
    var facts = [status.rawValue]
    if let layout { facts.append(layout) }
    if let encoding { facts.append(encoding) }
    if let bytes { facts.append(Wording.count(bytes, "byte")) }
    if let records { facts.append(Wording.count(records, "record")) }
    if let reason { facts.append(reason) }
    if let sha256 { facts.append("sha256 \(sha256)") }
    let file = member.map { "\(path)!\($0)" } ?? path
    return VisibleText.visible("\(file): \(facts.joined(separator: ", "))")
  }
}
