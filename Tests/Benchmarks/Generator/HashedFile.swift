import Crypto

/// A file whose SHA-256 is known once it is written.
final class HashedFile {
  let file: OutputFile
  private var hasher = SHA256()

  init(_ file: OutputFile) {
    self.file = file
  }

  func write(_ bytes: Span<UInt8>) throws {
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    hasher.update(data: copy)
    try file.write(bytes)
  }

  var digest: String {
    hasher.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
