/// What a field is to its indicator.
public enum FieldRole: String, Sendable, CaseIterable {
  /// What was done.
  case numerator
  /// What it is measured against, already net of adjustments and exclusions.
  case denominator
  /// A personalised care adjustment.
  case pca
  /// An exclusion.
  case exclusion
  /// A number of things done.
  case count
  /// The size of a register.
  case register
  /// A Yes or No.
  case yesNo = "yes-no"
  /// Anything else, and every field that no definition maps.
  case other

  /// Whether a value can be what the field is: a number, or a Yes or No; a blank is no value.
  public func fits(_ value: AchievementValue) -> Bool {
    guard let present = value.present else { return true }
    return switch self {
    case .numerator, .denominator, .pca, .exclusion, .count, .register: present.number != nil
    case .yesNo: present.number == nil
    case .other: true
    }
  }
}
