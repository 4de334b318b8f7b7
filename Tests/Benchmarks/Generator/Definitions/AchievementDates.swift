extension Definitions {
  /// The achievement dates of the service; each is a payment date.
  var achievementDates: String {
    Self.csv(
      [["service", "achievement_date", "is_payment_date", "period_start"]]
        + (0..<12).map { [ExtractShape.service, Months.isoDate($0), "Y", ""] }
    )
  }
}
