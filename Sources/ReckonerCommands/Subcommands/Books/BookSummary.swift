import Book
import Files
import Findings
import Quality
import Runs
import Tabular

/// Where a book stands.
struct BookSummary {
  /// How many holds and cases people are shown.
  private static let shown = 10

  private let version: BookVersion
  private let path: String
  private let statuses: [(label: String, count: Int)]
  private let causes: [(cause: String, count: Int)]
  private let waiting: Int
  private let holds: [(hold: HoldRow, remedy: String)]
  private let cases: [OffSystemRow]
  private let asks: [OpenAsks.Line]
  private let people: PeopleState
  /// The commands to run next.
  let next: [String]

  /// Sums a book up.
  init(_ opened: OpenBook, path: String) throws(Failure) {
    version = opened.version
    self.path = path
    let state = opened.state.declarations
    var counts: [String: Int] = [:]
    for key in state.declarations.keys {
      if let label = state.shownStatus(key) { counts[label, default: 0] += 1 }
    }
    statuses = StatusLabel.all(in: state).compactMap { label in
      counts[label].map { (label, $0) }
    }
    let stale = state.declarations.values.filter {
      !$0.causes.isEmpty && $0.status != .financiallyApproved
    }
    waiting = stale.count
    causes = RecalculationCause.allCases.compactMap { cause in
      let count = stale.count { $0.causes.contains(cause) }
      return count == 0 ? nil : (cause.rawValue, count)
    }
    holds = state.holdRows.filter(\.isOpen).map { ($0, state.lifting($0).words) }
    cases = state.caseRows.filter(\.isOpen)
    people = opened.state.people
    asks = OpenAsks(opened, path: path).lines
    next = try WhatNext(path, opened).commands
  }

  /// The command to run first: what to do, else what to answer.
  var first: String? { next.first ?? asks.first?.command }

  /// For people.
  var lines: [String] {
    var lines = [
      "Book \(path), version \(version.number) of \(version.at) by \(version.by): "
        + version.command
    ]
    let total = statuses.reduce(0) { $0 + $1.count }
    lines += ["", total == 0 ? "No declarations" : "\(Wording.count(total, "declaration")):"]
    let width = statuses.map { Wording.grouped($0.count).count }.max() ?? 0
    for (label, count) in statuses {
      let number = Wording.grouped(count)
      lines.append(
        "  \(String(repeating: " ", count: width - number.count))\(number)  \(label)"
      )
    }
    if waiting > 0 {
      let which = causes.map { "\($0.cause) \(Wording.grouped($0.count))" }
      lines += [
        "",
        "\(Wording.count(waiting, "declaration")) \(waiting == 1 ? "awaits" : "await") "
          + "aggregation: \(which.joined(separator: ", "))",
      ]
    }
    if !holds.isEmpty {
      lines += ["", "\(Wording.count(holds.count, "hold")) standing:"]
      for (hold, remedy) in holds.prefix(Self.shown) {
        lines += ["  \(hold.id)", "      \(hold.words); lifted by: \(remedy)"]
      }
      lines += more(holds.count)
    }
    if !cases.isEmpty {
      lines += ["", "\(Wording.count(cases.count, "off-system case")) to settle:"]
      for row in cases.prefix(Self.shown) { lines += ["  \(row.id)", "      \(row.words)"] }
      lines += more(cases.count)
    }
    if !asks.isEmpty {
      let count = asks.reduce(0) { $0 + $1.count }
      lines += ["", "\(Wording.count(count, "ask")) to answer:"]
      for ask in asks {
        let version = ask.version.map { ", asked by version \($0)" } ?? ""
        lines += [
          "  \(Wording.grouped(ask.count))  \(ask.rule) \(ask.words)\(version)",
          "      \(ask.command)",
        ]
      }
    }
    if !people.checksRoles {
      lines += ["", "No user is registered: --by is taken at its word"]
    }
    if !next.isEmpty { lines += ["", "To do:"] + next.map { "  \($0)" } + [""] }
    return lines.map { VisibleText.visible($0) }
  }

  private func more(_ count: Int) -> [String] {
    count > Self.shown ? ["  … and \(Wording.grouped(count - Self.shown)) more"] : []
  }

  /// For spreadsheets: one line a fact.
  var table: ResultTable {
    var table = ResultTable(["section", "item", "detail"])
    table.add(["version", String(version.number), "\(version.at) by \(version.by)"])
    for (label, count) in statuses { table.add(["declarations", label, String(count)]) }
    for (cause, count) in causes { table.add(["awaits aggregation", cause, String(count)]) }
    for (hold, remedy) in holds { table.add(["hold", hold.id, remedy]) }
    for row in cases { table.add(["off-system", row.id, row.words]) }
    for ask in asks { table.add(["ask", ask.rule, String(ask.count)]) }
    for user in people.userRows { table.add(["user", user.user, user.status.rawValue]) }
    for command in next { table.add(["next", command, ""]) }
    return table
  }

  /// For programs.
  var json: JSONValue {
    .object([
      (
        "version",
        .object([
          ("number", .integer(version.number)), ("at", .string(version.at)),
          ("by", .string(version.by)), ("command", .string(version.command)),
          ("sha256", .string(version.sha256.description)),
        ])
      ),
      ("declarations", .object(statuses.map { ($0.label, .integer($0.count)) })),
      ("awaitAggregation", .integer(waiting)),
      ("causes", .object(causes.map { ($0.cause, .integer($0.count)) })),
      (
        "holds",
        .array(
          holds.map { hold, remedy in
            .object([
              ("id", .string(hold.id)), ("words", .string(hold.words)),
              ("liftedBy", .string(remedy)),
            ])
          }
        )
      ),
      (
        "offSystem",
        .array(
          cases.map { row in
            .object([("id", .string(row.id)), ("words", .string(row.words))])
          }
        )
      ),
      (
        "asks",
        .array(
          asks.map { ask in
            .object([
              ("rule", .string(ask.rule)), ("count", .integer(ask.count)),
              ("version", ask.version.map { .integer($0) } ?? .null),
              ("command", .string(ask.command)),
            ])
          }
        )
      ),
      ("rolesChecked", .bool(people.checksRoles)),
      ("next", .array(next.map { .string($0) })),
    ])
  }
}
