import Book
import Files
import Findings
import FoundationEssentials
import Quality
import Runs
import TestSupport
import Testing

@testable import ReckonerCommands

@Suite struct UserCommandTests {
  private static let keys = [
    "Ann": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGPlfn3pQn0PmP2dAO2vdiJaDdXsNZ+dUvpmk7vpvDK4 ann",
    "Bea": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g bea",
  ]

  private func user(
    _ book: OffersBook,
    _ verb: String,
    _ rest: String...,
    by user: String = "Ann",
    at moment: String = "2024-04-02T09:00:00"
  ) async -> Transcript {
    await book.act(["user", verb], rest, by: user, at: moment)
  }

  /// Adds, invites and registers somebody.
  private func register(
    _ name: String,
    _ role: Role,
    of organisation: String,
    in book: OffersBook
  ) async throws {
    let added = await user(
      book,
      "add",
      name,
      "--organisation",
      organisation,
      "--role",
      role.rawValue
    )
    #expect(added.status == 0, "\(added.output)\(added.talk)")
    let file = "\(book.folder.path)/\(name).invitation"
    let invited = await user(book, "invite", name, "--to", file)
    #expect(invited.status == 0, "\(invited.output)\(invited.talk)")
    let key = try book.file("\(name).pub", Self.keys[name] ?? "")
    let registered = await user(
      book,
      "register",
      "--invitation",
      file,
      "--key",
      key,
      by: name
    )
    #expect(registered.status == 0, "\(registered.output)\(registered.talk)")
  }

  @Test func fromTheFirstUserOnRolesAreChecked() async throws {
    let book = try await OffersBook()
    let none = await book.run(["user", "list", book.path])
    #expect(none.output.contains("No users. No user is registered, so that roles are not checked"))
    try await register("Ann", .organisationAdministrator, of: "99X", in: book)
    let list = await book.run(["user", "list", book.path])
    #expect(list.output.contains("1 user. Roles are checked; as of version 5."))
    try await register("Bea", .serviceManagement, of: "A81001", in: book)
    let refused = await book.move("offer", "A81001", "--service", "QOF2425")
    #expect(refused.status == 3 && refused.output.contains("error[USR001]"))
    #expect(refused.output.contains("it takes Commissioning Management of 99X"))
    _ = await user(
      book,
      "grant",
      "Ann",
      "--organisation",
      "99X",
      "--role",
      "commissioning management"
    )
    #expect(await book.move("offer", "A81001", "--service", "QOF2425").status == 0)
    // Not for another commissioner's provider.
    let foreign = await book.move("offer", "A81003", "--service", "QOF2425")
    #expect(foreign.status == 3 && foreign.output.contains("Commissioning Management of 88Y"))
    let stranger = await book.move("accept", "A81001", "--service", "QOF2425", by: "Cy")
    #expect(stranger.status == 3 && stranger.output.contains("error[USR002]"))
    #expect(await book.move("accept", "A81001", "--service", "QOF2425", by: "Bea").status == 0)
    let declare = await book.act(
      ["declaration", "declare"],
      ["A81001", "--service", "QOF2425"],
      by: "Bea",
      at: "2024-04-10T10:00:00"
    )
    #expect(declare.status == 3 && declare.output.contains("Declaration Management of A81001"))
    let shown = await book.run(["user", "show", book.path, "Bea"])
    #expect(shown.output.contains("active since 2024-04-02T09:00:00"))
    #expect(shown.output.contains("accept an offer, reject an offer"))
    // What is done to the book as a whole takes a commissioner's role.
    let files = [try book.relationships("2019-07-01", nil)]
    let ingest = await book.act(["ingest"], files, by: "Bea", at: "2024-04-11T09:00:00")
    #expect(ingest.status == 3 && ingest.talk.contains("Bea may not take deliveries in"))
    let undo = await book.act(["undo"], ["--yes"], by: "Bea", at: "2024-04-11T09:00:00")
    #expect(undo.status == 3 && undo.talk.contains("Organisation Administrator of a commissioner"))
    let prune = await book.act(
      ["prune"],
      ["--before", "2", "--yes"],
      by: "Bea",
      at: "2024-04-11T09:00:00"
    )
    #expect(prune.status == 3)
    let replay = await book.run(["verify", book.path, "--replay"])
    #expect(replay.status == 0, "\(replay.output)\(replay.talk)")
  }

