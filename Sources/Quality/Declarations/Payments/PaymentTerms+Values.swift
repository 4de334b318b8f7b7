extension PaymentTerms.Item {
  /// What was achieved, as it is paid for; nothing for what is paid for as a whole.
  func value(in subject: PaymentSubject) -> AchievedValue {
    value { subject.figures[$0] }
  }

  /// What one organisation's values, of those that count, come to.
  func value(of organisation: ODSCode, in subject: PaymentSubject) -> AchievedValue {
    value { subject.inputs[organisation]?[$0] }
  }

  private func value(_ held: (FieldID) -> AchievementValue?) -> AchievedValue {
    guard let kind else { return .missing(.count) }
    return AchievedValue(kind) { role in fields[role].flatMap(held) }
  }
}
