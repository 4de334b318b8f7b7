import Book
import Foundation
import Quality
import Runs
import Testing

@testable import ReckonerCommands

/// What a person gives with `--by`, `--service`, `--reference` and `--reason` is what is recorded:
/// of two values that are both allowed, each run has its own and not the other.
@Suite struct RecordedOptionTests {
  /// A command line without the option, the option's two values, and where its value must stand.
  struct Case: Sendable, CustomTestStringConvertible {
    let words: [String]
    let option: String
    let values: [String]
    let stage: Stage
    let record: Record
    var testDescription: String { "\(words.prefix(2).joined(separator: " ")) \(option)" }
  }

  /// How far the book has come before the command; everything is there for two services.
  enum Stage: Sendable {
    case new, calculated, declared, approved, held, settling, waiting
  }

  /// Where the value must stand.
  enum Record: Sendable {
    /// Who published the version.
    case version
    /// The events of the version.
    case events
    /// What the command says.
    case output
    /// The list of what was pruned.
    case pruned
    /// The reference of the case.
    case reference
    /// The note of the case's resolution.
    case resolution
    /// The note of the hold's placing.
    case placing
    /// The note of the hold's release.
    case release
  }

  static let other = DeclarationsBook.code("PCN2425") { ServiceCode($0) }
  private static let hold = "H-NCD2425/2025-03-31/U00001/person/1"
  private static let settled = "O-NCD2425/2025-03-31/U00001/A81001/CAN04.Numerator/1"

  static let cases: [Case] = {
    let who = ["--by", "Ann"]
    let ours = ["--service", "NCD2425"]
    let march = ["--date", "2025-03-31"]
    let people = ["Ann Able", "Bob Best"]
    let services = ["NCD2425", "PCN2425"]
    let reasons = ["a list size", "a letter"]
    var cases: [Case] = []
    func add(_ words: [String], _ option: String, _ values: [String], _ stage: Stage, _ at: Record)
    {
      cases.append(Case(words: words, option: option, values: values, stage: stage, record: at))
    }
    let steps = [
      ("declare", Stage.calculated), ("approve", .declared), ("finance-approve", .approved),
    ]
    for (step, stage) in steps {
      let words = ["declaration", step, "BOOK", "U00001"]
      add(words + ours, "--by", people, stage, .version)
      add(words + who, "--service", services, stage, .events)
    }
    let place = ["hold", "place", "BOOK", "U00001"] + march
    add(place + ours + ["--reason", "x"], "--by", people, .calculated, .version)
    add(place + who + ["--reason", "x"], "--service", services, .calculated, .events)
    add(place + who + ours, "--reason", reasons, .calculated, .placing)
    let release = ["hold", "release", "BOOK", hold]
    add(release, "--by", people, .held, .version)
    add(release + who, "--reason", reasons, .held, .release)
    let resolve = ["off-system", "resolve", "BOOK", settled]
    let because = ["--reason", "x"]
    let paper = ["--reference", "PAY"]
    add(resolve + because + paper, "--by", people, .settling, .version)
    add(resolve + because + who, "--reference", ["PAY-17", "PAY-71"], .settling, .reference)
    add(resolve + paper + who, "--reason", reasons, .settling, .resolution)
    add(["aggregate", "BOOK"], "--by", people, .new, .version)
    add(["aggregate", "BOOK"] + who, "--service", services, .new, .events)
    let without = ["aggregate", "BOOK", "--organisation", "U00001", "--date", "2025-02-28"]
    add(
      without + ours + who + ["--without", "A81001", "--without", "A81002", "--without", "A81003"],
      "--reason",
      reasons,
      .waiting,
      .events
    )
    add(["declaration", "history", "BOOK", "U00001"], "--service", services, .declared, .output)
    add(["declaration", "list", "BOOK"], "--service", services, .declared, .output)
    add(["init", "BOOK/new"], "--by", people, .new, .version)
    add(["undo", "BOOK", "--yes"], "--by", people, .calculated, .version)
    add(["prune", "BOOK", "--before", "2", "--yes"], "--by", people, .calculated, .pruned)
    return cases
  }()

  @Test(arguments: cases)
  func theValueIsRecorded(given: Case) async throws {
    for value in given.values {
      let book = try await Self.book(given.stage)
      let words = given.words.map { $0.replacing("BOOK", with: book.path) }
      let ending = await Transcript.of(
        words + [given.option, value]
          + (words.contains("history") || words.contains("list")
            ? [] : ["--at", "2025-04-10T09:00:00"])
      )
      #expect(ending.status == 0, "\(ending.output)\(ending.talk)")
      let path = words[0] == "init" ? words[1] : book.path
      let record = try Self.read(given.record, path, ending)
      #expect(record.contains(value), "\(record)")
      for other in given.values where other != value {
        #expect(!record.contains(other), "\(record)")
      }
    }
  }

  private static func read(
    _ record: Record,
    _ path: String,
    _ ending: Transcript
  ) throws -> String {
    let state = try OpenBook(path).state.declarations
    return switch record {
    case .version: try Book(opening: path).version().by
    case .events: try String(contentsOfFile: "\(path)/current/events.csv", encoding: .utf8)
    case .output: ending.output
    case .pruned: try String(contentsOfFile: "\(path)/pruned.csv", encoding: .utf8)
    case .reference: state.caseRows.first { $0.id == settled }?.reference ?? ""
    case .resolution: state.caseRows.first { $0.id == settled }?.resolved?.note ?? ""
    case .placing: state.holdRows.first { $0.id == hold }?.placed.note ?? ""
    case .release: state.holdRows.first { $0.id == hold }?.released?.note ?? ""
    }
  }

  private static func book(_ stage: Stage) async throws -> DeclarationsBook {
    let services = [DeclarationsBook.service, other]
    if stage == .waiting {
      return try DeclarationsBook(
        dates: [DeclarationsBook.february, DeclarationsBook.march],
        services: services
      )
    }
    let book = try DeclarationsBook(services: services)
    guard stage != .new else { return book }
    _ = await book.run("aggregate", "--by", "night", "--at", "2025-04-02T01:00:00")
    let steps: [String] =
      switch stage {
      case .declared: ["declare"]
      case .approved: ["declare", "approve"]
      case .settling: ["declare", "approve", "finance-approve"]
      default: []
      }
    for step in steps {
      for service in services {
        _ = await book.act("declaration", step, "U00001", "--service", service.text)
      }
    }
    if stage == .held {
      _ = await book.hold()
    }
    if stage == .settling { try book.deliver(["A81001": 11]) }
    return book
  }
}
