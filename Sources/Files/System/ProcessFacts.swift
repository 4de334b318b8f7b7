internal import Glibc

/// What a process can say of itself.
public enum ProcessFacts {
  /// The number that the system knows this process by.
  public static var number: Int32 { getpid() }
}
