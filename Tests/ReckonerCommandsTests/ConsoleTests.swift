import Files
import Synchronization
import Testing

@testable import ReckonerCommands

/// One stream that both results and talk go to, as on a terminal.
@Suite struct ConsoleTests {
  @Test func talkStandsBehindWhatWasWrittenBefore() throws {
    let screen = MemorySink()
    let console = Console(output: screen, talk: screen, settings: .init(), elapsed: { .zero })
    console.write("1 ")
    console.say("2")
    console.detail("never")
    console.write("3\n")
    try console.finish()
    #expect(screen.text == "1 2\n3\n")
  }

  @Test func progressIsShownSeldomAndCleared() throws {
    let screen = MemorySink()
    let clock = Mutex(Duration.zero)
    let console = Console(
      output: screen,
      talk: screen,
      settings: OutputSettings(showsProgress: true, width: 12),
      elapsed: { clock.withLock { $0 } }
    )
    console.progress("early")
    clock.withLock { $0 = .milliseconds(500) }
    console.progress("half\u{7}")
    clock.withLock { $0 = .milliseconds(550) }
    console.progress("too soon")
    console.writeLine("done")
    try console.finish()
    #expect(screen.text == "half\\u{7}\r\u{1B}[Kdone\n")
  }

  @Test func withoutATerminalThereIsNoProgress() throws {
    let screen = MemorySink()
    let console = Console(output: screen, talk: screen, settings: .init(), elapsed: { .seconds(9) })
    console.progress("half")
    try console.finish()
    #expect(screen.text.isEmpty)
  }
}
