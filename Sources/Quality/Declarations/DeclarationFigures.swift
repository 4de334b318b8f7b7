/// The figures of one field of a declaration, one for each stage that they have reached.
public struct DeclarationFigures: Hashable, Sendable {
  /// As last calculated.
  public internal(set) var calculated: AchievementValue?
  /// As last declared.
  public internal(set) var declared: AchievementValue?
  /// As last approved, by the commissioner and then by finance.
  public internal(set) var approved: AchievementValue?
  /// As approved, plus what was settled off the system.
  public internal(set) var settled: AchievementValue?

  /// Makes the figures of a field.
  public init(
    calculated: AchievementValue? = nil,
    declared: AchievementValue? = nil,
    approved: AchievementValue? = nil,
    settled: AchievementValue? = nil
  ) {
    self.calculated = calculated
    self.declared = declared
    self.approved = approved
    self.settled = settled
  }
}
