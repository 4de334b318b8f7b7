/// What the help of every command that decides says.
enum DecisionHelp {
  /// When nothing is done.
  static let refusals = """
    The decision is kept in the book as an instruction file, like one that came in. If the rules \
    refuse it, nothing is written, also not of others given with it: each refusal is a finding with \
    its rule id, and the exit code is 3, with --dry-run too.
    """
}
