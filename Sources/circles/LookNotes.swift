import Dispatch
import Domain
import Hub

/// Writes down each second whose record was given out to whom.
///
/// `@unchecked Sendable`: work is done on the one queue only, and the timer belongs to the thread that starts and stops.
final class LookNotes: @unchecked Sendable {
    private let hub: CommunityHub
    private let queue = DispatchQueue(label: "looks")
    private var timer: (any DispatchSourceTimer)?
    /// A full disk is told once, not each second.
    private var hasFailed = false

    init(_ hub: CommunityHub) { self.hub = hub }

    func start() {
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now() + .seconds(1), repeating: .seconds(1), leeway: .milliseconds(100))
        timer.setEventHandler { [self] in note() }
        timer.resume()
        self.timer = timer
    }

    /// Ends with everything written down that can be.
    func stop() {
        timer?.cancel()
        queue.sync { note() }
    }

    private func note() {
        do throws(HubError) {
            try hub.noteLooks()
            hasFailed = false
        } catch {
            if !hasFailed { ErrorLog.note(error, in: "the audit of readings") }
            hasFailed = true
        }
    }
}
