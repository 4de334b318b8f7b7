import Bundles
import Findings

/// Finds and opens the parts of a workbook.
struct PartReader: Sendable {
  let bundle: Bundle
  let limits: WorkbookLimits
  // The names of parts are the same whatever their case; a bundle has no two such names.
  private let members: [String: BundleMember]

  init(_ bundle: Bundle, limits: WorkbookLimits) {
    self.bundle = bundle
    self.limits = limits
    members = Dictionary(
      bundle.members.filter { !$0.isFolder }.map { ($0.name.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Whether there is such a part.
  func has(_ part: String) -> Bool {
    members[part.lowercased()] != nil
  }

  /// Reads a part from front to back.
  ///
  /// - Parameters:
  ///   - part: The part's name, without a slash before it.
  ///   - sheet: The sheet that it is, if it is one.
  ///   - limit: The most bytes of it.
  ///   - body: Takes the part's elements.
  /// - Returns: What `body` returns, once the part was read to its end and proved undamaged.
  /// - Throws: `WorkbookRefusal`, `BundleRefusal`, `Failure`, and what `body` throws.
  func read<Result>(
    _ part: String,
    in sheet: String? = nil,
    limit: Int = .max,
    _ body: (inout MarkupReader) throws -> Result
  ) throws -> Result {
    guard let member = members[part.lowercased()] else {
      throw refusal(.workbookPartMissing, "the part \(part) is missing", part, sheet)
    }
    guard member.size <= limit else {
      throw refusal(
        .workbookTooLarge,
        "the part \(part) has \(member.size) bytes, the limit is \(limit)",
        part,
        sheet
      )
    }
    let reader = try BundleReader(bundle)
    while let next = try reader.next(), next != member {}
    let input = MarkupInput(block: 64 << 10) { try reader.read(into: &$0) }
    var markup = MarkupReader(input)
    do {
      let result = try body(&markup)
      while try markup.next() != .finished {}
      return result
    } catch let fault as MarkupFault {
      throw refusal(fault.rule, fault.message, part, sheet, byte: fault.byte, cell: fault.cell)
    }
  }

  private func refusal(
    _ rule: Rule,
    _ message: String,
    _ part: String,
    _ sheet: String?,
    byte: Int? = nil,
    cell: String? = nil
  ) -> WorkbookRefusal {
    let place = Place(
      source: bundle.source,
      member: sheet == nil ? part : nil,
      byte: byte,
      cell: sheet.map { name in cell.map { "\(name)!\($0)" } ?? name }
    )
    return WorkbookRefusal([Finding(rule, message, at: place)])
  }
}
