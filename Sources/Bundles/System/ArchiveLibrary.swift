import CArchive
import Files
import Findings
import Glibc

/// What is used of libarchive, loaded when a zip is first opened.
///
/// It brings a dozen other libraries with it, which would cost every command more time and memory
/// than all else that it does to start.
@safe
struct ArchiveLibrary: Sendable {
  typealias Read =
    @convention(c) (
      OpaquePointer?, UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafeRawPointer?>?
    ) -> Int
  typealias Seek =
    @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, Int64, Int32) -> Int64

  let new: @Sendable @convention(c) () -> OpaquePointer?
  let free: @Sendable @convention(c) (OpaquePointer) -> Int32
  let supportSeekableZip: @Sendable @convention(c) (OpaquePointer) -> Int32
  let setFormatOption:
    @Sendable @convention(c) (
      OpaquePointer, UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafePointer<CChar>
    ) -> Int32
  let setRead: @Sendable @convention(c) (OpaquePointer, Read) -> Int32
  let setSeek: @Sendable @convention(c) (OpaquePointer, Seek) -> Int32
  let setCallbackData: @Sendable @convention(c) (OpaquePointer, UnsafeMutableRawPointer) -> Int32
  let open: @Sendable @convention(c) (OpaquePointer) -> Int32
  let nextHeader:
    @Sendable @convention(c) (OpaquePointer, UnsafeMutablePointer<OpaquePointer?>) -> Int32
  let readData: @Sendable @convention(c) (OpaquePointer, UnsafeMutableRawPointer?, Int) -> Int
  let errorString: @Sendable @convention(c) (OpaquePointer) -> UnsafePointer<CChar>?
  let pathname: @Sendable @convention(c) (OpaquePointer) -> UnsafePointer<CChar>?
  let fileType: @Sendable @convention(c) (OpaquePointer) -> mode_t
  let isSizeSet: @Sendable @convention(c) (OpaquePointer) -> Int32
  let size: @Sendable @convention(c) (OpaquePointer) -> Int64

  /// The library under the name that every libarchive 3 has.
  ///
  /// - Throws: `Failure` if it is not there.
  static func loaded() throws(Failure) -> ArchiveLibrary { try result.get() }

  private static let result = Result { () throws(Failure) in
    try ArchiveLibrary(named: "libarchive.so.13")
  }

  /// Loads a library, for as long as the program runs.
  ///
  /// - Throws: `Failure` if it is not there, or lacks a function.
  init(named name: String) throws(Failure) {
    guard let library = unsafe dlopen(name, RTLD_LAZY | RTLD_LOCAL) else {
      throw Self.missing(name)
    }
    unsafe new = try Self.function("archive_read_new", in: library, name)
    unsafe free = try Self.function("archive_read_free", in: library, name)
    unsafe supportSeekableZip = try Self.function(
      "archive_read_support_format_zip_seekable",
      in: library,
      name
    )
    unsafe setFormatOption = try Self.function("archive_read_set_format_option", in: library, name)
    unsafe setRead = try Self.function("archive_read_set_read_callback", in: library, name)
    unsafe setSeek = try Self.function("archive_read_set_seek_callback", in: library, name)
    unsafe setCallbackData = try Self.function("archive_read_set_callback_data", in: library, name)
    unsafe open = try Self.function("archive_read_open1", in: library, name)
    unsafe nextHeader = try Self.function("archive_read_next_header", in: library, name)
    unsafe readData = try Self.function("archive_read_data", in: library, name)
    unsafe errorString = try Self.function("archive_error_string", in: library, name)
    unsafe pathname = try Self.function("archive_entry_pathname", in: library, name)
    unsafe fileType = try Self.function("archive_entry_filetype", in: library, name)
    unsafe isSizeSet = try Self.function("archive_entry_size_is_set", in: library, name)
    unsafe size = try Self.function("archive_entry_size", in: library, name)
  }

  private static func function<Function>(
    _ function: String,
    in library: UnsafeMutableRawPointer,
    _ name: String
  ) throws(Failure) -> Function {
    guard let address = unsafe dlsym(library, function) else { throw missing(name) }
    return unsafe unsafeBitCast(address, to: Function.self)
  }

  private static func missing(_ name: String) -> Failure {
    let reason = unsafe dlerror().map { unsafe String(cString: $0) } ?? "no reason given"
    return Failure(
      .readFailed,
      "zips and workbooks need the library \(name), which cannot be loaded (\(reason)): "
        + "install libarchive13"
    )
  }
}
