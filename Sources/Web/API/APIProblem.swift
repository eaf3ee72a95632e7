import HTTP
import JSON

/// What went wrong, in the one shape that the interface knows: RFC 9457, problem details.
struct APIProblem: Error, Sendable {
    let status: Status
    let title: String
    let detail: String?

    static func notUnderstood(_ detail: String) -> APIProblem {
        APIProblem(status: .badRequest, title: "That is not understood", detail: detail)
    }

    static let fields = APIObject<APIProblem>(
        name: "Problem", about: "What went wrong (RFC 9457).",
        fields: [
            APIField("type", .text) { _ in .string("about:blank") },
            APIField("title", .text) { .string($0.title) },
            APIField("status", .whole) { .number($0.status.code) },
            APIField("detail", .optional(.text)) { .optional($0.detail) },
        ])

    var response: Response {
        var response = Response(status, .problemJSON, Self.fields.json(self).bytes)
        if status == .unauthorised { response.headers["WWW-Authenticate"] = "Bearer realm=\"Circles Connected\"" }
        return SecurityHeaders.personalPage.applied(to: response)
    }
}
