import ArgumentParser
import Bundles
import Intake
import Runs

/// The bounds within which files are read: for safety, not for size.
struct ReadingOptions: ParsableArguments {
  @Option(help: "The most bytes that a zip may have.")
  var maxBundleBytes = BundleLimits().bundleBytes

  @Option(help: "The most bytes that the members of a zip may come to.")
  var maxContentBytes = BundleLimits().contentBytes

  @Option(help: "The most bytes that one member may come to.")
  var maxMemberBytes = BundleLimits().memberBytes

  @Option(help: "The most members that a zip may have.")
  var maxMembers = BundleLimits().members

  @Option(help: "How many times longer a member may become than it is in the zip, beyond 16 MiB.")
  var maxRatio = BundleLimits().ratio

  @Option(
    help: ArgumentHelp(
      "The folder for unnamed temporary files: a few bytes for each row of an extract.",
      valueName: "folder"
    )
  )
  var scratch: String?

  func validate() throws {
    let limits = [maxBundleBytes, maxContentBytes, maxMemberBytes, maxMembers, maxRatio]
    guard limits.allSatisfy({ $0 > 0 }) else {
      throw ValidationError("A limit is a whole number above 0.")
    }
  }

  /// The options as they can be given again, those that are as ever left out.
  func add(to command: inout GivenCommand) {
    let usual = BundleLimits()
    let limits = [
      ("--max-bundle-bytes", maxBundleBytes, usual.bundleBytes),
      ("--max-content-bytes", maxContentBytes, usual.contentBytes),
      ("--max-member-bytes", maxMemberBytes, usual.memberBytes),
      ("--max-members", maxMembers, usual.members), ("--max-ratio", maxRatio, usual.ratio),
    ]
    for (option, limit, usual) in limits where limit != usual {
      command.add(option, String(limit))
    }
    command.add("--scratch", scratch)
  }

  /// A reader within these bounds.
  func reader(in surroundings: Surroundings) -> IntakeReader {
    var limits = BundleLimits()
    limits.bundleBytes = maxBundleBytes
    limits.contentBytes = maxContentBytes
    limits.memberBytes = maxMemberBytes
    limits.members = maxMembers
    limits.ratio = maxRatio
    return IntakeReader(
      spoolFolder: scratch ?? surroundings.variables["TMPDIR"] ?? "/tmp",
      limits: limits
    )
  }
}
