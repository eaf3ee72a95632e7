import JSON

/// The description of the interface, OpenAPI 3.1, made from the routes themselves.
///
/// - SeeAlso: https://spec.openapis.org/oas/v3.1.1.html
struct OpenAPIDocument {
    let community: String
    let origin: String
    var routes = APIRoutes.all

    var json: JSONText {
        .object([
            ("openapi", .string("3.1.0")),
            (
                "info",
                .object([
                    ("title", .string("Circles Connected, \(community)")), ("version", .string("1")),
                    (
                        "description",
                        .string(
                            "What is on, for everybody; a member's own week with a token that they make. Reading only.")
                    ),
                ])
            ),
            ("servers", .array([.object([("url", .string(origin))])])),
            ("paths", .object(routes.map { (Self.path($0), .object([("get", operation($0))])) })),
            (
                "components",
                .object([
                    (
                        "schemas",
                        .object(
                            APIViews.schemas + [
                                (
                                    "OwnInterests",
                                    .object([
                                        ("type", .string("object")),
                                        (
                                            "properties",
                                            .object([("items", APISchema.list(.named("OwnInterest")).json)])
                                        ),
                                        ("required", .array([.string("items")])),
                                        ("additionalProperties", .bool(false)),
                                    ])
                                )
                            ])
                    ),
                    (
                        "securitySchemes",
                        .object([("token", .object([("type", .string("http")), ("scheme", .string("bearer"))]))])
                    ),
                ])
            ),
        ])
    }

    /// `/api/v1/venues/{reference}`.
    static func path(_ route: APIRoute) -> String {
        route.pattern.split(separator: "/").map { $0.hasPrefix(":") ? "/{\($0.dropFirst())}" : "/\($0)" }.joined()
    }

    private func operation(_ route: APIRoute) -> JSONText {
        var members: [(name: String, value: JSONText)] = [
            ("operationId", .string(route.name)), ("summary", .string(route.about)),
            ("parameters", .array(route.parameters.map(\.json))), ("responses", .object(responses(of: route))),
        ]
        if route.wantsToken { members.append(("security", .array([.object([("token", .array([]))])]))) }
        return .object(members)
    }

    private func responses(of route: APIRoute) -> [(name: String, value: JSONText)] {
        let schema: JSONText =
            switch route.gives {
            case .one(let name): APISchema.named(name).json
            case .page(let name): APIPage.schema(of: name)
            }
        var responses = [
            ("200", Self.response("As asked.", "application/json", schema)), Self.refused,
        ]
        if route.wantsToken { responses.append(problem("401", "Without a token that is good.")) }
        if route.mayMiss { responses.append(problem("404", "There is no such thing, or it is not for everybody.")) }
        return responses + [problem("503", "The hub cannot answer just now.")]
    }

    /// What is no request at all is refused in plain words, before it is known what it asks for.
    private static let refused: (name: String, value: JSONText) = (
        "400",
        .object([
            ("description", .string("Not understood.")),
            (
                "content",
                .object([
                    ("application/problem+json", .object([("schema", APISchema.named("Problem").json)])),
                    ("text/plain", .object([("schema", APISchema.text.json)])),
                ])
            ),
        ])
    )

    private func problem(_ status: String, _ about: String) -> (name: String, value: JSONText) {
        (status, Self.response(about, "application/problem+json", APISchema.named("Problem").json))
    }

    private static func response(_ about: String, _ type: String, _ schema: JSONText) -> JSONText {
        .object([
            ("description", .string(about)),
            ("content", .object([(type, .object([("schema", schema)]))])),
        ])
    }
}
