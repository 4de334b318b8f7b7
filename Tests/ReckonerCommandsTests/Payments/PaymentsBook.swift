import Book
import Files
import FoundationEssentials
import Quality
import Runs
import TestSupport

@testable import ReckonerCommands

/// A book of a made-up network service that states how it is paid, as deliveries bring it.
///
/// 58 points at £198: CAN04 22 points from 40 to 80 %, HI03 36 points from 60 to 80 %. The country is
/// two networks with 100,000 patients, 1,000 of whom count for CAN04 and 500 for HI03, so that the
/// average list is 50,000 and the national prevalences are 1 % and 0.5 %.
struct PaymentsBook {
  let folder: TemporaryFolder
  let path: String
  /// The fields of the service, in the order of an extract's values.
  var fields = Self.fields

  static let practices = ["A81001", "A81002", "A81003", "A81004", "A81005"]
  /// CAN04 numerator and denominator, HI03 numerator and denominator.
  static let values: [String: [Int]] = [
    "A81001": [120, 200, 70, 100],
    "A81002": [90, 150, 56, 80],
    "A81003": [90, 150, 49, 70],
    "A81004": [50, 100, 40, 50],
    "A81005": [75, 150, 60, 75],
  ]
  static let lists = [
    "A81001": "20000", "A81002": "15000", "A81003": "15000", "A81004": "10000",
    "A81005": "15000",
  ]
  static let fields = [
    "CAN04.Numerator", "CAN04.Denominator", "HI03.Numerator", "HI03.Denominator",
  ]

