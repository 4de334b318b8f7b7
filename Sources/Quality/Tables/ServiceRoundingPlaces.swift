/// The decimal places that the figures of a service are rounded to, half up.
///
/// What has no places is not rounded on the way; points and money have the usual two if not stated.
public struct ServiceRoundingPlaces: Sendable, Hashable {
  /// Those of points.
  public var points: Int?
  /// Those of pounds.
  public var money: Int?
  /// Those of the percentage that is held against the thresholds.
  public var percentage: Int?
  /// Those of the list over the average list.
  public var listFactor: Int?
  /// Those of a prevalence in per cent.
  public var prevalence: Int?
  /// Those of a prevalence over the national one.
  public var prevalenceFactor: Int?
  /// Those of the pounds for one point, before they are multiplied by the points.
  public var poundsPerPoint: Int?

  /// Places of which none is stated.
  public init() {}

  /// The columns and what each is, in the order of ``cells``.
  static let columns = [
    ("points_places", "The decimal places of points; 2 if empty."),
    ("money_places", "The decimal places of pounds; 2 if empty."),
    ("percentage_places", "The places of the percentage achieved; not rounded if empty."),
    ("list_factor_places", "The places of list over average list; not rounded if empty."),
    ("prevalence_places", "The places of a prevalence in per cent; not rounded if empty."),
    ("prevalence_factor_places", "The places of prevalence over national; not rounded if empty."),
    ("pounds_per_point_places", "The places of pounds for one point; not rounded if empty."),
  ].map { Column(later: $0.0, .word(words), $0.1) }

  private static let words = (0...9).map { String($0) }

  /// Reads the cells of ``columns``.
  init?(cells: ArraySlice<String>) {
    var places: [Int?] = []
    for cell in cells {
      guard let place = optionalCell(cell, Self.words.firstIndex(of:)) else { return nil }
      places.append(place)
    }
    guard places.count == Self.columns.count else { return nil }
    points = places[0]
    money = places[1]
    percentage = places[2]
    listFactor = places[3]
    prevalence = places[4]
    prevalenceFactor = places[5]
    poundsPerPoint = places[6]
  }

  /// The cells of ``columns``.
  var cells: [String] {
    [points, money, percentage, listFactor, prevalence, prevalenceFactor, poundsPerPoint]
      .map(\.cell)
  }
}
