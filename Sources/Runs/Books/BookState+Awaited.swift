import Book
import Quality
import Reconciliation

extension BookState {
  /// The payment values of the payment dates whose declarations are not at their end.
  ///
  /// - Parameters:
  ///   - version: The version that holds the state's parts.
  ///   - book: Its book.
  ///   - known: Those that are known already, and are not read.
  /// - Returns: The values; none where the version holds no such part.
  /// - Throws: `changedByHand` if a part is not what was published.
  func awaitedValues(
    in version: BookVersion,
    of book: Book,
    besides known: Set<PartKey> = []
  ) throws -> [PartKey: PaymentValues] {
    let held = Set(PartFiles.keys(in: version))
    let awaited = Set(
      declarations.declarationRows.filter { $0.status != .financiallyApproved }.map {
        PartKey(service: $0.key.service, achievementDate: $0.key.achievementDate)
      }
    )
    var values: [PartKey: PaymentValues] = [:]
    for key in awaited.subtracting(known).sorted() {
      values[key] =
        held.contains(key)
        ? try PaymentPart(key, in: version, of: book, fields: fields).values : PaymentValues()
    }
    return values
  }
}
