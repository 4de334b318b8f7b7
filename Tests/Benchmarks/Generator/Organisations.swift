/// The practices and networks of an extract, and who belongs to whom.
struct Organisations: Sendable {
  /// One organisation; the number is its place among its own kind.
  enum Organisation: Sendable {
    case practice(Int)
    case network(Int)
  }

  private static let letters = Array("ABCDEFGHJKLMNPVY")

  let practices: Int
  let networks: Int
  /// All of them in the order of their codes, in which an extract lists them.
  let inOrder: [Organisation]

  /// Makes the organisations of a shape.
  init(_ shape: ExtractShape) {
    practices = shape.practices
    networks = shape.networks
    // Networks begin with U and so stand before the practices of V and Y.
    let before = (0..<shape.practices).prefix { Self.code(practice: $0, of: shape.practices) < "U" }
    inOrder =
      before.map { .practice($0) } + (0..<shape.networks).map { .network($0) }
      + (before.count..<shape.practices).map { .practice($0) }
  }

  /// The code of an organisation.
  func code(_ organisation: Organisation) -> String {
    switch organisation {
    case .practice(let number): Self.code(practice: number, of: practices)
    case .network(let number): "U\(10_000 + number)"
    }
  }

  /// The practices of a network.
  func members(ofNetwork network: Int) -> Range<Int> {
    network * practices / networks..<(network + 1) * practices / networks
  }

  private static func code(practice: Int, of practices: Int) -> String {
    let perLetter = (practices + letters.count - 1) / letters.count
    return "\(letters[practice / perLetter])\(81_001 + practice % perLetter)"
  }
}
