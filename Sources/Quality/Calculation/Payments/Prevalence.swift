/// The share of patients who count towards an indicator.
public enum Prevalence: Hashable, Sendable {
  /// So many on a register, or in a denominator, of a list.
  case counted(Int64, of: ListSize)
  /// A percentage as somebody published it.
  case stated(percent: ExactDecimal)
}
