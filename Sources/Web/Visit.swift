import Domain
import HTML
import HTTP

/// One request with the person behind it.
struct Visit: Sendable {
    let request: Request
    let visitor: Visitor
    /// The token of the session it is in; nil for somebody we do not know.
    var session: String?

    /// What the browser sent with it that a sign-in has to know.
    var arrival: Arrival {
        Arrival(device: Device(userAgent: request.headers["User-Agent"] ?? ""), session: session)
    }

    /// The size of print that the browser remembers.
    var print: PrintSize { request.cookies[Self.printCookie].flatMap(PrintSize.init) ?? .ordinary }

    static let printCookie = "print"

    /// Where a reader comes back to after changing the print; nil for the answer to a form.
    var returnPath: String? {
        guard request.method.isSafe else { return nil }
        return Link(path: request.target.segments).url
    }

    /// The same with what was chosen on the page, such as `/whats-on?only=free`; nil where nothing was.
    var returnQuery: String? {
        guard request.method.isSafe, !request.query.items.isEmpty else { return nil }
        let link = Link(path: request.target.segments, items: request.query.items.map { ($0.name, $0.value) })
        // Each page carries it once more: what is longer than this was written by no page of ours.
        return link.url.utf8.count > Self.longestReturn ? nil : link.url
    }

    private static let longestReturn = 4_000

    /// The same request from somebody we do not know.
    var signedOut: Visit { Visit(request: request, visitor: .nobody) }
}
