import Testing

@testable import Terminal

@Suite("Progress on the console")
struct ConsoleTests {
    @Test func `somebody who watches sees one line drawn again`() {
        let run = Run(isWatched: true)
        let progress = Progress(console: run.console)
        progress.step("Reading")
        progress.step("Writing")
        progress.done()
        #expect(run.complaints == "\r\u{1B}[KReading…\r\u{1B}[KWriting…\r\u{1B}[K")
        #expect(run.output.isEmpty)
    }

    @Test func `a file gets plain lines and no control characters`() {
        let run = Run()
        let progress = Progress(console: run.console)
        progress.step("Reading")
        progress.step("Writing")
        progress.done()
        #expect(run.complaints == "Reading…\nWriting…\n")
    }
}
