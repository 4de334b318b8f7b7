/// A tick-box of a service: one whose answers stand at later dates too, or that has a default.
public struct TickBox: Sendable, Hashable {
  /// Its field.
  public let field: FieldID
  /// Whether an answer stands at later achievement dates too.
  public let isCarriedForward: Bool
  /// What stands where nobody answered; `nil` where that is a gap.
  public let defaultAnswer: PackedValue?

  /// Makes a tick-box.
  public init(field: FieldID, isCarriedForward: Bool, defaultAnswer: PackedValue? = nil) {
    self.field = field
    self.isCarriedForward = isCarriedForward
    self.defaultAnswer = defaultAnswer
  }

  /// The tick-boxes of a service, in order of their fields.
  ///
  /// Only those that the declaring provider answers itself: answers of practices cannot be added
  /// up to their network's.
  public static func all(of service: ServiceDefinition) -> [TickBox] {
    service.fields.compactMap { field in
      guard field.role == .yesNo, !field.isInvented,
        let indicator = service.indicator(field.indicator), indicator.kind == .yesNo,
        indicator.level == service.row.level
      else { return nil }
      let answer = indicator.defaultValue.map { PackedValue($0) }.flatMap {
        $0.isYesOrNo ? $0 : nil
      }
      guard indicator.isCarriedForward || answer != nil else { return nil }
      return TickBox(
        field: field.field,
        isCarriedForward: indicator.isCarriedForward,
        defaultAnswer: answer
      )
    }
  }
}

/// A value and how it was submitted.
public struct StoredAnswer: Sendable, Hashable {
  /// The value; it may be blank.
  public let value: PackedValue
  /// How it was submitted.
  public let submission: Submission

  /// Puts the two together.
  public init(_ value: PackedValue, _ submission: Submission) {
    self.value = value
    self.submission = submission
  }

  /// Whether it was given for its own achievement date.
  public var isGiven: Bool { TickBoxAnswer(value, submission)?.ground == .given }
}
