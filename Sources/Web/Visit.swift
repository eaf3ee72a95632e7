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

    /// The same request from somebody we do not know.
    var signedOut: Visit { Visit(request: request, visitor: .nobody) }
}
