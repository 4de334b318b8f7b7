public import Files
public import Findings

/// The folder that holds the state, as a chain of versions of which one is current.
///
/// A value of this type is only a path: whoever holds a ``BookVersion`` reads that version, however
/// many are published meanwhile, and waits for nobody. Files of a version are hard links to
/// `objects/`, so that its folder can be read in place by any program, also where symbolic links
/// are not followed or not known; on disks without hard links they are relative symbolic links.
/// To copy a book and keep the links, use `cp -a`, `rsync -aH` or `tar`; a copy without them
/// is right too, and only larger: a book of symbolic links stays small under any copy, but breaks
/// where they are not known.
public struct Book: Sendable {
  /// The folder.
  public let path: String
  /// The file system that it is on.
  let operations: any FileOperations
  /// Where everything lies in it.
  let layout: BookLayout

  init(unchecked path: String, operations: any FileOperations) {
    self.path = path
    self.operations = operations
    layout = BookLayout(root: path)
  }

  /// Opens a book.
  ///
  /// - Parameters:
  ///   - path: Its folder.
  ///   - operations: The file system.
  /// - Throws: `notABook`, `newerFormat`, `changedByHand`.
  public init(
    opening path: String,
    operations: any FileOperations = LocalDisk()
  ) throws(Failure) {
    self.init(unchecked: path, operations: operations)
    do throws(SystemError) {
      for folder in BookLayout.folders {
        guard try operations.status("\(path)/\(folder)")?.kind == .folder else {
          throw SystemError("open", path, .notFound)
        }
      }
    } catch {
      guard error.number == .notFound || error.number == .notFolder else { throw error.failure }
      throw Failure(
        .notABook,
        "is not a book",
        subject: path,
        remedy: "name the folder of a book, or make one with init"
      )
    }
    _ = try version()
  }

  /// The number of the current version.
  ///
  /// - Throws: `notABook` if making the book was never finished, `changedByHand`.
  public func currentNumber() throws(Failure) -> Int {
    do throws(SystemError) {
      guard let found = try operations.status(layout.current) else {
        throw SystemError("open", layout.current, .notFound)
      }
      guard found.kind == .link,
        let number = BookLayout.number(inTarget: try operations.target(layout.current))
      else { throw SystemError("open", layout.current, .invalid) }
      return number
    } catch {
      switch error.number {
      case .notFound:
        throw Failure(
          .notABook,
          "has no current version: making the book was never finished, or current was removed",
          subject: path,
          remedy: "run init again if the book is new; else put current back from a copy"
        )
      case .invalid: throw .changedByHand("does not name a version", layout.current)
      default: throw error.failure
      }
    }
  }

  /// A version's record.
  ///
  /// - Parameter number: Which; `nil` for the current one.
  /// - Returns: The record.
  /// - Throws: `noSuchVersion`, `versionPruned`, `newerFormat`, `changedByHand`.
  public func version(_ number: Int? = nil) throws(Failure) -> BookVersion {
    let current = try currentNumber()
    let wanted = number ?? current
    guard (1...current).contains(wanted) else {
      throw Failure(
        .noSuchVersion,
        "has no version \(wanted); the current one is \(current)",
        subject: path
      )
    }
    return try record(of: wanted)
  }

  /// Reads a version's record, published or not.
  func record(of number: Int) throws(Failure) -> BookVersion {
    let file = layout.record(of: number)
    let bytes: [UInt8]
    do throws(SystemError) { bytes = try operations.contents(file) } catch {
      switch error.number {
      case .notFound where try pruned().version(number) != nil:
        throw Failure(
          .versionPruned,
          "version \(number) was pruned",
          subject: path,
          remedy: "choose a later version"
        )
      case .notFound, .isLink, .notFolder:
        throw .changedByHand("is missing or not a file", file)
      default: throw error.failure
      }
    }
    let version = try BookVersion(reading: bytes, path: file)
    guard version.number == number else {
      throw .changedByHand("is the record of version \(version.number)", file)
    }
    return version
  }

  /// All versions that were not pruned, oldest first, each checked to be the next one's parent.
  ///
  /// - Throws: `changedByHand` where the chain is broken.
  public func versions() throws(Failure) -> [BookVersion] {
    let current = try currentNumber()
    let oldest = try pruned().lastVersion + 1
    var versions: [BookVersion] = []
    for number in stride(from: current, through: min(oldest, current), by: -1) {
      let version = try record(of: number)
      if let child = versions.last {
        guard child.parent == BookVersion.Parent(number: number, sha256: version.sha256) else {
          throw .changedByHand(
            "is not the parent of version \(child.number)",
            layout.record(of: number)
          )
        }
      }
      versions.append(version)
    }
    return versions.reversed()
  }

  /// What was pruned.
  func pruned() throws(Failure) -> PrunedTable {
    do throws(SystemError) {
      guard try operations.status(layout.pruned) != nil else { return PrunedTable() }
      let bytes = try operations.contents(layout.pruned)
      do throws(CheckedTable.Fault) { return try PrunedTable(bytes) } catch {
        throw SystemError("line \(error.line)", layout.pruned, .invalid)
      }
    } catch {
      guard error.number == .invalid else { throw error.failure }
      throw .changedByHand("is not as it was written, from \(error.call) on", layout.pruned)
    }
  }
}
