import Dispatch
import Glibc

/// Waits for Ctrl-C or a polite request to end.
struct StopSignals {
    private let arrived = DispatchSemaphore(value: 0)
    private let sources: [any DispatchSourceSignal]

    init() {
        let arrived = arrived
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { arrived.signal() }
            source.resume()
            return source
        }
    }

    func wait() {
        arrived.wait()
        for source in sources { source.cancel() }
    }
}
