import FoundationEssentials
import Testing

/// Each way in which a book can be changed by hand: `verify` names the rule and the file.
@Suite struct BookRuleTests {
  /// Damage to a book, and what `verify` must say of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    var options: [String] = []
    /// Does the damage and returns the path that must be named.
    let damage: @Sendable (Desk) throws -> String
    var testDescription: String { rule }
  }

  static let cases: [Case] = [
    Case(rule: "BOK002") { desk in
      try desk.remove("book/versions/000003/tables/holds.csv")
      return "book/versions/000003/tables/holds.csv"
    },
    Case(rule: "BOK003") { desk in
      try desk.write("book/versions/000003/tables/notes.csv", Array("milk\n".utf8))
      return "book/versions/000003/tables/notes.csv"
    },
    Case(rule: "BOK004") { desk in
      try desk.change("book/versions/000002/version.json") { $0.replacing("A Person", with: "B") }
    },
    Case(rule: "BOK006") { desk in
      try desk.remove("book/versions/000002")
      return "book/versions/000002"
    },
    Case(rule: "BOK007") { desk in
      let path = try desk.path("inputs", endingIn: "/fields.csv")
      try desk.remove(path)
      return path
    },
    Case(rule: "BOK013") { desk in
      // The table stays as it was, as a copy of its own; the object behind it changes.
      let table = "book/versions/000003/tables/services.csv"
      let bytes = try desk.bytes(table)
      let object = try desk.path("objects") { try desk.bytes($0) == bytes }
      try desk.remove(table)
      try desk.write(table, bytes)
      return try desk.change(object) { $0 + "x" }
    },
    Case(rule: "BOK014") { desk in
      try desk.change(try desk.path("quarantine", endingIn: "/reason.csv")) { $0 + "x" }
    },
    Case(rule: "BOK014") { desk in
      try desk.change(try desk.path("quarantine", endingIn: "/bad.csv")) { $0 + "x" }
    },
    Case(rule: "BOK014") { desk in
      // The whole folder, with file and reason.
      let path = try desk.path("quarantine", endingIn: "/bad.csv")
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      try desk.remove(folder)
      return folder
    },
    Case(rule: "BOK014") { desk in
      try desk.change("book/quarantine.csv") { $0.replacing("bad.csv", with: "good.csv") }
    },
    Case(rule: "BOK014") { desk in
      try desk.remove("book/quarantine.csv")
      return "book/quarantine.csv"
    },
    Case(rule: "BOK001") { desk in
      // Another file in the place of a table that a person reads, before the last run or after it.
      let table = "book/versions/000002/tables/services.csv"
      let text = try desk.text(table)
      try desk.remove(table)
      try desk.write(table, Array(text.replacing("NCD", with: "XXX").utf8))
      return table
    },
    Case(rule: "BOK015") { desk in
      let ending = try desk.run(["prune", "book", "--before", "2", "--by", "A Person", "--yes"])
      #expect(ending.status == 0, "\(ending.output)\(ending.talk)")
      return try desk.change("book/pruned.csv") { text in
        text.split(separator: "\r\n").dropLast().map { $0 + "\r\n" }.joined()
      }
    },
  ]

  @Test("what was changed is named, with its rule and exit code 1", arguments: cases)
  func rule(_ given: Case) throws {
    let desk = try Desk()
    try desk.makeBook()
    try desk.write("good.csv", SmallExtract(SmallExtract.practices()))
    try desk.write("bad.csv", Array("what,who\nmilk,me\n".utf8))
    _ = try desk.ingest("good.csv")
    #expect(try desk.ingest("bad.csv").status == 3)
    let command = ["verify", "book"] + given.options
    let sound = try desk.run(command)
    #expect(!sound.output.contains("[BOK"), "\(sound.output)")
    #expect(sound.status == 0)
    let path = try given.damage(desk)
    let ending = try desk.run(command)
    #expect(ending.output.contains("\(path): error[\(given.rule)] "), "\(path): \(ending.output)")
    #expect(ending.status == 1)
  }
}

extension Desk {
  /// Removes a file or folder.
  fileprivate func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  /// Puts another text in the place of a file's, as an editor does that writes a new file.
  fileprivate func change(_ name: String, _ edit: (String) -> String) throws -> String {
    let new = edit(try text(name))
    try remove(name)
    try write(name, Array(new.utf8))
    return name
  }

  /// The only file of a folder of the book that is so.
  fileprivate func path(
    _ folder: String,
    endingIn end: String = "",
    where isSo: (String) throws -> Bool = { _ in true }
  ) throws -> String {
    let below = try FileManager.default.subpathsOfDirectory(atPath: "\(path)/book/\(folder)")
    let files = below.sorted().map { "book/\(folder)/\($0)" }.filter { name in
      var isFolder = false
      let isThere = FileManager.default.fileExists(
        atPath: "\(path)/\(name)",
        isDirectory: &isFolder
      )
      return isThere && !isFolder && name.hasSuffix(end)
    }
    let found = try files.filter(isSo)
    return try #require(found.first)
  }
}
