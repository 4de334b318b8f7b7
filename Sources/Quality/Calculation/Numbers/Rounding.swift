/// How the figures of a service are rounded: half up, to so many places, and where.
///
/// By default each figure is worked out exactly and rounded once, at its own end: points to two
/// places, money to pence. Published worked examples also round what they multiply; no statement of
/// what CQRS does was found. So every step that some example rounds can be told to.
///
/// That it is half up is no setting: no source rounds in another way, and in the 23,337 points of
/// 2014-15 that were published none is a tie that would tell half up from half to even.
public struct Rounding: Hashable, Sendable {
  /// The places of points, where they are stated.
  public var points: Places
  /// The places of pounds; two at most.
  public var money: Places
  /// Whether money is made of the points as they are stated, and not of the exact ones.
  public var paysStatedPoints: Bool
  /// Where set, the percentage achieved is rounded before it is held against the thresholds.
  public var percentage: Places?
  /// Where set, the list over the average list is rounded before it is used.
  public var listFactor: Places?
  /// Where set, each prevalence is rounded, as a percentage, before it is used.
  public var prevalence: Places?
  /// Where set, the prevalence over the national one is rounded before it is used.
  public var prevalenceFactor: Places?
  /// Where set, the pounds for one point are rounded before they are multiplied by the points.
  public var poundsPerPoint: Places?

  /// Makes a way of rounding.
  public init(
    points: Places = .two,
    money: Places = .two,
    paysStatedPoints: Bool = false,
    percentage: Places? = nil,
    listFactor: Places? = nil,
    prevalence: Places? = nil,
    prevalenceFactor: Places? = nil,
    poundsPerPoint: Places? = nil
  ) {
    self.points = points
    self.money = money
    self.paysStatedPoints = paysStatedPoints
    self.percentage = percentage
    self.listFactor = listFactor
    self.prevalence = prevalence
    self.prevalenceFactor = prevalenceFactor
    self.poundsPerPoint = poundsPerPoint
  }

  /// Points to two places, money to pence, and nothing else.
  public static let standard = Rounding()
}
