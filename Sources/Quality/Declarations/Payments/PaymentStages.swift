/// The payment of one item of a declaration, one figure for each stage that it has reached.
public struct PaymentStages: Hashable, Sendable {
  /// As last calculated, whatever an authority says.
  public internal(set) var calculated: PaymentFigure?
  /// As it stands: as calculated, or as an authority says.
  public internal(set) var standing: PaymentFigure?
  /// As last declared.
  public internal(set) var declared: PaymentFigure?
  /// As last approved, by the commissioner and then by finance.
  public internal(set) var approved: PaymentFigure?
  /// As approved, with what was settled off the system.
  public internal(set) var settled: PaymentFigure?
  /// The override that stands, by its identifier; empty where none does.
  public internal(set) var override: String

  /// Makes the stages of an item.
  public init(
    calculated: PaymentFigure? = nil,
    standing: PaymentFigure? = nil,
    declared: PaymentFigure? = nil,
    approved: PaymentFigure? = nil,
    settled: PaymentFigure? = nil,
    override: String = ""
  ) {
    self.calculated = calculated
    self.standing = standing
    self.declared = declared
    self.approved = approved
    self.settled = settled
    self.override = override
  }
}
