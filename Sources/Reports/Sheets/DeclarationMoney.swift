import Quality

/// The points and pounds of a declaration, as reports have them.
struct DeclarationMoney {
  private let payment: DeclarationPayment?

  init(_ payment: DeclarationPayment?) {
    self.payment = payment
  }

  /// Adds the cells: points, pounds, declared, approved, moved.
  func add(to sheet: inout Sheet) {
    let standing = payment?.total(\.standing)
    let declared = payment?.total(\.declared)
    let approved = payment?.total(\.approved)
    sheet.cell(payment?.points(\.standing)?.description)
    sheet.cell(standing?.description)
    sheet.cell(declared?.description)
    sheet.cell(approved?.description)
    var moved: Money?
    if let standing, let earlier = approved ?? declared { moved = try? standing.minus(earlier) }
    sheet.cell(moved?.description)
  }
}
