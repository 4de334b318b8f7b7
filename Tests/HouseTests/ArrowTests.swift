import Testing

/// A room imports only what stands on the floors below it.
@Suite struct ArrowTests {
  /// The rooms and what each may import, ground floor first.
  private static let rooms: [(name: String, imports: Set<String>)] = [
    ("CArchive", []),
    ("CZlib", []),
    ("CXlsxWriter", []),
    ("Findings", []),
    ("Files", ["Findings"]),
    ("Tabular", ["Findings"]),
    ("Bundles", ["Findings", "Files", "CArchive", "CZlib"]),
    ("Workbooks", ["Findings", "Bundles"]),
    ("Quality", ["Findings"]),
    ("Intake", ["Files", "Tabular", "Bundles", "Workbooks", "Quality", "Findings"]),
    ("Reconciliation", ["Quality", "Findings"]),
    ("Book", ["Files", "Tabular", "Quality", "Findings"]),
    (
      "Reports", ["Quality", "Reconciliation", "Tabular", "Bundles", "CXlsxWriter", "Findings"]
    ),
    (
      "Runs",
      [
        "Findings", "Files", "Tabular", "Bundles", "Quality", "Intake", "Reconciliation", "Book",
        "Reports",
      ]
    ),
    (
      "ReckonerCommands",
      [
        "Findings", "Files", "Tabular", "Bundles", "Workbooks", "Quality", "Intake",
        "Reconciliation", "Book", "Reports", "Runs",
      ]
    ),
    ("reckoner", ["ReckonerCommands"]),
  ]

  /// Where a module that is not a room may be imported, or a room more narrowly than as a whole.
  private static let folders: [String: [String]] = [
    "Glibc": ["Files/System", "Bundles/System", "ReckonerCommands/Surroundings"],
    "Crypto": ["Files/System"],
    "CArchive": ["Bundles/System"],
    "CZlib": ["Bundles/System"],
    "ArgumentParser": ["ReckonerCommands"],
    "FoundationEssentials": ["ReckonerCommands/Surroundings"],
    "Dispatch": ["Intake/Streams", "Runs"],
    "Synchronization": ["Book", "Files", "Intake", "Reports", "Runs", "ReckonerCommands"],
  ]

  /// The products of other packages.
  private static let products: [String: Set<String>] = [
    "Files": ["Crypto"],
    "ReckonerCommands": ["ArgumentParser"],
  ]

  private static let allowed = Dictionary(
    uniqueKeysWithValues: rooms.map { ($0.name, $0.imports) }
  )

  private let package: PackageText
  private let text: String

  init() throws {
    text = try Repository.text("Package.swift")
    package = PackageText(text)
  }

  @Test func everyRoomStandsInTheTable() throws {
    let folders = try Repository.names(in: "Sources").filter { !$0.hasPrefix(".") }
    #expect(Set(folders).isSubset(of: Self.allowed.keys))
    let declared = Set(package.targets.map(\.name))
    #expect(declared.isSuperset(of: folders))
    for room in Self.rooms where declared.contains(room.name) {
      #expect(folders.contains(room.name), "\(room.name) is declared and has no folder")
    }
  }

