/// The targets that `Package.swift` declares, read from its text.
struct PackageText {
  /// One target and what it declares.
  struct Target {
    let kind: String
    let name: String
    /// The targets that it depends on.
    let targets: [String]
    /// The products of other packages that it depends on.
    let products: [String]
    let hasOwnSettings: Bool
    /// Its folder, where it is not the one that its name gives.
    let path: String?
  }

  let targets: [Target]
  /// The libraries that others can use, each with its targets.
  let libraries: [String: [String]]

  init(_ text: String) {
    let start = /\.(target|executableTarget|systemLibrary|testTarget|plugin|macro)\(/
    targets = text.matches(of: start).compactMap { match in
      let declaration = Self.enclosed(in: text[match.range.upperBound...], by: "(", ")")
      guard let name = declaration.firstMatch(of: /^\s*name:\s*"([^"]+)"/) else { return nil }
      var list: Substring = ""
      if let label = declaration.firstMatch(of: /dependencies:\s*\[/) {
        list = Self.enclosed(in: declaration[label.range.upperBound...], by: "[", "]")
      }
      let product = /\.product\(\s*name:\s*"([^"]+)",\s*package:\s*"[^"]+"\s*\)/
      return Target(
        kind: String(match.output.1),
        name: String(name.output.1),
        targets: list.replacing(product, with: "").matches(of: /"([^"]+)"/)
          .map { String($0.output.1) },
        products: list.matches(of: product).map { String($0.output.1) },
        hasOwnSettings: declaration.contains("swiftSettings") || declaration.contains("Flags("),
        path: declaration.firstMatch(of: /path:\s*"([^"]+)"/).map { String($0.output.1) }
      )
    }
    let library = /\.library\(\s*name:\s*"([^"]+)",\s*targets:\s*\[([^\]]*)\]/
    libraries = Dictionary(
      uniqueKeysWithValues: text.matches(of: library).map { match in
        (
          String(match.output.1),
          match.output.2.matches(of: /"([^"]+)"/).map { String($0.output.1) }
        )
      }
    )
  }

  /// What stands in front of the bracket that closes one already open.
  private static func enclosed(
    in text: Substring,
    by opening: Character,
    _ closing: Character
  ) -> Substring {
    var depth = 1
    let end = text.firstIndex { character in
      if character == opening { depth += 1 }
      if character == closing { depth -= 1 }
      return depth == 0
    }
    return text[..<(end ?? text.endIndex)]
  }
}
