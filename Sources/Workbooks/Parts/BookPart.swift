/// The part that lists the sheets.
struct BookPart {
  let sheets: [Sheet]
  let dateSystem: DateSystem
  let sharedTexts: String?
  let styles: String?

  init(_ parts: PartReader) throws {
    let main =
      try Relationships(parts, of: "").first("officeDocument") ?? "xl/workbook.xml"
    let targets = try Relationships(parts, of: main)
    sharedTexts = targets.first("sharedStrings")
    styles = targets.first("styles")
    (sheets, dateSystem) = try parts.read(main, limit: parts.limits.partBytes) { markup in
      guard try markup.child(of: 0) else { throw markup.fault("the part is empty") }
      let prefix = try markup.rootPrefix("workbook")
      var sheets: [Sheet] = []
      var dateSystem = DateSystem.from1900
      while try markup.child(of: 1) {
        if markup.isNamed("workbookPr", prefix: prefix) {
          let value = try markup.attribute("date1904")
          if value == "1" || value == "true" { dateSystem = .from1904 }
        } else if markup.isNamed("sheets", prefix: prefix) {
          while try markup.child(of: 2) {
            guard markup.isNamed("sheet", prefix: prefix) else { continue }
            sheets.append(try Self.sheet(markup, index: sheets.count, targets))
          }
        }
      }
      guard !sheets.isEmpty else { throw markup.fault("the workbook has no sheets") }
      return (sheets, dateSystem)
    }
  }

  private static func sheet(
    _ markup: MarkupReader,
    index: Int,
    _ targets: Relationships
  ) throws -> Sheet {
    guard let name = try markup.attribute("name"), let id = try markup.prefixedAttribute("id")
    else { throw markup.fault("a sheet lacks its name or id") }
    guard let target = targets.targets.first(where: { $0.id == id }), !target.isExternal else {
      throw markup.fault("the sheet \(name) has no part", rule: .workbookPartMissing)
    }
    let state = try markup.attribute("state")
    return Sheet(
      name: name,
      index: index,
      isHidden: state != nil && state != "visible",
      isTable: target.type == "worksheet",
      member: target.part
    )
  }
}

extension MarkupReader {
  /// The prefix that the root element, which has just started, shares with all that belong to it.
  func rootPrefix(_ expected: String) throws -> ArraySlice<UInt8> {
    guard let colon = name.firstIndex(of: Mark.colon) else {
      guard name.elementsEqual(expected.utf8) else {
        throw fault("the part is not a \(expected)")
      }
      return []
    }
    guard name[(colon + 1)...].elementsEqual(expected.utf8) else {
      throw fault("the part is not a \(expected)")
    }
    return name[...colon]
  }
}
