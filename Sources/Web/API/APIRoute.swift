import Domain
import HTML
import HTTP
import Hub
import JSON

/// One thing the interface answers: its address, what it understands, what it gives, and how.
///
/// The router, the description and the checks of what is asked are all made from this one value.
struct APIRoute: Sendable {
    struct Call: Sendable {
        let request: Request
        let path: PathParameters
        let query: APIQuery
        let place: APIPlace
        let site: PublicSite
        /// Whose token it carries; nil where the route asks for none.
        let member: Identifier<Member>?
    }

    enum Gives: Sendable {
        case one(String)
        /// A page of a list, with the address of the next.
        case page(String)
    }

    /// As the router has it: `/api/v1/venues/:reference`.
    let pattern: String
    /// The name of the operation in the description.
    let name: String
    let about: String
    var parameters: [APIParameter] = []
    var wantsToken = false
    let gives: Gives
    let answer: @Sendable (Call) throws(HubError) -> JSONText

    /// Whether something may not be there.
    var mayMiss: Bool {
        parameters.contains { parameter in
            if case .slug = parameter.kind { return true }
            return parameter.isInPath
        }
    }
}

/// A list given page by page.
enum APIPage {
    static let most = 100
    static let usual = 50

    static let parameters = [
        APIParameter(name: "limit", kind: .whole(1...most), about: "How many at once, \(usual) unless said."),
        APIParameter(name: "after", kind: .mark, about: "Where the page before ended; it stands in its next."),
    ]

    /// The part of a list that was asked for; the list stands in the order of its marks, which tell an element from all
    /// others and are made of the letters `!` to `~`.
    static func json<Element>(
        _ all: [Element], of call: APIRoute.Call, mark: (Element) -> String, json: (Element) -> JSONText
    ) -> JSONText {
        let (limit, after) = (call.query.whole("limit") ?? usual, call.query.text("after"))
        let rest = all.drop { element in after.map { mark(element) <= $0 } ?? false }
        let shown = rest.prefix(limit)
        var next = JSONText.null
        if shown.count < rest.count, let last = shown.last {
            let items = call.query.items(without: ["after"]) + [("after", mark(last))]
            next = call.place.address(.init(path: call.request.target.segments, items: items))
        }
        return .object([("items", .array(shown.map(json))), ("next", next)])
    }

    static func schema(of name: String) -> JSONText {
        .object([
            ("type", .string("object")),
            (
                "properties",
                .object([
                    ("items", APISchema.list(.named(name)).json), ("next", APISchema.optional(.address).json),
                ])
            ),
            ("required", .array([.string("items"), .string("next")])), ("additionalProperties", .bool(false)),
        ])
    }
}
