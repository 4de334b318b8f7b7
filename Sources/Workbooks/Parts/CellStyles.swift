/// Which styles of cells show a number as a date or a time.
struct CellStyles: Sendable {
  private let isDate: [Bool]

  /// No styles at all: every number is a number.
  init() {
    isDate = []
  }

  init(_ parts: PartReader, _ part: String) throws {
    isDate = try parts.read(part, limit: parts.limits.partBytes) { markup in
      guard try markup.child(of: 0) else { throw markup.fault("the part is empty") }
      let prefix = try markup.rootPrefix("styleSheet")
      var ownFormats: [Int: Bool] = [:]
      var isDate: [Bool] = []
      while try markup.child(of: 1) {
        if markup.isNamed("numFmts", prefix: prefix) {
          while try markup.child(of: 2) {
            guard
              markup.isNamed("numFmt", prefix: prefix),
              let id = try markup.attribute("numFmtId").flatMap({ Int($0) }),
              let code = try markup.attribute("formatCode")
            else { continue }
            ownFormats[id] = Self.showsDate(code)
          }
        } else if markup.isNamed("cellXfs", prefix: prefix) {
          while try markup.child(of: 2) {
            guard markup.isNamed("xf", prefix: prefix) else { continue }
            let id = try markup.attribute("numFmtId").flatMap { Int($0) } ?? 0
            isDate.append(ownFormats[id] ?? Self.isBuiltInDate(id))
          }
        }
      }
      return isDate
    }
  }

  /// Whether a style shows a date; `nil` if there is no such style.
  func showsDate(_ style: Int) -> Bool? {
    if isDate.isEmpty { return false }
    return isDate.indices.contains(style) ? isDate[style] : nil
  }

  /// The formats that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30).
  static func isBuiltInDate(_ id: Int) -> Bool {
    switch id {
    case 14...22, 27...36, 45...47, 50...58: true
    default: false
    }
  }

  /// Whether a format has a part of a date or time in it, outside of what it shows as it stands.
  static func showsDate(_ code: String) -> Bool {
    var bytes = Array(code.lowercased().utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case 0x22:
        // "in quotes"
        bytes = bytes.drop { $0 != 0x22 }.dropFirst()
      case 0x5C, 0x5F, 0x2A:
        // A backslash, an underscore and a star take the character behind them along.
        bytes = bytes.dropFirst()
      case 0x5B:
        // [Red], [$-809]; but [h], [mm] and [ss] count hours, minutes and seconds.
        let inner = bytes.prefix { $0 != 0x5D }
        if !inner.isEmpty, inner.allSatisfy({ $0 == 0x68 || $0 == 0x6D || $0 == 0x73 }) {
          return true
        }
        bytes = bytes.dropFirst(inner.count + 1)
      case 0x67 where bytes.starts(with: "eneral".utf8):
        bytes = bytes.dropFirst(6)
      case 0x79, 0x6D, 0x64, 0x68, 0x73:
        return true
      default:
        break
      }
    }
    return false
  }
}
