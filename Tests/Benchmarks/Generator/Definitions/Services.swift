extension Definitions {
  /// The one service.
  var services: String {
    Self.csv([
      [
        "service", "name", "start", "end", "level", "commissioner", "declaration_required",
        "approval_required", "source",
      ],
      [
        ExtractShape.service, ExtractShape.serviceName, "2024-04-01", "2025-03-31", "network", "",
        "Y", "Y", Self.source,
      ],
    ])
  }
}
