import Testing

/// What stands where in the package.
@Suite struct LayoutTests {
  @Test func theTopOfThePackageHoldsOnlyWhatBelongsThere() throws {
    let names: Set<String> = [
      "Package.swift", "Sources", "Tests", "samples", "schemas", "README.md", "LICENSE",
    ]
    // The build writes this one, and it is never committed.
    let found = try Repository.names(in: "").filter {
      !$0.hasPrefix(".") && $0 != "Package.resolved"
    }
    #expect(found == names.sorted())
  }

  @Test func foldersHavePlainNames() {
    let vague = ["Utils", "Utilities", "Helpers", "Common", "Manager", "Managers", "Misc"]
    for path in Repository.paths(under: "Sources") + Repository.paths(under: "Tests") {
      let parts = path.split(separator: "/").map(String.init)
      #expect(!parts.contains { vague.contains($0) }, "\(path)")
      #expect(!path.contains(" "), "\(path)")
    }
  }

  @Test func foldersOfARoomAreAtMostTwoDeep() {
    for file in Repository.sources {
      #expect(file.path.split(separator: "/").count <= 5, "\(file.path)")
    }
  }

  @Test func aFileHasOnePublicTypeOfItsName() {
    for file in Repository.sources {
      let types = file.codeLines.compactMap { line in
        line.firstMatch(
          of: /^(?:@\w+ )*public (?:final |indirect )?(?:struct|class|enum|actor|protocol) (\w+)/
        )?.output.1
      }
      guard let type = types.first else { continue }
      let name = file.path.split(separator: "/").last ?? ""
      #expect(types.count == 1, "\(file.path) has the public types \(types)")
      #expect(name == "\(type).swift", "\(file.path) has \(type)")
    }
  }

  /// The extensions of a type are in `Type+Aspect.swift`, all else in a file of its own name.
  @Test func noTwoFilesOfARoomShareAName() {
    let names = Dictionary(grouping: Repository.sources) { file in
      let parts = file.path.split(separator: "/")
      return "\(parts[1])/\(parts.last ?? "")"
    }
    for (name, files) in names where files.count > 1 {
      Issue.record("\(name) stands twice: \(files.map(\.path))")
    }
  }
}
