import Findings

extension DeclarationState {
  /// Takes in that a parameter or national average of a service and date changed.
  ///
  /// One finding with the number of declarations, never a case each; financially approved ones
  /// stand.
  ///
  /// - Parameters:
  ///   - name: What changed, in words.
  ///   - service: The service.
  ///   - dates: The payment dates that the parameter is used for.
  ///   - stamp: Who asks for it, and when.
  /// - Returns: What it did.
  public mutating func takeParameterChange(
    _ name: String,
    of service: ServiceCode,
    on dates: Set<CalendarDate>,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    for date in dates.sorted() {
      let keys = declarations.keys.filter { $0.service == service && $0.achievementDate == date }
      let standing = keys.filter { declarations[$0]?.status == .financiallyApproved }
      var moved = 0
      for key in Set(keys).subtracting(standing).sorted()
      where declarations[key]?.causes.contains(.parameter) == false {
        add(.parameter, to: key, because: name, stamp, &outcome)
        moved += 1
      }
      guard moved > 0 else { continue }
      outcome.find(
        .parametersChanged,
        "\(name) changed for \(service) \(date): \(moved) declarations await aggregation, and "
          + "\(standing.count) financially approved ones stand",
        about: "service \(service)",
        stamp
      )
    }
    return outcome
  }
}
