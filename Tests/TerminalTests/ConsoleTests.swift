import Hub
import Testing

@testable import Terminal

@Suite("Progress on the console")
struct ConsoleTests {
    private static let work = [
        LongWork("Reading"), LongWork("Sending the letters", done: 1, of: 2),
        LongWork("Sending the letters", done: 2, of: 2),
    ]

    private func told(to run: Run) -> String {
        var progress = Progress(console: run.console)
        for work in Self.work { progress.step(work) }
        progress.done()
        return run.complaints
    }

    @Test func `somebody who watches sees one line drawn again`() {
        let run = Run(isWatched: true)
        #expect(
            told(to: run)
                == "\r\u{1B}[KReading…\r\u{1B}[KSending the letters 1 of 2…\r\u{1B}[KSending the letters 2 of 2…\r\u{1B}[K"
        )
        #expect(run.output.isEmpty)
    }

    @Test func `a file gets one plain line for each part and no control characters`() {
        #expect(told(to: Run()) == "Reading…\nSending the letters…\n")
    }
}
