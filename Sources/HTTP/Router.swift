/// Finds the route for a request and lets it answer.
///
/// A literal segment is preferred to `:name`, and that to `*name`, whatever the order of the routes. HEAD is
/// answered by GET's route and OPTIONS by the list of methods. The most specific pattern that fits a path decides
/// which methods the path has.
public struct Router: Sendable {
    /// Answers what no route answers: 404, or 405 with `Allow` already in it.
    public typealias Fallback = @Sendable (_ request: Request, _ response: Response) -> Response

    /// All routes, in the order given.
    public let routes: [Route]
    private var nodes = [Node()]
    private let fallback: Fallback

    /// One segment deep in the tree of patterns; other nodes are named by their place.
    private struct Node: Sendable {
        var literals: [String: Int] = [:]
        var parameter: Int?
        var rest: Int?
        var routes: [Method: Route] = [:]
    }

    /// A router; of two routes with the same method and pattern the later counts.
    public init(_ routes: [Route], fallback: @escaping Fallback = { _, response in response }) {
        self.routes = routes
        self.fallback = fallback
        for route in routes { plant(route) }
    }

    public func respond(to request: Request) -> Response {
        if request.path == "*" { return options(for: Method.known) }
        guard let place = find(request.target.segments[...], from: 0) else {
            return fallback(request, .text("Not found\n", status: .notFound))
        }
        let node = nodes[place]
        if let route = node.routes[request.method] ?? (request.method == .head ? node.routes[.get] : nil) {
            return route.handler(request, Self.parameters(of: route, in: request.target.segments))
        }
        var methods = Set(node.routes.keys).union([.options])
        if methods.contains(.get) { methods.insert(.head) }
        if request.method == .options { return options(for: methods) }
        var refusal = Response.text("Method not allowed\n", status: .methodNotAllowed)
        refusal.headers[.allow] = Self.list(methods)
        return fallback(request, refusal)
    }

    private func options(for methods: Set<Method>) -> Response {
        Response(.noContent, headers: [.allow: Self.list(methods)])
    }

    private static func list(_ methods: Set<Method>) -> String {
        methods.map(\.rawValue).sorted().joined(separator: ", ")
    }

    // MARK: - The tree

    private mutating func plant(_ route: Route) {
        var place = 0
        for segment in route.segments {
            if segment.hasPrefix(":") {
                place = child(of: place, at: \.parameter)
            } else if segment.hasPrefix("*") {
                place = child(of: place, at: \.rest)
            } else {
                place = child(of: place, at: \.literals[String(segment)])
            }
        }
        nodes[place].routes[route.method] = route
    }

    private mutating func child(of place: Int, at link: WritableKeyPath<Node, Int?>) -> Int {
        if let known = nodes[place][keyPath: link] { return known }
        nodes.append(Node())
        nodes[place][keyPath: link] = nodes.count - 1
        return nodes.count - 1
    }

    /// The place of the most specific pattern that fits; an empty segment fits no parameter.
    private func find(_ segments: ArraySlice<String>, from place: Int) -> Int? {
        let node = nodes[place]
        guard let first = segments.first else { return node.routes.isEmpty ? nil : place }
        if let next = node.literals[first], let found = find(segments.dropFirst(), from: next) { return found }
        guard !first.isEmpty else { return nil }
        if let next = node.parameter, let found = find(segments.dropFirst(), from: next) { return found }
        return node.rest
    }

    private static func parameters(of route: Route, in segments: [String]) -> PathParameters {
        var values: [String: String] = [:]
        for (place, name) in route.segments.enumerated() {
            if name.hasPrefix(":") {
                values[String(name.dropFirst())] = segments[place]
            } else if name.hasPrefix("*") {
                values[String(name.dropFirst())] = segments[place...].joined(separator: "/")
            }
        }
        return PathParameters(values)
    }
}
