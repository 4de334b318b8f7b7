/// One service and one achievement date: the unit of work.
public struct PartKey: Hashable, Sendable, Comparable {
  /// The service.
  public let service: ServiceCode
  /// The day that the figures are as at.
  public let achievementDate: CalendarDate

  /// Names a part.
  public init(service: ServiceCode, achievementDate: CalendarDate) {
    self.service = service
    self.achievementDate = achievementDate
  }

  /// Orders by service, then date.
  public static func < (left: PartKey, right: PartKey) -> Bool {
    left.service != right.service
      ? left.service < right.service : left.achievementDate < right.achievementDate
  }
}
