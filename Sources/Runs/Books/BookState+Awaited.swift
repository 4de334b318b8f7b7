import Book
import Quality
import Reconciliation

extension BookState {
  /// The payment values of the payment dates whose declarations are not at their end, and of those
  /// whose off-system cases are shown in pounds by the values of a practice that joined.
  ///
  /// - Parameters:
  ///   - version: The version that holds the state's parts.
  ///   - book: Its book.
  ///   - known: Those that are known already, and are not read.
  ///   - moment: When the run is whose reports they are for: a case that it closed is shown too.
  /// - Returns: The values; none where the version holds no such part.
  /// - Throws: `changedByHand` if a part is not what was published.
  func awaitedValues(
    in version: BookVersion,
    of book: Book,
    besides known: Set<PartKey> = [],
    at moment: Timestamp? = nil
  ) throws -> [PartKey: PaymentValues] {
    let held = Set(PartFiles.keys(in: version))
    var awaited = Set(
      declarations.declarationRows.filter { $0.status != .financiallyApproved }.map {
        PartKey(service: $0.key.service, achievementDate: $0.key.achievementDate)
      }
    )
    let paid = Set(services.filter { $0.terms.kind != nil }.map(\.service))
    for (key, cases) in declarations.cases where paid.contains(key.service) {
      let isShown = cases.contains { $0.isOpen || $0.changedAt == moment }
      guard isShown, cases.contains(where: { $0.cause == .joined }) else { continue }
      awaited.insert(PartKey(service: key.service, achievementDate: key.achievementDate))
    }
    var values: [PartKey: PaymentValues] = [:]
    for key in awaited.subtracting(known).sorted() {
      values[key] =
        held.contains(key)
        ? try PaymentPart(key, in: version, of: book, fields: fields).values : PaymentValues()
    }
    return values
  }
}
