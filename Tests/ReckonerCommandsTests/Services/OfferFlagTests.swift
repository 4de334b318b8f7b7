import Book
import Files
import FoundationEssentials
import TestSupport
import Testing

@testable import ReckonerCommands

/// Every option of the commands on offers and users does something.
@Suite struct OfferFlagTests {
  /// Whether an option, written behind its command, is one of these.
  static func covers(_ option: String) -> Bool {
    (option.hasPrefix("service ") && !option.hasPrefix("service averages "))
      || option.hasPrefix("user ")
  }

  private static let ann = " --by Ann --at 2024-05-10T09:00:00"

  /// The command with what it needs, and the options that make it end or write otherwise.
  private static let table: [(command: String, rest: String, options: [[String]])] = {
    var table: [(command: String, rest: String, options: [[String]])] = []
    func common(
      _ command: String,
      _ rest: String,
      by user: String = "Ann",
      writes: Bool = true
    ) {
      let who = writes ? ann.replacing("Ann", with: user) : ""
      table.append(
        (
          command, "BOOK \(rest)\(who)",
          [["--format", "json"], ["--quiet"], ["--verbose"], ["--colour", "always"]]
        )
      )
      table.append((command, "\(rest)\(who)", [["--book", "BOOK"]]))
      guard writes else { return }
      table.append((command, "BOOK \(rest)", [["--by", user]]))
      table.append((command, "BOOK \(rest) --by \(user)", [["--at", "2024-05-11T09:00:00"]]))
      table.append((command, "BOOK \(rest)\(who)", [["--dry-run"]]))
      let ahead = " --by \(user) --at 2031-01-01T00:00:00"
      table.append((command, "BOOK \(rest)\(ahead)", [["--ahead"]]))
    }
    func add(_ command: String, _ rest: String, _ options: [String]...) {
      table.append((command, "BOOK \(rest)", options))
    }
    common("service list", "--year all", writes: false)
    add(
      "service list",
      "--year all",
      ["--service", "NCD2425"],
      ["--organisation", "A81003"],
      ["--commissioner", "88Y"],
      ["--status", "Approved"]
    )
    add("service list", "", ["--year", "all"])
    common("service show", "QOF2425", writes: false)
    common("service offer", "A81003 --service QOF2425 --reason x")
    add(
      "service offer",
      "A81003 --service QOF2425" + ann,
      ["--start", "2024-06-01"],
      ["--end", "2024-06-30"],
      ["--response-date", "2024-06-30"],
      ["--target-date", "2024-06-30"],
      ["--payment-type", "x"],
      ["--reason", "x"]
    )
    add("service offer", "A81003" + ann, ["--service", "QOF2425"])
    add("service offer", "--service QOF2425 --yes" + ann, ["--all"])
    add("service offer", "--service QOF2425 --all" + ann, ["--yes"])
    add("service offer", "--service QOF2425 --all --yes" + ann, ["--commissioner", "99X"])
    for (verb, provider, status) in [
      ("withdraw", "A81002", "Approved"), ("cancel", "A81001", "Rejected"),
      ("accept", "A81002", "Approved"), ("reject", "A81002", "Approved"),
    ] {
      let command = "service \(verb)"
      common(command, "\(provider) --service QOF2425")
      add(
        command,
        "\(provider) --service QOF2425" + ann,
        ["--start", "2024-05-01"],
        ["--reason", "x"]
      )
      add(command, provider + ann, ["--service", "QOF2425"])
      add(command, "--service QOF2425 --yes" + ann, ["--all"])
      add(command, "--service QOF2425 --all" + ann, ["--yes"])
      add(
        command,
        "--service QOF2425 --all --yes" + ann,
        ["--commissioner", "88Y"],
        ["--status", status]
      )
    }
    let customised = "QOFX --from QOF2425 --commissioner 99X"
    common("service customise", "\(customised) --name x")
    add("service customise", customised + ann, ["--name", "x"])
    add("service customise", "QOFX --from QOF2425 --name x" + ann, ["--commissioner", "99X"])
    add("service customise", "QOFX --commissioner 99X --name x" + ann, ["--from", "QOF2425"])
    add(
      "service customise",
      "\(customised) --name x" + ann,
      ["--start", "2024-06-01"],
      ["--end", "2024-06-30"],
      ["--reason", "x"]
    )

    common("user list", "", writes: false)
    add("user list", "", ["--organisation", "U00001"], ["--role", "PCN View"])
    common("user show", "Dee", writes: false)
    common("user add", "Eve --organisation 99X --role \(role)")
    add(
      "user add",
      "Eve --organisation 99X --role \(role)" + ann,
      ["--name", "x"],
      ["--reason", "x"]
    )
    add("user add", "Eve --organisation 99X" + ann, ["--role", "Finance Management"])
    add("user add", "Eve --role \(role)" + ann, ["--organisation", "99X"])
    common("user grant", "Dee --organisation 88Y --role \(role)")
    add("user grant", "Dee --organisation 88Y --role \(role)" + ann, ["--reason", "x"])
    add("user grant", "Dee --organisation 88Y" + ann, ["--role", "Finance Management"])
    add("user grant", "Dee --role \(role)" + ann, ["--organisation", "88Y"])
    common("user revoke", "Dee --organisation 99X --role \(role)")
    add("user revoke", "Dee --organisation 99X --role \(role)" + ann, ["--reason", "x"])
    add("user revoke", "Dee --organisation 99X" + ann, ["--role", "Local Finance"])
    add("user revoke", "Dee --role \(role)" + ann, ["--organisation", "99X"])
    common("user invite", "Dee --to FOLDER/new")
    add("user invite", "Dee" + ann, ["--to", "FOLDER/new"])
    add("user invite", "Dee --to FOLDER/new" + ann, ["--until", "2024-06-01"])
    let dee = ann.replacing("Ann", with: "Dee")
    common("user register", "--invitation FOLDER/dee --key FOLDER/key.pub", by: "Dee")
    add("user register", "--invitation FOLDER/dee" + dee, ["--key", "FOLDER/key.pub"])
    add("user register", "--key FOLDER/key.pub" + dee, ["--invitation", "FOLDER/dee"])
    add(
      "user register",
      "--invitation FOLDER/dee --key FOLDER/key.pub" + dee,
      ["--until", "2024-12-31"]
    )
    common("user signatures", "required", by: "Dee")
    add("user signatures", "required" + dee, ["--reason", "x"])
    return table
  }()

