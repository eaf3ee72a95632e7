import HTTP
import Synchronization
import Web

/// Stands before the site while its address is not known yet: a moment after the port is taken.
final class FrontDoor: Sendable {
    /// A closure and not the site, which is large and would be copied for each request.
    private let answer = Mutex<(@Sendable (Request) -> Response)?>(nil)

    func open(_ site: Site) { answer.withLock { $0 = { site.respond(to: $0) } } }

    func respond(to request: Request) -> Response {
        guard let answer = answer.withLock({ $0 }) else {
            return .text("One moment, please.", status: .serviceUnavailable)
        }
        return answer(request)
    }
}
