/// How many of a practice's patients are on the register of a group.
public struct PrevalenceRow: TableRow {
  /// The practice, or the country as a whole.
  public let organisation: ODSCode
  /// The group of patients, such as `AF`.
  public let group: String
  /// The financial year at whose end the register is counted.
  public let year: FinancialYear
  /// How many are on the register.
  public let register: Int
  /// How many are on the list that it is measured against.
  public let list: Int?
  /// Which list that is, such as `TOTAL` or `17OV`; may be empty.
  public let listType: String
  /// The register as a percentage of the list, where it is given in place of the list.
  public let prevalence: ExactDecimal?
  /// The percentage of the country.
  public let nationalPrevalence: ExactDecimal?
  /// Who says so.
  public var source: String

  /// Makes a row.
  public init(
    organisation: ODSCode,
    group: String,
    year: FinancialYear,
    register: Int,
    list: Int? = nil,
    listType: String = "",
    prevalence: ExactDecimal? = nil,
    nationalPrevalence: ExactDecimal? = nil,
    source: String
  ) {
    self.organisation = organisation
    self.group = group
    self.year = year
    self.register = register
    self.list = list
    self.listType = listType
    self.prevalence = prevalence
    self.nationalPrevalence = nationalPrevalence
    self.source = source
  }

  /// The layout of `prevalence.csv`.
  public static let layout = Layout(
    name: "prevalence",
    sentence: "The registers of practices by group of patients, with what they are measured by.",
    columns: [
      Column("organisation", .organisation, "The code of the practice; ENG for England."),
      Column("group", .text, "The group of patients, such as AF."),
      Column("year", .year, "The financial year at whose end the register is counted."),
      Column("register", .count, "How many patients are on the register."),
      Column("list", .count, "How many are on the list it is measured against.", optional: true),
      Column("list_type", .text, "Which list that is, such as TOTAL or 17OV.", optional: true),
      Column(
        "prevalence",
        .decimal,
        "The register as a percentage of the list, if it is given.",
        optional: true
      ),
      Column(
        "national_prevalence",
        .decimal,
        "The same percentage for the country.",
        optional: true
      ),
      Column("source", .text, "Who says so."),
    ],
    key: ["organisation", "group", "year"]
  )

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let organisation = ODSCode(cells[0]),
      let year = FinancialYear(cells[2]), let register = Int(cells[3]),
      let list = optionalCell(cells[4], { Int($0) }),
      let prevalence = optionalCell(cells[6], ExactDecimal.init(_:)),
      let nationalPrevalence = optionalCell(cells[7], ExactDecimal.init(_:))
    else { return nil }
    self.init(
      organisation: organisation,
      group: cells[1],
      year: year,
      register: register,
      list: list,
      listType: cells[5],
      prevalence: prevalence,
      nationalPrevalence: nationalPrevalence,
      source: cells[8]
    )
  }

  /// The row's cells.
  public var cells: [String] {
    [
      organisation.text, group, year.description, String(register), list.cell, listType,
      prevalence.cell, nationalPrevalence.cell, source,
    ]
  }

  /// Orders by organisation, group and year.
  public static func < (left: PrevalenceRow, right: PrevalenceRow) -> Bool {
    order(left.organisation, right.organisation) ?? order(left.group, right.group)
      ?? order(left.year, right.year) ?? cellsPrecede(left, right)
  }
}