  /// A role of one word, because lines are parted at blanks.
  private static let role = "ROLE"

  @Test func everyOptionStandsInTheTable() async throws {
    let known = Set(Self.table.flatMap { line in line.options.map { "\(line.command) \($0[0])" } })
    let named = Set(FlagTests.options(try await FlagTests.dump(), [])).filter(Self.covers)
    #expect(named.subtracting(known).sorted() == [])
    #expect(known.subtracting(named).sorted() == [])
  }

  private static func book() async throws -> OffersBook {
    let book = try await OffersBook()
    _ = await book.move("offer", "A81001", "A81002", "--service", "QOF2425")
    _ = await book.move("accept", "A81001", "--service", "QOF2425")
    _ = await book.act(
      ["user", "add"],
      ["Dee", "--organisation", "99X", "--role", "Local Finance"],
      at: "2024-04-11T09:00:00"
    )
    _ = await book.act(
      ["user", "grant"],
      ["Dee", "--organisation", "99X", "--role", "Organisation Administrator"],
      at: "2024-04-12T09:00:00"
    )
    _ = await book.act(
      ["user", "invite"],
      ["Dee", "--to", "\(book.folder.path)/dee"],
      at: "2024-05-10T09:00:00"
    )
    _ = try book.file(
      "key.pub",
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGPlfn3pQn0PmP2dAO2vdiJaDdXsNZ+dUvpmk7vpvDK4"
    )
    return book
  }

  /// A book in which Dee has registered, so that roles are checked.
  private static func registered() async throws -> OffersBook {
    let book = try await book()
    let path = book.folder.path
    let words = ["--invitation", "\(path)/dee", "--key", "\(path)/key.pub", "--by", "Dee"]
    let done = await Transcript.of(
      ["user", "register", "\(path)/book"] + words + ["--at", "2024-05-10T09:00:00"]
    )
    try #require(done.status == 0, "\(done.talk)")
    return book
  }

  @Test func everyOptionDoesSomething() async throws {
    let (open, checked) = (try await Self.book(), try await Self.registered())
    for line in Self.table {
      let book = line.command == "user signatures" ? checked : open
      let words = (line.command.split(separator: " ") + line.rest.split(separator: " "))
        .map(String.init)
      let without = try await Self.trace(words, book)
      for option in line.options {
        let with = try await Self.trace(words + option, book)
        #expect(without != with, "\(line.command) \(line.rest) \(option)")
      }
    }
  }

  /// What a command line says, how it ends and what it leaves, in a copy of the book.
  private static func trace(_ words: [String], _ book: OffersBook) async throws -> [String] {
    let folder = try TemporaryFolder()
    for name in ["book", "dee", "key.pub"] {
      try FileManager.default.linkItem(
        atPath: "\(book.folder.path)/\(name)",
        toPath: "\(folder.path)/\(name)"
      )
    }
    let path = "\(folder.path)/book"
    let transcript = await Transcript.of(
      words.map {
        $0 == "BOOK"
          ? path
          : $0 == role ? "Local Finance" : $0.replacing("FOLDER", with: folder.path)
      }
    )
    return [
      String(transcript.status), transcript.output.replacing(folder.path, with: ""),
      transcript.talk.replacing(folder.path, with: ""),
      try Book(opening: path).version().sha256.description,
    ]
  }
}
