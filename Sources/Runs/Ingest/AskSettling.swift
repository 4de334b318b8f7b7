import Findings
import Intake
import Quality
import Reconciliation

/// Which asks a delivery settles: only what it is certain to have answered.
struct AskSettling {
  private let heard: [PartKey: [ODSCode: Bool]]
  private let asked: Set<AskSubject>
  private let askedOfValues: Set<AskSubject>
  private let whole: Set<PartKey>
  private let definitions: Definitions
  private let known: Set<ODSCode>
  private let valueRules: Set<String>

  /// Looks at a delivery.
  ///
  /// - Parameters:
  ///   - parts: What its parts came to.
  ///   - asked: What it asks itself.
  ///   - whole: The parts of which it has an extract that was not cut short.
  ///   - definitions: The definitions, after it.
  ///   - known: The organisations that are known, after it.
  ///   - valueRules: The rules about values of an organisation in a part.
  init(
    parts: [PartOutcome],
    asked: Set<AskSubject>,
    whole: Set<PartKey>,
    definitions: Definitions,
    known: Set<ODSCode>,
    valueRules: Set<String>
  ) {
    heard = Dictionary(parts.map { ($0.key, $0.heard) }) { first, _ in first }
    self.asked = asked
    self.whole = whole
    self.definitions = definitions
    self.known = known
    self.valueRules = valueRules
    askedOfValues = Set(
      asked.filter { valueRules.contains($0.rule) }.map { Self.anyRule(of: $0) }
    )
  }

  private static func anyRule(of subject: AskSubject) -> AskSubject {
    AskSubject(
      rule: "",
      service: subject.service,
      achievementDate: subject.achievementDate,
      organisation: subject.organisation
    )
  }

  /// Why an ask is settled; `nil` where it is not.
  func reason(_ subject: AskSubject) -> String? {
    guard !asked.contains(subject) else { return nil }
    switch subject.rule {
    case Rule.serviceUndefined.id:
      guard let service = subject.service, definitions[service] != nil else { return nil }
      return "\(service) has a definition now"
    case Rule.organisationUnknown.id:
      guard let organisation = subject.organisation, known.contains(organisation) else {
        return nil
      }
      return "\(organisation) is in a table now"
    case Rule.organisationAbsent.id:
      guard let part = subject.part, let organisation = subject.organisation,
        heard[part]?[organisation] != nil
      else { return nil }
      return "A later extract has values of \(organisation) for \(part.achievementDate)"
    case Rule.achievementDateAbsent.id, Rule.fileCutShort.id:
      guard let part = subject.part, whole.contains(part) else { return nil }
      return "A later extract, which is not cut short, has \(part.service) for "
        + "\(part.achievementDate)"
    default:
      guard valueRules.contains(subject.rule), let part = subject.part,
        let organisation = subject.organisation, heard[part]?[organisation] == true,
        !askedOfValues.contains(Self.anyRule(of: subject))
      else { return nil }
      return "A later extract has all that the book has of \(organisation) for "
        + "\(part.achievementDate), and asks nothing of it"
    }
  }
}
