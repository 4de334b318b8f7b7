import Findings

/// The signature that `ssh-keygen -Y sign` leaves beside a file.
enum SignatureText {
  private static let first = "-----BEGIN SSH SIGNATURE-----"
  private static let last = "-----END SSH SIGNATURE-----"

  /// The signature's text, if a table is one.
  static func read(_ table: TextTable) -> String? {
    let lines = [table.header] + table.records.map(\.cells)
    guard table.header == [first], table.records.last?.cells == [last],
      lines.allSatisfy({ $0.count == 1 })
    else { return nil }
    return lines.map { "\($0[0])\n" }.joined()
  }
}
