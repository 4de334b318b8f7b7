import Findings

/// What is asked: a rule, and what it is about as far as columns can say it.
///
/// Two deliveries that ask the same have the same subject, whatever their files are called.
public struct AskSubject: Sendable, Hashable, Comparable {
  /// The identifier of the rule.
  public let rule: String
  /// The service, if it is about one.
  public let service: ServiceCode?
  /// The achievement date, if it is about one.
  public let achievementDate: CalendarDate?
  /// The organisation, if it is about one.
  public let organisation: ODSCode?
  /// What it is about where the others do not say it; else empty.
  public let text: String

  /// Names what is asked.
  public init(
    rule: String,
    service: ServiceCode? = nil,
    achievementDate: CalendarDate? = nil,
    organisation: ODSCode? = nil,
    text: String = ""
  ) {
    self.rule = rule
    self.service = service
    self.achievementDate = achievementDate
    self.organisation = organisation
    self.text = text
  }

  /// The part that it is about, if it is about one.
  public var part: PartKey? {
    guard let service, let achievementDate else { return nil }
    return PartKey(service: service, achievementDate: achievementDate)
  }

  /// Whether it is about an organisation that is not in an extract any more.
  ///
  /// The rule is of the room that reads extracts, which this one does not know.
  public var isOfAbsence: Bool { rule == "EXT023" }

  /// Whether it is about values that an extract had and does not have any more.
  public var isOfGoneValues: Bool {
    rule == Rule.valueVanished.id || rule == Rule.valueBlanked.id
  }

  /// What it is about, in words; empty where the message alone says it.
  public var words: String {
    let parts = [organisation?.text, service?.text, achievementDate?.iso].compactMap(\.self)
    return (parts + [text]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Orders by rule, service, date, organisation and text.
  public static func < (left: AskSubject, right: AskSubject) -> Bool {
    left.cells.lexicographicallyPrecedes(right.cells) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  var cells: [String] {
    [rule, service?.text ?? "", achievementDate?.iso ?? "", organisation?.text ?? "", text]
  }
}
