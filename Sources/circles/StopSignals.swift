import Dispatch
import Glibc

/// Waits for Ctrl-C or a polite request to end.
struct StopSignals {
    private static let numbers = [SIGINT, SIGTERM]

    private let arrived = DispatchSemaphore(value: 0)
    private let sources: [any DispatchSourceSignal]

    init() {
        let arrived = arrived
        sources = Self.numbers.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { arrived.signal() }
            source.resume()
            return source
        }
    }

    /// Returns at the first signal; a second one ends the process at once, whatever it is waiting for by then.
    func wait() {
        arrived.wait()
        for source in sources { source.cancel() }
        for number in Self.numbers { signal(number, SIG_DFL) }
    }
}
