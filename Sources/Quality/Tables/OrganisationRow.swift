/// An organisation with an ODS code.
public struct OrganisationRow: TableRow {
  /// The code.
  public let organisation: ODSCode
  /// The name.
  public let name: String
  /// What kind it is.
  public let kind: OrganisationKind
  /// Its commissioner, if known.
  public let commissioner: ODSCode?
  /// The first day, if known.
  public let open: CalendarDate?
  /// The last day; `nil` while it is open.
  public let close: CalendarDate?

  /// Makes a row.
  public init(
    organisation: ODSCode,
    name: String,
    kind: OrganisationKind,
    commissioner: ODSCode? = nil,
    open: CalendarDate? = nil,
    close: CalendarDate? = nil
  ) {
    self.organisation = organisation
    self.name = name
    self.kind = kind
    self.commissioner = commissioner
    self.open = open
    self.close = close
  }

  /// The row with what another one of the organisation knows beside it: a list of relationships
  /// names organisations, and knows neither when they opened nor what other kind they may be of.
  ///
  /// - Parameter other: What is known of the organisation already.
  /// - Returns: This row's name and commissioner, and of the rest what either has, the other's first.
  public func filled(from other: OrganisationRow?) -> OrganisationRow {
    guard let other else { return self }
    return OrganisationRow(
      organisation: organisation,
      name: name.isEmpty ? other.name : name,
      kind: other.kind,
      commissioner: commissioner ?? other.commissioner,
      open: other.open ?? open,
      close: other.close ?? close
    )
  }

  /// The layout of `organisations.csv`.
  public static let layout = Layout(
    name: "organisations",
    sentence: "The organisations: practices, networks, federations, commissioners and others.",
    columns: [
      Column("organisation", .organisation, "The ODS code."),
      Column("name", .text, "The organisation's name."),
      Column(
        "kind",
        .word(OrganisationKind.allCases.map(\.rawValue)),
        "What kind of organisation it is."
      ),
      Column("commissioner", .organisation, "The code of its commissioner.", optional: true),
      Column("open", .date, "The first day.", optional: true),
      Column("close", .date, "The last day; empty while it is open.", optional: true),
    ],
    key: ["organisation"]
  )

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let organisation = ODSCode(cells[0]),
      let kind = OrganisationKind(rawValue: cells[2]),
      let commissioner = optionalCell(cells[3], ODSCode.init),
      let open = optionalCell(cells[4], CalendarDate.init(iso:)),
      let close = optionalCell(cells[5], CalendarDate.init(iso:))
    else { return nil }
    self.init(
      organisation: organisation,
      name: cells[1],
      kind: kind,
      commissioner: commissioner,
      open: open,
      close: close
    )
  }

  /// The row's cells.
  public var cells: [String] {
    [organisation.text, name, kind.rawValue, commissioner.cell, open.cell, close.cell]
  }

  /// Orders by code.
  public static func < (left: OrganisationRow, right: OrganisationRow) -> Bool {
    order(left.organisation, right.organisation) ?? cellsPrecede(left, right)
  }
}
