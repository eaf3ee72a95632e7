import Hub

/// Tells how far long work has come: one line drawn again and again, or a plain line for each part where nobody watches.
struct Progress {
    let console: Console
    private var part: String?

    init(console: Console) { self.console = console }

    mutating func step(_ work: LongWork) {
        if console.isWatched {
            let count = work.done.map { done in work.total.map { " \(done) of \($0)" } ?? " \(done)" } ?? ""
            console.whisper("\r\u{1B}[K\(work.part)\(count)…")
        } else if part != work.part {
            console.whisper("\(work.part)…\n")
        }
        part = work.part
    }

    func done() {
        if console.isWatched { console.whisper("\r\u{1B}[K") }
    }
}
