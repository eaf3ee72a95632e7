import HTTP
import Synchronization
import Web

/// Stands before the site while its address is not known yet: a moment after the port is taken.
final class FrontDoor: Sendable {
    /// By reference: the site is large and would be copied for each request.
    ///
    /// Not a closure: in a mutex it is wrapped anew each time somebody looks at it, and a request costs more than the one
    /// before.
    private final class Opened: Sendable {
        let site: Site

        init(_ site: Site) { self.site = site }
    }

    private let opened = Mutex<Opened?>(nil)

    func open(_ site: Site) { opened.withLock { $0 = Opened(site) } }

    func respond(to request: Request) -> Response {
        guard let opened = opened.withLock({ $0 }) else {
            return .text("One moment, please.", status: .serviceUnavailable)
        }
        return opened.site.respond(to: request)
    }
}