  /// Makes the book with its definitions, and nothing else in it.
  init() async throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/book"
    _ = await Transcript.of(["init", path, "--by", "Ann", "--at", "2025-04-01T08:00:00"])
  }

  /// A book whose declarations are calculated and wait to be declared.
  static func calculated(
    parameters: [String] = parameters,
    lists: [String: String] = lists
  ) async throws -> PaymentsBook {
    let book = try await PaymentsBook()
    try book.define()
    try book.writeParameters(parameters)
    try book.writeLists(lists)
    try await book.calculate()
    return book
  }

  /// A book whose declarations are financially approved.
  static func approved() async throws -> PaymentsBook {
    let book = try await calculated()
    for (step, day) in [("declare", 3), ("approve", 4), ("finance-approve", 5)] {
      _ = await book.run([
        "declaration", step, book.path, "--service", "NPT2425", "--all", "--yes", "--by", "Ann",
        "--at", "2025-04-0\(day)T12:00:00",
      ])
    }
    return book
  }

  // MARK: Commands

  func run(_ words: [String]) async -> Transcript {
    let transcript = await Transcript.of(words)
    return Transcript(
      status: transcript.status,
      output: transcript.output.replacing(path, with: "book"),
      talk: transcript.talk.replacing(path, with: "book")
    )
  }

  func ingest(_ names: String..., at moment: String = "2025-04-10T09:00:00") async -> Transcript {
    await run(
      ["ingest", path] + names.map { "\(folder.path)/\($0)" } + ["--by", "Ann", "--at", moment]
    )
  }

  func aggregate(at moment: String = "2025-04-02T23:00:00") async -> Transcript {
    await run(["aggregate", path, "--by", "night", "--at", moment])
  }

  var state: BookState {
    get throws { try OpenBook(path).state }
  }

  func payment(_ organisation: String) throws -> DeclarationPayment? {
    try state.declarations.payments[key(organisation)]
  }

  func key(_ organisation: String) -> DeclarationKey {
    DeclarationKey(
      service: DeclarationsBook.code("NPT2425") { ServiceCode($0) },
      achievementDate: DeclarationsBook.march,
      organisation: DeclarationsBook.organisation(organisation)
    )
  }

  /// A stage of an indicator's payment: points and pounds.
  func figure(
    _ organisation: String,
    _ indicator: String,
    _ stage: (PaymentStages) -> PaymentFigure? = \.standing
  ) throws -> String? {
    let item = PaymentItem(IndicatorCode(indicator))
    return try payment(organisation)?.items[item].flatMap(stage).map {
      "\($0.points?.description ?? "–") \($0.money?.description ?? "–")"
    }
  }

  func total(
    _ organisation: String,
    _ stage: (PaymentStages) -> PaymentFigure? = \.standing
  ) throws -> String? {
    try payment(organisation)?.total(stage)?.written
  }

  /// The text of a report of the current version.
  func report(_ name: String) throws -> String {
    let book = try Book(opening: path)
    let version = try book.version()
    guard let record = version.file("reports/\(name)") else { return "" }
    return String(decoding: try book.contents(of: record), as: UTF8.self)
  }

  // MARK: Files

  func write(_ name: String, _ lines: [String]) throws {
    let text = lines.map { $0 + "\r\n" }.joined()
    let url = URL(filePath: "\(folder.path)/\(name)")
    try FileManager.default.createDirectory(
      atPath: url.deletingLastPathComponent().path,
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  func define(
    kind: String = "network-points",
    listKind: String = "raw",
    total: Int = 58,
    indicators: [String] = indicators,
    level: Level = .network,
    commissioner: (String) -> String = { _ in "99X" },
    network: (String) -> String? = { $0 < "A81004" ? "U00001" : "U00002" },
    rounding: [String: String] = [:]
  ) throws {
    let rounded = rounding.sorted { $0.key < $1.key }

    try write(
      "definitions/services.csv",
      [
        "service,name,start,end,level,commissioner,declaration_required,approval_required,source,"
          + "payment_kind,total_points,list_kind,list_as_at"
          + rounded.map { ",\($0.key)" }.joined(),
        "NPT2425,Made-up service,2024-04-01,2025-03-31,\(level.rawValue),,Y,Y,made up for the test,"
          + "\(kind),\(total),\(listKind),2024-01-01" + rounded.map { ",\($0.value)" }.joined(),
      ]
    )
    try write("definitions/indicators.csv", [Self.indicatorHeader] + indicators)
    try write(
      "definitions/fields.csv",
      ["service,field,indicator,field_name,role,purpose,source"]
        + fields.map { field in
          let parts = field.split(separator: ".")
          return "NPT2425,\(field),\(parts[0]),\(parts[1]),\(parts[1].lowercased()),payment,"
            + "made up for the test"
        }
    )
    try write(
      "definitions/achievement-dates.csv",
      [
        "service,achievement_date,is_payment_date,period_start",
        "NPT2425,2025-03-31,Y,2024-04-01",
      ]
    )
    let all = Self.practices + ["U00001", "U00002"]
    try write(
      "definitions/organisations.csv",
      ["organisation,name,kind,commissioner,open,close"]
        + Set(all.map(commissioner)).sorted().map { "\($0),Made-up,commissioner,,2020-01-01," }
        + all.map {
          "\($0),\($0) by name,\($0.hasPrefix("U") ? "network" : "practice"),\(commissioner($0)),"
            + "2019-07-01,"
        }
    )
    try write(
      "definitions/participation.csv",
      ["service,organisation,status,start,end,response_date,target_date,status_date"]
        + (level == .network ? all : Self.practices).map {
          "NPT2425,\($0),Approved,2024-04-01,2025-03-31,,,"
        }
    )
    try write(
      "definitions/relationships.csv",
      [RelationshipRow.layout.header.joined(separator: ",")]
        + Self.practices.compactMap { practice in
          guard let network = network(practice) else { return nil }
          return RelationshipRow(
            spell: Spell(
              practice: DeclarationsBook.organisation(practice),
              network: DeclarationsBook.organisation(network),
              start: DeclarationsBook.date("2019-07-01")
            )
          ).cells.joined(separator: ",")
        }
    )
  }

  /// Makes the service one that pays practices by points, which nobody's prevalence weights.
  func definePractices(
    indicators: [String] = [],
    total: Int = 58,
    prevalence: String = "none",
    rounding: [String: String] = [:],
    commissioner: (String) -> String = { _ in "99X" },
    network: (String) -> String? = { $0 < "A81004" ? "U00001" : "U00002" }
  ) throws {
    try define(
      kind: "practice-points",
      total: total,
      indicators: Self.indicators.map {
        $0.replacing("for the test,,,", with: "for the test,,\(prevalence),")
      } + indicators,
      level: .practice,
      commissioner: commissioner,
      network: network,
      rounding: rounding
    )
    try writeParameters(["point-value,,198,pounds-per-point", "average-list,,14000,patients"])
    try writeLists(Self.lists)
  }

  /// Takes the definitions and the first extract in, and aggregates.
  func calculate(_ values: [String: [Int]] = values) async throws {
    _ = await ingest("definitions", at: "2025-04-01T09:00:00")
    try writeExtract("first.csv", values)
    _ = await ingest("first.csv", at: "2025-04-02T09:00:00")
    _ = await aggregate()
  }

  /// Puts other bytes in the place of those of a file of the current version.
  func damage(_ name: String) throws {
    let version = try Book(opening: path).version()
    guard let record = version.file(name) else { return }
    let sha256 = record.sha256.description
    let file = "\(path)/objects/\(sha256.prefix(2))/\(sha256)"
    try FileManager.default.removeItem(atPath: file)
    try Data(repeating: 0, count: record.bytes).write(to: URL(filePath: file))
  }

  /// The text of a file.
  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")), as: UTF8.self)
  }

  /// A list of relationships as ``define(kind:listKind:total:indicators:level:commissioner:network:rounding:)``
  /// has them, but that A81003 moved to U00002.
  func writeMove(to name: String) throws {
    func spell(_ practice: String, _ network: String, _ start: String, _ end: String?) -> String {
      RelationshipRow(
        spell: Spell(
          practice: DeclarationsBook.organisation(practice),
          network: DeclarationsBook.organisation(network),
          start: DeclarationsBook.date(start),
          end: end.map(DeclarationsBook.date)
        )
      ).cells.joined(separator: ",")
    }
    try write(
      name,
      [
        RelationshipRow.layout.header.joined(separator: ","),
        spell("A81001", "U00001", "2019-07-01", nil), spell("A81002", "U00001", "2019-07-01", nil),
        spell("A81003", "U00001", "2019-07-01", "2025-02-28"),
        spell("A81003", "U00002", "2025-03-01", nil), spell("A81004", "U00002", "2019-07-01", nil),
        spell("A81005", "U00002", "2019-07-01", nil),
      ]
    )
  }

  static let indicatorHeader =
    "service,indicator,name,domain,group,level,kind,purpose,points,lower,upper,default,"
    + "carried_forward,source,lower_is_better,prevalence_group,reduces_maximum"
  static let indicators = [
    "NPT2425,CAN04,Cancer,,CAN,practice,fraction,payment,22,40,80,,N,made up for the test,,,",
    "NPT2425,HI03,Health checks,,HI,practice,fraction,payment,36,60,80,,N,made up for the test,,,",
  ]

  static let parameters = [
    "point-value,,198,pounds-per-point", "national-list,,100000,patients",
    "network-count,,2,number", "national-denominator,CAN04,1000,patients",
    "national-denominator,HI03,500,patients",
  ]

  func writeParameters(
    _ rows: [String],
    period: String = "2024/25",
    to name: String = "definitions/parameters.csv"
  ) throws {
    try write(
      name,
      ["service,period,name,indicator,value,unit,source,as_at"]
        + rows.map { "NPT2425,\(period),\($0),made up for the test," }
    )
  }

  func writeLists(
    _ lists: [String: String],
    as day: String = "2024-01-01",
    to name: String = "definitions/list-sizes.csv"
  ) throws {
    try write(
      name,
      ["organisation,kind,as_at,value,source"]
        + lists.sorted { $0.key < $1.key }.map {
          "\($0.key),raw,\(day),\($0.value),made up for the test"
        }
    )
  }

  func writeExtract(_ name: String, _ values: [String: [Int]], day: String = "02") throws {
    try write(
      name,
      [
        "QUALITY_SERVICE,NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,DEFAULT_VALUES_USED,"
          + "SUBMIT_USER_ID,SUBMIT_DATE,SUBMIT_TIME,LAST_SUBMISSION"
      ]
        + values.sorted { $0.key < $1.key }.flatMap { practice, numbers in
          zip(fields, numbers).map { field, number in
            let parts = field.split(separator: ".")
            return "NPT2425,Made-up network service,\(practice),20250331,\(parts[0]),\(parts[1]),"
              + "\(number),None,cro-processor,\(day)/04/2025,08:00:00,Y"
          }
        }
    )
  }
}
