import ArgumentParser
import Findings
import Quality

/// Reads the name of a role.
enum RoleArgument {
  /// A role, whatever the case of its name.
  static func role(_ text: String) throws(ValidationError) -> Role {
    if let role = Role.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() }) {
      return role
    }
    let names = Role.allCases.map(\.rawValue)
    let near = EditDistance.nearest(to: text, among: names).map { "did you mean “\($0)”? " } ?? ""
    throw ValidationError(
      "there is no role “\(text)”; \(near)There are \(names.joined(separator: ", "))"
    )
  }
}
