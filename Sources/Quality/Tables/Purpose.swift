/// What an indicator's or a field's values are for.
public enum Purpose: String, Sendable, CaseIterable {
  /// They count towards a payment.
  case payment
  /// They are compared and reported, and move nothing.
  case managementInformation = "management-information"
}
