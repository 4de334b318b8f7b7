extension Definitions {
  /// The service as offered to all practices and networks, and approved.
  var participation: String {
    let header = [
      "service", "organisation", "status", "start", "end", "response_date", "target_date",
      "status_date",
    ]
    let all = organisations.inOrder.map {
      [
        ExtractShape.service, organisations.code($0), "Approved", "2024-04-01", "2025-03-31", "",
        "",
        "",
      ]
    }
    return Self.csv([header] + all)
  }
}
