import HTTP
import Synchronization
import Web

/// Stands before the site while its address is not known yet: a moment after the port is taken.
final class FrontDoor: Sendable {
    /// Not a closure: in a mutex it is wrapped anew each time somebody looks at it, and a request costs more than the one
    /// before.
    private let site = Mutex<Site?>(nil)

    func open(_ site: Site) { self.site.withLock { $0 = site } }

    func respond(to request: Request) -> Response {
        guard let site = site.withLock({ $0 }) else {
            return .text("One moment, please.", status: .serviceUnavailable)
        }
        return site.respond(to: request)
    }
}
