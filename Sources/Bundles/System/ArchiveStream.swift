import CArchive
import Files
import Findings
import Glibc

/// libarchive's reader of zips by their directory, and nothing else of it.
///
/// Only this format and no filter is switched on: everything else that the library can read stays
/// out of reach of the file.
@safe
final class ArchiveStream {
  /// What a header says.
  struct Header {
    let name: String?
    let size: Int?
    let isFile: Bool
    let isFolder: Bool
  }

  /// What went wrong, in the library's words.
  struct Fault: Error {
    let message: String
  }

  private let library: ArchiveLibrary
  private let archive: OpaquePointer
  private let input: ArchiveInput
  // The library turns names into the locale's letters. Held in UTF-8 for the time of the call, so
  // that what comes out depends neither on the user's locale nor on other threads.
  private let letters: locale_t

  init(_ file: InputFile) throws {
    library = try ArchiveLibrary.loaded()
    guard let letters = unsafe newlocale(1 << LC_CTYPE, "C.UTF-8", nil) else {
      throw Failure(.readFailed, "the system has no locale C.UTF-8", subject: file.path)
    }
    guard let archive = unsafe library.new() else {
      unsafe freelocale(letters)
      throw Failure(.readFailed, "there is no memory left", subject: file.path)
    }
    unsafe self.letters = letters
    unsafe self.archive = archive
    input = ArchiveInput(file)
    let context = unsafe Unmanaged.passUnretained(input).toOpaque()
    let results = unsafe [
      library.supportSeekableZip(archive),
      library.setRead(archive) { _, context, start in
        guard let context = unsafe context else { return -1 }
        return unsafe Unmanaged<ArchiveInput>.fromOpaque(context).takeUnretainedValue().next(start)
      },
      library.setSeek(archive) { _, context, offset, origin in
        guard let context = unsafe context else { return Int64(ARCHIVE_FATAL) }
        return unsafe Unmanaged<ArchiveInput>.fromOpaque(context).takeUnretainedValue()
          .seek(offset, from: origin)
      },
      library.setCallbackData(archive, context),
      // Checksums are held against the directory where there is time for it: `MemberChecksum`.
      library.setFormatOption(archive, "zip", "ignorecrc32", "1"),
      library.open(archive),
    ]
    guard results.allSatisfy({ $0 == ARCHIVE_OK }) else { throw fault() }
  }

  deinit {
    unsafe _ = library.free(archive)
    unsafe freelocale(letters)
  }

  /// Goes on to the next header.
  ///
  /// - Returns: `nil` behind the last one.
  func next() throws -> Header? {
    let before = unsafe uselocale(letters)
    defer { unsafe _ = uselocale(before) }
    var entry: OpaquePointer?
    let result = unsafe library.nextHeader(archive, &entry)
    if result == ARCHIVE_EOF, input.failure == nil { return nil }
    guard result == ARCHIVE_OK, let entry = unsafe entry else { throw fault() }
    let name = unsafe library.pathname(entry).flatMap { unsafe String(validatingCString: $0) }
    let kind = unsafe library.fileType(entry)
    let hasSize = unsafe library.isSizeSet(entry) != 0
    return unsafe Header(
      name: name,
      size: hasSize ? Int(library.size(entry)) : nil,
      isFile: kind == S_IFREG,
      isFolder: kind == S_IFDIR
    )
  }

  /// Puts `wanted` bytes of content into `block`, which has room for them.
  ///
  /// - Returns: How many; fewer only at the end. No checksum is held against them.
  /// - Throws: `Fault`; `Failure` if the file could not be read.
  func read(into block: inout [UInt8], count wanted: Int) throws -> Int {
    let count = unsafe block.withUnsafeMutableBytes { bytes in
      unsafe library.readData(archive, bytes.baseAddress, min(wanted, bytes.count))
    }
    guard count >= 0 else { throw fault() }
    return count
  }

  private func fault() -> any Error {
    if let failure = input.failure { return failure }
    let message = unsafe library.errorString(archive).map { unsafe String(cString: $0) }
    return Fault(message: message ?? "no reason given")
  }
}

/// The file as libarchive asks for it: pieces that stay in one small buffer.
///
/// Not mapped: mapped pages count as the program's memory, so that a large zip would look like a
/// large program.
@safe
private final class ArchiveInput {
  private static let pieceLength = 64 << 10

  private let file: InputFile
  private let piece: UnsafeMutablePointer<UInt8>
  private var position = 0
  private(set) var failure: Failure?

  init(_ file: InputFile) {
    self.file = file
    unsafe piece = .allocate(capacity: Self.pieceLength)
    unsafe piece.initialize(repeating: 0, count: Self.pieceLength)
  }

  deinit {
    unsafe piece.deallocate()
  }

  func next(_ start: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    do throws(Failure) {
      var target = unsafe MutableSpan(_unsafeStart: piece, count: Self.pieceLength)
      let count = try file.read(into: &target, at: position, count: Self.pieceLength)
      position += count
      unsafe start?.pointee = UnsafeRawPointer(piece)
      return count
    } catch {
      failure = error
      return -1
    }
  }

  func seek(_ offset: Int64, from origin: Int32) -> Int64 {
    let base: Int
    switch origin {
    case SEEK_SET: base = 0
    case SEEK_CUR: base = position
    case SEEK_END: base = file.size
    default: return Int64(ARCHIVE_FATAL)
    }
    let (target, overflow) = base.addingReportingOverflow(Int(offset))
    guard !overflow, target >= 0 else { return Int64(ARCHIVE_FATAL) }
    position = min(target, file.size)
    return Int64(position)
  }
}
