public import Book
import Files
public import Findings
public import Intake
public import Quality

/// The national averages of a network service, worked out when a person asks for it.
///
/// Payments go by the averages that stand in `parameters.csv`, and by no others: making the run shows
/// what they would be, and ``freeze(by:at:with:in:isDryRun:)`` takes them in, on the one way that all
/// parameters take into a book.
public struct AveragesRun: Sendable {
  /// What freezing them came to.
  public struct Frozen: Sendable {
    /// What differs, and what that moves.
    public let result: IngestResult
    /// What was found, with the table under the name that the book keeps it under.
    public let findings: FindingLog
    /// The new version; `nil` where nothing changed, and for a dry run.
    public let version: BookVersion?
  }

  /// The service and payment date.
  public let part: PartKey
  /// The averages.
  public let averages: NationalAverages
  /// The averages as rows of `parameters.csv`, in order.
  ///
  /// One whose figure stands already has the source that it had.
  public let rows: [ParameterRow]
  private let path: String
  private let version: BookVersion

  /// Works the averages of the current version out.
  ///
  /// - Parameters:
  ///   - part: The service and payment date.
  ///   - path: The book's folder.
  /// - Throws: ``UnusableInstruction`` if the service has no averages, or no network has what it
  ///   takes; a `Failure` if there is no such book or it cannot be read.
  public init(_ part: PartKey, of path: String) throws {
    let book = try Book(opening: path)
    let version = try book.version()
    let state = try BookState(version, of: book)
    let context = state.context
    guard let basis = context.basis(of: part.service), basis.kind == .networkPoints else {
      throw UnusableInstruction(
        message: "\(part.service) is not paid by network points, so it has no averages"
      )
    }
    let subjects = state.declarations.paymentSubjects(of: part, in: context)
    guard
      case .figure(let averages, _) = basis.averages(of: subjects, on: part.achievementDate)
    else {
      throw UnusableInstruction(
        message: "no network of \(part.service) \(part.achievementDate) has figures and a list"
      )
    }
    let held = Dictionary(state.parameters.map { ($0.figureName, $0) }) { first, _ in first }
    self.part = part
    self.path = path
    self.version = version
    self.averages = averages
    rows = basis.rows(
      of: averages,
      on: part.achievementDate,
      source: "reckoner service averages: \(averages.networks) networks of version "
        + "\(version.number)"
    ).map { row in
      guard let held = held[row.figureName], held.figureText == row.figureText else { return row }
      return held
    }
  }

  /// The networks that are left out because their list is not known, one finding each.
  public var findings: [Finding] {
    averages.leftOut.map { network in
      Finding(
        .listSizeMissing,
        "\(network) is left out of the averages, because its list is not known",
        at: Place(source: path),
        subject: "network \(network)"
      )
    }
  }

  /// The name of the table that the book keeps.
  public var name: String { "averages-\(part.service)-\(part.achievementDate).csv" }

  /// Takes the averages into the book.
  ///
  /// - Parameters:
  ///   - actor: Who freezes them; recorded in the book.
  ///   - moment: When, as a value; recorded in the book.
  ///   - reader: Reads the table.
  ///   - above: The folder in which a folder for the table is made, and removed again.
  ///   - isDryRun: Whether to write nothing.
  /// - Returns: What it came to.
  /// - Throws: `book-moved-on` if the book is at another version by now; else as
  ///   ``IngestRun``.
  public func freeze(
    by actor: String,
    at moment: Timestamp,
    with reader: IntakeReader,
    in above: String,
    isDryRun: Bool
  ) throws -> Frozen {
    let folder = try ScratchFolder(in: above, named: "reckoner-averages")
    do {
      let table = try folder.write(BookTable.bytes(rows), as: name)
      let frozen = try freeze(table, by: actor, at: moment, with: reader, isDryRun)
      try folder.remove()
      return frozen
    } catch {
      // What stopped it is what the person must know.
      try? folder.remove()
      throw error
    }
  }

  private func freeze(
    _ table: String,
    by actor: String,
    at moment: Timestamp,
    with reader: IntakeReader,
    _ isDryRun: Bool
  ) throws -> Frozen {
    var run = try IngestRun(
      [table],
      into: path,
      by: actor,
      at: moment,
      with: reader,
      isDryRun: isDryRun
    )
    let result = try run.take()
    if let refusal = result.refusal { throw refusal }
    guard result.base == version.number else {
      throw Failure(
        .bookMovedOn,
        "version \(result.base) was published while the averages of version \(version.number) were "
          + "worked out",
        subject: path,
        remedy: "run the same command again"
      )
    }
    return Frozen(
      result: result,
      findings: InputNames(of: [table]).published(result.findings),
      version: isDryRun ? nil : try run.publish()
    )
  }
}