  @Test func declaredArrowsAreInTheTable() {
    for target in package.targets {
      guard let allowed = Self.allowed[target.name] else { continue }
      #expect(
        Set(target.targets).isSubset(of: allowed),
        "\(target.name) may not import \(Set(target.targets).subtracting(allowed).sorted())"
      )
      #expect(
        Set(target.products).isSubset(of: Self.products[target.name] ?? []),
        "\(target.name) uses the products \(target.products)"
      )
    }
  }

  @Test func theTableItselfPointsDownwards() {
    var below: Set<String> = []
    for room in Self.rooms {
      #expect(room.imports.isSubset(of: below), "\(room.name) stands too low")
      below.insert(room.name)
    }
  }

  @Test func thereAreNoCycles() {
    let arrows = Dictionary(
      uniqueKeysWithValues: package.targets.map { ($0.name, Set($0.targets)) }
    )
    var left = arrows
    while let free = left.first(where: { $0.value.isDisjoint(with: left.keys) })?.key {
      left[free] = nil
    }
    #expect(left.isEmpty, "in a circle or above one: \(left.keys.sorted())")
    for (name, targets) in arrows {
      #expect(targets.isSubset(of: arrows.keys), "\(name) names what is not declared")
    }
  }

  @Test func sourcesImportOnlyWhatTheirRoomDeclares() {
    #expect(Repository.sources.count > 200)
    let targets = Dictionary(uniqueKeysWithValues: package.targets.map { ($0.name, $0) })
    for file in Repository.sources {
      let parts = file.path.split(separator: "/").map(String.init)
      let target = targets[parts[1]]
      let declared = Set((target?.targets ?? []) + (target?.products ?? []))
      for module in Self.imports(of: file) {
        let folders = Self.folders[module]
        #expect(
          declared.contains(module) || (folders != nil && !Self.isOfAPackage(module)),
          "\(file.path) imports \(module), which \(parts[1]) does not declare"
        )
        if let folders {
          #expect(
            folders.contains { file.path.hasPrefix("Sources/\($0)/") },
            "\(file.path) imports \(module), which may be imported only in \(folders)"
          )
        }
      }
    }
  }

  /// Of a target that declares what it does not use, nobody can tell what it needs.
  @Test func everyTargetImportsWhatItDeclares() {
    let files = Repository.sources + Repository.tests
    for target in package.targets {
      let folder =
        target.path ?? "\(target.kind == "testTarget" ? "Tests" : "Sources")/\(target.name)"
      var imported: Set<String> = []
      for file in files where file.path.hasPrefix("\(folder)/") {
        imported.formUnion(Self.imports(of: file))
      }
      // A command that tests run has to be built, and is no module that they could import.
      let runs = package.targets.filter { $0.kind == "executableTarget" }.map(\.name)
      for name in target.targets + target.products where !runs.contains(name) {
        #expect(imported.contains(name), "\(target.name) declares \(name) and never imports it")
      }
    }
  }

  @Test func testsOfTheLibraryUseItsModulesAlone() throws {
    let library = try #require(package.libraries["Reckoner"])
    let tests = try #require(package.targets.first { $0.name == "LibraryTests" })
    #expect(Set(tests.targets).isSubset(of: library))
    #expect(!library.contains("ReckonerCommands"))
    for name in library { #expect(Self.allowed[name] != nil, "\(name) is no room") }
  }

  @Test func aRoomReexportsNothing() {
    for file in Repository.sources {
      for word in file.words where word.text == "_exported" || word.text == "testable" {
        Issue.record("\(file.path):\(word.line) says @\(word.text)")
      }
    }
  }

  @Test func everyTargetHasTheHouseSettings() {
    let settings = [
      ".swiftLanguageMode(.v6)",
      ".enableUpcomingFeature(\"ExistentialAny\")",
      ".enableUpcomingFeature(\"InternalImportsByDefault\")",
      ".enableUpcomingFeature(\"MemberImportVisibility\")",
      ".enableUpcomingFeature(\"InferIsolatedConformances\")",
      ".enableUpcomingFeature(\"NonisolatedNonsendingByDefault\")",
      ".enableUpcomingFeature(\"ImmutableWeakCaptures\")",
      ".strictMemorySafety()",
      ".treatAllWarnings(as: .error)",
    ]
    let list = settings.map { "  \($0),\n" }.joined()
    #expect(text.contains("let house: [SwiftSetting] = [\n\(list)]\n"))
    #expect(
      text.contains(
        """
        for target in package.targets where target.type != .system {
          target.swiftSettings = house
        }
        """
      )
    )
    #expect(!text.contains("unsafeFlags"))
    for target in package.targets where target.hasOwnSettings {
      Issue.record("\(target.name) has settings of its own")
    }
  }

  @Test func theBuildRefusesAnImportThatIsNotDeclared() throws {
    let lines = try Repository.text("Tests/run.sh").split(separator: "\n")
    #expect(lines.contains("set -eu"))
    #expect(
      lines.contains("swift build --build-tests --explicit-target-dependency-import-check error")
    )
  }

  /// A product or a module map has to be declared, a module of the toolchain cannot be.
  private static func isOfAPackage(_ module: String) -> Bool {
    allowed[module] != nil || products.values.contains { $0.contains(module) }
  }

  /// The modules that a file imports.
  private static func imports(of file: SwiftSource) -> [String] {
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
    return file.codeLines.compactMap { line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"),
        words[..<keyword].allSatisfy({
          $0.hasPrefix("@")
            || ["public", "internal", "package", "private", "fileprivate"]
              .contains($0)
        })
      else { return nil }
      return words[(keyword + 1)...].first { !kinds.contains($0) }
        .map { String($0.split(separator: ".")[0]) }
    }
  }
}
