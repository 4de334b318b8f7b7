import Book
import Findings
import Quality
import Runs
import TestSupport

@testable import ReckonerCommands

/// A book with two networks, to which nothing has been offered.
struct OffersBook {
  let folder: TemporaryFolder
  let path: String

  /// Makes it by taking files in.
  init() async throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/book"
    _ = try BookRun.create(
      path,
      actor: "Ann",
      moment: DeclarationsBook.code("2024-04-01T08:00:00") { Timestamp(iso: $0) }
    )
    let files = try [
      file(
        "services.csv",
        "service,name,start,end,level,commissioner,declaration_required,approval_required,source",
        "NCD2425,Network Contract 2024/25,2024-04-01,2025-03-31,network,,Y,Y,test",
        "QOF2425,Quality and Outcomes 2024/25,2024-04-01,2025-03-31,practice,,Y,Y,test"
      ),
      file(
        "indicators.csv",
        "service,indicator,name,domain,group,level,kind,purpose,points,lower,upper,default,"
          + "carried_forward,source",
        "QOF2425,AF006,Stroke risk assessed,Clinical,Atrial fibrillation,practice,fraction,payment,"
          + "12,40,90,,N,test",
        "QOF2425,AF008,Anticoagulated,Clinical,Atrial fibrillation,practice,fraction,payment,12,70,"
          + "95,,N,test",
        "QOF2425,SMOK002,Smoking recorded,Public health,Smoking,practice,fraction,payment,25,50,90,"
          + ",N,test",
        "NCD2425,CAN04,Referred with a test,,Cancer,practice,fraction,payment,22,40,80,,N,test"
      ),
      file(
        "fields.csv",
        "service,field,indicator,field_name,role,purpose,source",
        "NCD2425,CAN04.Numerator,CAN04,Numerator,numerator,payment,test",
        "NCD2425,CAN04.Denominator,CAN04,Denominator,denominator,payment,test",
        "QOF2425,AF006.Numerator,AF006,Numerator,numerator,payment,test",
        "QOF2425,AF006.Denominator,AF006,Denominator,denominator,payment,test",
        "QOF2425,AF008.Numerator,AF008,Numerator,numerator,payment,test",
        "QOF2425,AF008.Denominator,AF008,Denominator,denominator,payment,test",
        "QOF2425,SMOK002.Numerator,SMOK002,Numerator,numerator,payment,test",
        "QOF2425,SMOK002.Denominator,SMOK002,Denominator,denominator,payment,test"
      ),
      file(
        "achievement-dates.csv",
        "service,achievement_date,is_payment_date,period_start",
        "NCD2425,2025-03-31,Y,",
        "QOF2425,2025-03-31,Y,"
      ),
      file(
        "organisations.csv",
        "organisation,name,kind,commissioner,open,close",
        "99X,Made-up Sub-ICB,commissioner,,,",
        "88Y,Another Sub-ICB,commissioner,,,",
        "U00001,Alder Network,network,99X,,",
        "U00002,Beech Network,network,88Y,,",
        "A81001,Ash Surgery,practice,99X,,",
        "A81002,Birch Surgery,practice,99X,,",
        "A81003,Cedar Surgery,practice,88Y,,"
      ),
      relationships("2019-07-01", nil),
    ]
    let ending = await act(["ingest"], files, at: "2024-04-01T09:00:00")
    precondition(ending.status == 0, ending.output + ending.talk)
  }

  /// Writes a file of lines.
  func file(_ name: String, _ lines: String...) throws -> String {
    try folder.write(Array(lines.map { "\($0)\n" }.joined().utf8), as: name)
  }

  /// The list of relationships, with the end of the first practice's.
  func relationships(_ start: String, _ end: String?) throws -> String {
    try file(
      "relationships.csv",
      "practice,network,start,end,practice_name,network_name,practice_commissioner,"
        + "network_commissioner",
      "A81001,U00001,\(start),\(end ?? ""),,,,",
      "A81002,U00001,2019-07-01,,,,,",
      "A81003,U00002,2019-07-01,,,,,"
    )
  }

  /// Runs a command line; the book stands as `book` in what it says.
  func run(_ words: [String]) async -> Transcript {
    let transcript = await Transcript.of(words)
    return Transcript(
      status: transcript.status,
      output: transcript.output.replacing(path, with: "book"),
      talk: transcript.talk.replacing(path, with: "book")
    )
  }

  /// A command that acts on the book.
  func act(
    _ command: [String],
    _ rest: [String],
    by user: String = "Ann",
    at moment: String
  ) async -> Transcript {
    await run(command + [path] + rest + ["--by", user, "--at", moment])
  }

  /// A move of offers.
  func move(
    _ verb: String,
    _ rest: String...,
    by user: String = "Ann",
    at moment: String = "2024-04-10T09:00:00"
  ) async -> Transcript {
    await act(["service", verb], rest, by: user, at: moment)
  }

  /// A list, of every year.
  func list(_ rest: String...) async -> Transcript {
    await run(["service", "list", path, "--year", "all"] + rest)
  }

  /// The state of the current version.
  var state: BookState {
    get throws { try OpenBook(path).state }
  }
}
