/// What goes into a calculation or comes out of it, such as the numerator of a practice.
public struct Quantity: Hashable, Sendable, CustomStringConvertible {
  /// What it is.
  public let name: String
  /// Whose it is, where that does not go without saying; may be empty.
  public let subject: String

  /// Names a quantity.
  public init(_ name: String, of subject: String = "") {
    self.name = name
    self.subject = subject
  }

  /// The same quantity of somebody or something.
  public func of(_ subject: String) -> Quantity {
    Quantity(name, of: subject)
  }

  /// In words: `numerator of A81003`.
  public var description: String { subject.isEmpty ? name : "\(name) of \(subject)" }
}

extension Quantity {
  /// What was done.
  public static let numerator = Quantity("numerator")
  /// What it is measured against, net of adjustments and exclusions.
  public static let denominator = Quantity("denominator")
  /// A Yes or No.
  public static let answer = Quantity("answer")
  /// The size of a register.
  public static let register = Quantity("register")
  /// A number of things done.
  public static let count = Quantity("count")
  /// The percentage achieved.
  public static let percentage = Quantity("percentage")
  /// The points that can be earned.
  public static let pointsAvailable = Quantity("points available")
  /// The most that a count can earn.
  public static let mostPoints = Quantity("most points")
  /// The lower threshold.
  public static let lower = Quantity("lower threshold")
  /// The upper threshold.
  public static let upper = Quantity("upper threshold")
  /// The points earned.
  public static let points = Quantity("points")
  /// What a point pays.
  public static let valueOfPoint = Quantity("value of a point")
  /// A list of patients.
  public static let list = Quantity("list")
  /// The list that a register is measured against, which may be another one.
  public static let registerList = Quantity("list", of: "the register")
  /// The average list.
  public static let averageList = Quantity("average list")
  /// The contractor population index of a practice, the list adjustment of a network.
  public static let listFactor = Quantity("list adjustment")
  /// The share of patients who count.
  public static let prevalence = Quantity("prevalence")
  /// The same share of the country.
  public static let nationalPrevalence = Quantity("national prevalence")
  /// The patients who count, of the country.
  public static let nationalRegister = Quantity("national register")
  /// The list of the country.
  public static let nationalList = Quantity("national list")
  /// The one prevalence over the other.
  public static let prevalenceFactor = Quantity("prevalence adjustment")
  /// What a point is worth to this provider.
  public static let poundsPerPoint = Quantity("pounds for one point")
  /// What is paid.
  public static let payment = Quantity("payment")
  /// Units claimed.
  public static let units = Quantity("units")
  /// What one unit pays.
  public static let fee = Quantity("fee")
  /// What one patient pays.
  public static let rate = Quantity("rate")
  /// A fixed sum.
  public static let sum = Quantity("sum")
}
