/// What a published figure measures.
public enum PublishedMeasure: String, Sendable, CaseIterable {
  /// What was done.
  case numerator
  /// What it is measured against, already net of adjustments.
  case denominator
  /// The size of a register.
  case register
  /// The points that an indicator earned.
  case achievedPoints = "achieved-points"
  /// Personalised care adjustments, from 2019/20.
  case adjustments
  /// Exceptions, as they were called to 2018/19.
  case exceptions
  /// Patients newly diagnosed.
  case newlyDiagnosed = "newly-diagnosed"
  /// The points that the practice could earn, less those of groups without patients.
  case revisedMaximumPoints = "revised-maximum-points"
}
