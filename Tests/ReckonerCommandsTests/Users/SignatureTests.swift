import Book
import Files
import Findings
import Foundation
import Quality
import Runs
import TestSupport
import Testing

@testable import ReckonerCommands

/// Instruction files that have to be signed, with keys that `ssh-keygen` makes.
@Suite(
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ssh-keygen"),
    "ssh-keygen is not there"
  )
)
struct SignatureTests {
  private static let header =
    "id,action,service,organisation,start,end,response_date,target_date,payment_type,based_on,"
    + "name,reason,by"

  private func keygen(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/ssh-keygen")
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func sign(_ file: String, _ key: String, for purpose: String = "reckoner") throws {
    try? FileManager.default.removeItem(atPath: "\(file).sig")
    try keygen("-Y", "sign", "-q", "-n", purpose, "-f", key, file)
  }

  /// A book with a registered administrator who also offers, and a provider's user.
  private func ready(until: String? = nil) async throws -> OffersBook {
    let book = try await OffersBook()
    for (name, organisation, role) in [
      ("Ann", "99X", Role.organisationAdministrator), ("Bea", "A81001", .serviceManagement),
    ] {
      let key = "\(book.folder.path)/\(name)"
      try keygen("-q", "-t", "ed25519", "-N", "", "-f", key)
      _ = await book.act(
        ["user", "add"],
        [name, "--organisation", organisation, "--role", role.rawValue],
        at: "2024-04-02T09:00:00"
      )
      _ = await book.act(
        ["user", "invite"],
        [name, "--to", "\(key).invitation"],
        at: "2024-04-02T09:00:00"
      )
      let rest = until.map { ["--until", $0] } ?? []
      let registered = await book.act(
        ["user", "register"],
        ["--invitation", "\(key).invitation", "--key", "\(key).pub"] + rest,
        by: name,
        at: "2024-04-02T09:00:00"
      )
      #expect(registered.status == 0, "\(registered.output)\(registered.talk)")
    }
    for role in [Role.commissioningManagement] {
      _ = await book.act(
        ["user", "grant"],
        ["Ann", "--organisation", "99X", "--role", role.rawValue],
        at: "2024-04-02T09:00:00"
      )
    }
    let required = await book.act(["user", "signatures"], ["required"], at: "2024-04-02T10:00:00")
    #expect(required.status == 0, "\(required.output)\(required.talk)")
    return book
  }

  private func take(
    _ book: OffersBook,
    _ file: String...,
    at moment: String = "2024-04-10T09:00:00"
  ) async -> Transcript {
    await book.act(["ingest"], file, at: moment)
  }

  @Test func aSignedFileIsTakenInAndReplayed() async throws {
    let book = try await ready()
    let file = try book.file("offers.csv", Self.header, "o1,offer,QOF2425,A81001,,,,,,,,,Ann")
    let unsigned = await take(book, file)
    #expect(unsigned.status == 3 && unsigned.output.contains("error[USR013]"))
    try sign(file, "\(book.folder.path)/Ann")
    let taken = await take(book, file)
    #expect(taken.status == 0, "\(taken.output)\(taken.talk)")
    #expect(try book.state.participation.map(\.status) == [.offered])
    let inputs = try Book(opening: book.path).version().inputs.map(\.name).sorted()
    #expect(inputs == ["offers.csv", "offers.csv.sig"])
    let replay = await book.run(["verify", book.path, "--replay"])
    #expect(replay.status == 0, "\(replay.output)\(replay.talk)")
    _ = await book.act(["user", "signatures"], ["waived"], at: "2024-04-11T09:00:00")
    let again = try book.file("more.csv", Self.header, "o2,offer,QOF2425,A81002,,,,,,,,,Ann")
    #expect(await take(book, again, at: "2024-04-12T09:00:00").status == 0)
  }

  @Test func aChangedOrForeignFileIsRefused() async throws {
    let book = try await ready()
    let lines = [Self.header, "o1,offer,QOF2425,A81001,,,,,,,,,Ann"]
    let file = try book.file("offers.csv", lines[0], lines[1])
    try sign(file, "\(book.folder.path)/Bea")
    let foreign = await take(book, file)
    #expect(foreign.status == 3 && foreign.output.contains("error[USR014]"))
    try sign(file, "\(book.folder.path)/Ann", for: "email")
    #expect(await take(book, file).output.contains("error[USR014]"))
    try sign(file, "\(book.folder.path)/Ann")
    _ = try book.file("offers.csv", lines[0], lines[1].replacing("A81001", with: "A81002"))
    let changed = await take(book, file)
    #expect(changed.status == 3 && changed.output.contains("error[USR014]"))
    let two = try book.file(
      "two.csv",
      Self.header,
      lines[1],
      "o2,accept,QOF2425,A81001,,,,,,,,,Bea"
    )
    try sign(two, "\(book.folder.path)/Ann")
    #expect(await take(book, two).output.contains("error[USR015]"))
    #expect(try book.state.participation.isEmpty)
  }

  @Test func aKeyThatIsOverSignsNothing() async throws {
    let book = try await ready(until: "2024-06-30")
    let file = try book.file("offers.csv", Self.header, "o1,offer,QOF2425,A81001,,,,,,,,,Ann")
    try sign(file, "\(book.folder.path)/Ann")
    let over = await take(book, file, at: "2024-07-01T00:00:00")
    #expect(over.status == 3 && over.output.contains("which holds until 2024-06-30"))
    let last = await take(book, file, at: "2024-06-30T23:59:59")
    #expect(last.status == 0, "\(last.output)\(last.talk)")
  }

  @Test func theProgramIsRunToItsEnd() throws {
    #expect(try ChildProcess.run("/bin/sh", ["-c", "exit 7"], reading: "/dev/null") == 7)
    #expect(try ChildProcess.run("/bin/sh", ["-c", "kill -9 $$"], reading: "/dev/null") == nil)
    #expect(try ChildProcess.run("/bin/cat", [], reading: "/dev/null") == 0)
    #expect(throws: SystemError.self) {
      _ = try ChildProcess.run("/no/such/program", [], reading: "/dev/null")
    }
  }
}
