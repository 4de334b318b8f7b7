/// What a generated extract holds, for those who measure with it.
struct Manifest {
  let path: String
  let shape: ExtractShape
  let isSecond: Bool
  let faults: FaultCounts
  let generator: ExtractGenerator
  let zipBytes: Int
  let zipDigest: String

  /// The manifest as JSON, one line a fact.
  var json: String {
    let name = path.split(separator: "/").last ?? ""
    let plan = FaultPlan(faults, keys: shape.keys)
    let differences = isSecond ? generator.differences : Differences()
    let facts: [(String, String)] = [
      ("file", "\"\(name)\""),
      ("member", "\"\(ExtractShape.member)\""),
      ("zip_bytes", "\(zipBytes)"),
      ("zip_sha256", "\"\(zipDigest)\""),
      ("csv_bytes", "\(generator.bytes)"),
      ("csv_sha256", "\"\(generator.digest)\""),
      ("rows", "\(generator.rows)"),
      ("network_rows", "\(generator.networkRows)"),
      ("practices", "\(shape.practices)"),
      ("networks", "\(shape.networks)"),
      ("fields", "\(shape.fields)"),
      ("months", "\(shape.months)"),
      ("seed", "\(shape.seed)"),
      ("second", "\(isSecond)"),
      ("changed", "\(differences.changed)"),
      ("new", "\(differences.new)"),
      ("vanished", "\(differences.vanished)"),
      ("duplicates", "\(faults.duplicates)"),
      ("conflicts", "\(faults.conflicts)"),
      ("superseded", "\(faults.superseded)"),
      ("ragged", "\(faults.ragged)"),
      ("far", "\(plan.far)"),
    ]
    let lines = facts.map { "  \"\($0.0)\": \($0.1)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }
}