  @Test func anInvitationIsASecretOfItsFile() async throws {
    let book = try await OffersBook()
    _ = await user(
      book,
      "add",
      "Ann",
      "--organisation",
      "99X",
      "--role",
      "Organisation Administrator"
    )
    let file = "\(book.folder.path)/ann.invitation"
    let dry = await user(book, "invite", "Ann", "--to", file, "--dry-run")
    #expect(dry.status == 0 && !FileManager.default.fileExists(atPath: file))
    _ = await user(book, "invite", "Ann", "--to", file)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let code = try InvitationFile(reading: file).code
    #expect(text.contains("until: 2024-04-16") && code.utf8.count == 32)
    #expect(try LocalDisk().status(file)?.permissions == 0o600)
    // Nothing in the book holds the code before it is spent.
    for name in try FileManager.default.subpathsOfDirectory(atPath: book.path) {
      let bytes = FileManager.default.contents(atPath: "\(book.path)/\(name)") ?? Data()
      #expect(!String(decoding: bytes, as: UTF8.self).contains(code), "\(name)")
    }
    let taken = await user(book, "invite", "Ann", "--to", file)
    #expect(taken.status != 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    let key = try book.file("key", "-----BEGIN OPENSSH PRIVATE KEY-----", "abc")
    let secret = await user(book, "register", "--invitation", file, "--key", key)
    #expect(secret.status == 3 && secret.output.contains("error[USR011]"))
    let wrong = await user(book, "register", "--invitation", key, "--key", key)
    #expect(wrong.status == 2 && wrong.talk.contains("no invitation that user invite wrote"))
    let unknown = await user(book, "invite", "Cy", "--to", "\(file).2")
    #expect(unknown.status == 3 && unknown.output.contains("error[USR004]"))
    #expect(!FileManager.default.fileExists(atPath: "\(file).2"))
    let role = await user(book, "grant", "Ann", "--organisation", "99X", "--role", "Finance")
    #expect(role.status == 64 && role.talk.contains("There are Commissioning Management"))
  }

  @Test func decisionsOnUsersComeAsAFileToo() async throws {
    let book = try await OffersBook()
    let header = "id,action,user,name,organisation,role,invitation,until,code,key,reason,by"
    let digest = SHA256Digest(of: Array("secret".utf8)).description
    let file = try book.file(
      "people.csv",
      header,
      "p1,add,Ann,Ann Archer,99X,Organisation Administrator,,,,,,Ann",
      "p2,invite,Ann,,,,\(digest),2024-04-30,,,,Ann",
      "p3,register,Ann,,,,,,secret,\(Self.keys["Ann"] ?? ""),,Ann",
      "p4,add,Bea,,U00001,PCN Management,,,,,,Ann"
    )
    let taken = await book.act(["ingest"], [file], at: "2024-04-02T09:00:00")
    #expect(taken.status == 0, "\(taken.output)\(taken.talk)")
    let people = try book.state.people
    #expect(people.checksRoles && people.users.keys.sorted() == ["Ann", "Bea"])
    let half = try book.file(
      "half.csv",
      header,
      "h1,grant,Ann,,99X,Finance Management,,,,,,Ann",
      "h2,grant,Bea,,U00001,Finance Management,,,,,,Ann"
    )
    let refused = await book.act(["ingest"], [half], at: "2024-04-03T09:00:00")
    #expect(refused.status == 3 && refused.output.contains("half.csv:3: error[USR005]"))
    #expect(try book.state.people == people)
    let table = try book.file(
      "users.csv",
      UserRow.layout.header.joined(separator: ","),
      "Eve,Eve,active,,,,,"
    )
    let smuggled = await book.act(["ingest"], [table], at: "2024-04-03T09:00:00")
    #expect(smuggled.status != 0)
    #expect(try book.state.people == people)
  }
}
