import Quality

extension Ingestion {
  /// Gives the declarations whose payment would now be worked out with something else the cause to
  /// be worked out again; a service that does not say how it is paid is moved by nothing.
  ///
  /// - Parameters:
  ///   - before: The state before the delivery.
  ///   - context: The facts after it.
  mutating func takePayments(
    after before: BookState,
    in context: DeclarationContext
  ) {
    guard run.state.differsInPayment(from: before) else { return }
    run.append(
      run.state.declarations.takePaymentTables(
        from: before.context,
        in: context,
        by: run.stamp
      )
    )
  }
}

extension BookState {
  /// Whether any table differs that payments are worked out with.
  func differsInPayment(from other: BookState) -> Bool {
    services != other.services || indicators != other.indicators || fields != other.fields
      || parameters != other.parameters || listSizes != other.listSizes
      || prevalence != other.prevalence || achievementDates != other.achievementDates
  }
}
