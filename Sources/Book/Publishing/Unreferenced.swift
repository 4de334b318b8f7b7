import Files
import Findings

/// Objects and inputs that no version refers to.
struct Unreferenced {
  private let book: Book
  private let operations: any FileOperations
  private let layout: BookLayout

  init(_ book: Book) {
    self.book = book
    operations = book.operations
    layout = book.layout
  }

  /// What the versions on the disk refer to.
  struct References {
    var objects: Set<SHA256Digest> = []
    var inputs: Set<SHA256Digest> = []
    /// Inputs that are in effect in a version, though pruned versions took them in.
    var inputsInEffect: Set<SHA256Digest> = []

    mutating func add(_ version: BookVersion, inEffect: [InputInEffect]) {
      objects.formUnion(version.files.map(\.sha256))
      inputs.formUnion(version.inputs.map(\.sha256))
      inputsInEffect.formUnion(inEffect.map(\.record.sha256))
    }
  }

  /// Collects the references of the versions on the disk; throws if one cannot be read, as
  /// then nothing can be known to be unreferenced.
  func references(of numbers: [Int]) throws(Failure) -> References {
    var references = References()
    var tables: [SHA256Digest: [InputInEffect]] = [:]
    for number in numbers {
      let version = try book.record(of: number)
      let table = version.file(InputsTable.path)?.sha256
      let inEffect =
        if let table, let known = tables[table] { known } else {
          try book.inputsInEffect(in: version)
        }
      if let table { tables[table] = inEffect }
      references.add(version, inEffect: inEffect)
    }
    return references
  }

  /// The numbers of the versions whose folders are there.
  func numbers() throws(SystemError) -> [Int] {
    try operations.list(layout.versions).compactMap { BookLayout.number(named: $0) }.sorted()
  }

  /// The objects that are there and not among the references, by name.
  func objects(_ references: References) throws(SystemError) -> [String] {
    var found: [String] = []
    for folder in try operations.list(layout.objects) {
      for name in try operations.list("\(layout.objects)/\(folder)") {
        guard let sha256 = SHA256Digest(name), !references.objects.contains(sha256) else {
          continue
        }
        found.append("\(layout.objects)/\(folder)/\(name)")
      }
    }
    return found
  }

  /// The folders of inputs that are there and not among the references.
  func inputs(_ references: References) throws(SystemError) -> [SHA256Digest] {
    try operations.list(layout.inputs).compactMap { SHA256Digest($0) }.filter {
      !references.inputs.contains($0) && !references.inputsInEffect.contains($0)
    }
  }

  /// Removes all of them.
  ///
  /// Where a version's record cannot be read, nothing is removed: verify says so.
  func remove() throws(SystemError) {
    let references: References
    let numbers = try numbers()
    do throws(Failure) { references = try self.references(of: numbers) } catch { return }
    try remove(references)
  }

  /// Removes what is not among the references.
  func remove(_ references: References) throws(SystemError) {
    for path in try objects(references) { try operations.unlink(path) }
    for name in try operations.list(layout.objects) {
      let folder = "\(layout.objects)/\(name)"
      if try operations.list(folder).isEmpty { try operations.removeFolder(folder) }
    }
    for sha256 in try inputs(references) { try operations.removeTree(layout.inputFolder(sha256)) }
  }
}
