/// The share of patients who count towards an indicator.
public enum Prevalence: Hashable, Sendable {
  /// So many on a register, or in a denominator, of a list.
  case counted(Int64, of: ListSize)
  /// A percentage as somebody published it.
  case stated(percent: ExactDecimal)
}

/// Whether a payment is weighted by prevalence.
public enum PrevalenceWeighting: Hashable, Sendable {
  /// It is not: some groups are paid on points and list size alone.
  case none
  /// It is, by a provider's prevalence over the national one; `nil` is one that is not known.
  case by(Prevalence?, national: Prevalence?)
  /// It is, and the provider has none of its own, so that the national one is taken for it.
  case asNational
}
