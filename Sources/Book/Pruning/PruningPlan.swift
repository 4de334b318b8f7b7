import Files
import Findings

/// What a pruning drops, by name.
struct PruningPlan {
  let versions: [BookVersion]
  let objects: [String]
  let inputs: [SHA256Digest]
  let kept: Unreferenced.References

  init(_ book: Book, before number: Int, droppingInputs: Bool) throws {
    let current = try book.currentNumber()
    guard number <= current else {
      throw Failure(
        .noSuchVersion,
        "has no version \(number); the current one is \(current)",
        subject: book.path,
        remedy: "name a version that there is: all before it are dropped"
      )
    }
    let oldest = number
    let unreferenced = Unreferenced(book)
    let numbers = try unreferenced.numbers()
    versions = try numbers.filter { $0 < oldest }.map { try book.record(of: $0) }
    var kept = try unreferenced.references(of: numbers.filter { $0 >= oldest })
    if droppingInputs { kept.inputsInEffect = [] }
    self.kept = kept
    objects = try unreferenced.objects(kept)
    inputs = try unreferenced.inputs(kept)
  }

  var isEmpty: Bool { versions.isEmpty && objects.isEmpty && inputs.isEmpty }

  func summary(_ book: Book) throws -> Pruning {
    var bytes = 0
    for path in objects { bytes += try book.operations.status(path)?.size ?? 0 }
    for sha256 in inputs {
      let folder = book.layout.inputFolder(sha256)
      for name in try book.operations.list(folder) {
        bytes += try book.operations.status("\(folder)/\(name)")?.size ?? 0
      }
    }
    return Pruning(
      versions: versions.map(\.number),
      objects: objects.count,
      inputs: inputs.count,
      bytes: bytes
    )
  }
}
