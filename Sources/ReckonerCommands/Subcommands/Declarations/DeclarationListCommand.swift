import ArgumentParser
import Book
import Findings
import Quality
import Runs
import Tabular

/// `declaration list`: every declaration with its status, causes, holds and figures.
struct DeclarationListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List declarations.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner declaration list book", "all of them, by service, date and provider"),
        ("reckoner declaration list book --status 'On Hold'", "those that a hold keeps"),
        (
          "reckoner declaration list book --commissioner 00L --format csv",
          "one commissioner's, with all figures, for a spreadsheet"
        ),
      ],
      text: """
        The status is On Hold while a hold stands. Causes say why figures wait for aggregation. The \
        revision is what --expect compares. Text shows the first figures, CSV and JSON all.
        """
    )
  )

  @OptionGroup var list: ListOptions

  @Option(help: ArgumentHelp("Only those that show this status.", valueName: "label"))
  var status: String?

  var output: OutputOptions { list.output }

  private static let header = [
    "organisation", "service", "achievement_date", "status", "causes", "holds", "revision",
  ]
  private static let pounds = ["pounds", "pounds_declared", "pounds_approved"]

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, opened, choice) = try list.open()
    let state = opened.state.declarations
    var label: String?
    if let status { label = try StatusLabel.read(status, in: state) }
    // Where nothing is paid for, a column of nothing is in nobody's way but the reader's.
    let isPaid = !state.payments.isEmpty
    var full = ResultTable(Self.header + Self.pounds + ["figures"])
    var short = ResultTable(Self.header + (isPaid ? ["pounds"] : []) + ["figures"])
    var documents: [JSONValue] = []
    var listed: [DeclarationRow] = []
    for row in state.declarationRows where choice.takes(row.key) {
      let shown = state.shownStatus(row.key) ?? row.status.label
      if let label, label != shown { continue }
      listed.append(row)
      let figures = Self.figures(row.key, state)
      let pounds = Self.stages.map {
        state.payments[row.key]?.total($0)?.description ?? ""
      }
      full.add(Self.cells(row, shown, state) + pounds + [figures.joined(separator: "; ")])
      let rest = figures.count > 2 ? ["… \(figures.count - 2) more"] : []
      short.add(
        Self.cells(row, shown, state) + (isPaid ? Array(pounds.prefix(1)) : [])
          + [(figures.prefix(2) + rest).joined(separator: "; ")]
      )
      documents.append(Self.document(row, shown, state))
    }
    job.show(full, short: short)
    job.result = .array(documents)
    if listed.isEmpty { choice.sayNothingFound("declaration", &job, showing: label) }
    let next = try WhatNext(path, opened)
    return Verdict(
      Wording.count(full.rows.count, "declaration"),
      effect: "As of version \(opened.version.number)",
      // Whoever asks for one status has found what is to be done: then it is the step itself.
      next: (label == nil ? nil : next.moving(listed)) ?? next.first
    )
  }

  private static func cells(
    _ row: DeclarationRow,
    _ shown: String,
    _ state: DeclarationState
  ) -> [String] {
    [
      row.key.organisation.text, row.key.service.text, row.key.achievementDate.iso, shown,
      row.causes.sorted().map(\.rawValue).joined(separator: " "),
      state.openHolds(row.key).map(\.words).joined(separator: "; "), String(row.revision),
    ]
  }

  private static let stages: [@Sendable (PaymentStages) -> PaymentFigure?] = [
    { $0.standing }, { $0.declared }, { $0.approved },
  ]

  private static func figures(_ key: DeclarationKey, _ state: DeclarationState) -> [String] {
    state.figures[key, default: [:]].sorted { $0.key < $1.key }.compactMap { field, figures in
      figures.calculated.map { "\(field) \($0)" }
    }
  }

  private static func payments(_ payment: DeclarationPayment?) -> JSONValue {
    .array(
      (payment?.items ?? [:]).sorted { $0.key < $1.key }.map { item, stages in
        let named: [(String, PaymentFigure?)] = [
          ("calculated", stages.calculated), ("standing", stages.standing),
          ("declared", stages.declared), ("approved", stages.approved),
          ("settled", stages.settled),
        ]
        return .object(
          [("indicator", JSONValue(item.indicator?.text))]
            + named.map { name, figure in
              (
                name,
                .object([
                  ("points", JSONValue(figure?.points?.description)),
                  ("pounds", JSONValue(figure?.money?.description)),
                ])
              )
            }
        )
      }
    )
  }

  private static func document(
    _ row: DeclarationRow,
    _ shown: String,
    _ state: DeclarationState
  ) -> JSONValue {
    let figures = state.figures[row.key, default: [:]].sorted { $0.key < $1.key }
    return .object([
      ("organisation", .string(row.key.organisation.text)),
      ("service", .string(row.key.service.text)),
      ("achievementDate", .string(row.key.achievementDate.iso)),
      ("status", .string(shown)),
      ("state", .string(row.status.label)),
      ("causes", .array(row.causes.sorted().map { .string($0.rawValue) })),
      ("holds", .array(state.openHolds(row.key).map { .string($0.id) })),
      ("revision", .integer(row.revision)),
      ("payments", payments(state.payments[row.key])),
      (
        "figures",
        .array(
          figures.map { field, figures in
            .object([
              ("field", .string(field.text)),
              ("calculated", JSONValue(figures.calculated?.text)),
              ("declared", JSONValue(figures.declared?.text)),
              ("approved", JSONValue(figures.approved?.text)),
              ("settled", JSONValue(figures.settled?.text)),
            ])
          }
        )
      ),
    ])
  }
}
