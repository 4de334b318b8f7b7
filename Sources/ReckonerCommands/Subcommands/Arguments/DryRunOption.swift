import ArgumentParser

/// The option of a subcommand that writes to a book and never asks.
struct DryRunOption: ParsableArguments {
  @Flag(help: "Show what would be written, and write nothing.")
  var dryRun = false
}
