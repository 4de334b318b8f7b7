import Files
import Findings

/// A folder of a run's own, for its owner alone, which the run removes.
struct ScratchFolder: Sendable {
  /// The folder.
  let path: String
  private let operations = LocalDisk()

  /// Makes a folder that was not there.
  ///
  /// - Parameters:
  ///   - above: The folder to make it in.
  ///   - word: What its name begins with.
  /// - Throws: A failure to make it.
  init(in above: String, named word: String) throws(SystemError) {
    var number = 0
    while true {
      let path = "\(above)/\(word)-\(ProcessFacts.number)-\(number)"
      do throws(SystemError) {
        try operations.makeFolder(path)
        self.path = path
        return
      } catch {
        guard error.number == .exists else { throw error }
      }
      number += 1
    }
  }

  /// Writes a file into it.
  ///
  /// - Parameters:
  ///   - bytes: Its bytes.
  ///   - name: Its name.
  /// - Returns: Its path.
  /// - Throws: A failure to write it.
  func write(_ bytes: [UInt8], as name: String) throws(SystemError) -> String {
    let file = "\(path)/\(name)"
    try operations.writeFile(file, bytes)
    return file
  }

  /// Removes it with all that is in it.
  ///
  /// - Throws: A failure to remove it, which names what stays.
  func remove() throws(SystemError) {
    try operations.removeTree(path)
  }
}
