import Findings
import Quality

/// Organisations as a file describes them, each kept once; a second description is said.
struct OrganisationCollection {
  private struct Description: Hashable {
    let name: String
    let commissioner: ODSCode?
  }

  private var known: [ODSCode: Placed<OrganisationRow>] = [:]
  private var others: [ODSCode: Set<Description>] = [:]

  /// The organisations, in order of their codes.
  var rows: [Placed<OrganisationRow>] {
    known.values.sorted { $0.row < $1.row }
  }

  /// Whether the file has described the organisation.
  func contains(_ code: ODSCode) -> Bool { known[code] != nil }

  /// Takes a description; the first of each organisation stands.
  ///
  /// - Parameters:
  ///   - row: The organisation as described here; without a name it is no description.
  ///   - place: Where it stands.
  ///   - log: Told of a description that differs, once for each.
  mutating func describe(_ row: OrganisationRow, at place: Place, into log: inout FindingLog) {
    guard !row.name.isEmpty else { return }
    guard let first = known[row.organisation] else {
      known[row.organisation] = Placed(row, at: place)
      return
    }
    let old = Description(name: first.row.name, commissioner: first.row.commissioner)
    let new = Description(name: row.name, commissioner: row.commissioner)
    guard old != new, others[row.organisation, default: []].insert(new).inserted else { return }
    var differences: [String] = []
    if old.name != new.name {
      differences.append("named \(CellText.shown(old.name)) and \(CellText.shown(new.name))")
    }
    if old.commissioner != new.commissioner {
      differences.append(
        "under \(old.commissioner?.text ?? "no commissioner") and under "
          + (new.commissioner?.text ?? "no commissioner")
      )
    }
    log.report(
      Finding(
        .organisationDescribedTwice,
        "\(row.organisation) is \(differences.joined(separator: ", and ")); the first is taken",
        at: place,
        counterpart: first.place,
        subject: "\(row.kind.rawValue) \(row.organisation)"
      )
    )
  }
}
