/// What leads from one part to others.
struct Relationships {
  struct Target {
    let id: String
    /// The last word of the type: `worksheet`, `sharedStrings`.
    let type: String
    /// The part's name, without a slash before it.
    let part: String
    let isExternal: Bool
  }

  let targets: [Target]

  /// Reads the relationships of a part; those of the workbook as a whole for an empty name.
  init(_ parts: PartReader, of part: String) throws {
    let folders = part.split(separator: "/").dropLast()
    let file = part.split(separator: "/").last ?? ""
    let name = (folders + ["_rels", "\(file).rels"]).joined(separator: "/")
    targets = try parts.read(name, limit: parts.limits.partBytes) { markup in
      var targets: [Target] = []
      guard try markup.child(of: 0), markup.isNamed("Relationships") else {
        throw markup.fault("the part holds no relationships")
      }
      while try markup.child(of: 1) {
        guard markup.isNamed("Relationship") else { continue }
        guard
          let id = try markup.attribute("Id"), let type = try markup.attribute("Type"),
          let target = try markup.attribute("Target")
        else { throw markup.fault("a relationship lacks its id, type or target") }
        targets.append(
          Target(
            id: id,
            type: type.split(separator: "/").last.map(String.init) ?? type,
            part: Self.resolve(target, from: folders.map(String.init)),
            isExternal: try markup.attribute("TargetMode") == "External"
          )
        )
      }
      return targets
    }
  }

  /// The first target of a type.
  func first(_ type: String) -> String? {
    targets.first { $0.type == type && !$0.isExternal }?.part
  }

  /// Makes a target, which counts from the folder of its part or from the root, a part's name.
  static func resolve(_ target: String, from folders: [String]) -> String {
    var path = target.hasPrefix("/") ? [] : folders
    for step in target.split(separator: "/") {
      if step == ".." {
        _ = path.popLast()
      } else if step != "." {
        path.append(String(step))
      }
    }
    return path.joined(separator: "/")
  }
}
