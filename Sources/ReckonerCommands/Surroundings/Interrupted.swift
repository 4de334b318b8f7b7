/// Thrown by work that was asked to stop from the keyboard: exit code 130.
struct Interrupted: Error, Sendable {}
