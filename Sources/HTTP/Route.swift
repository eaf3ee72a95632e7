/// One thing a site can be asked for: a method, a path pattern, and what answers.
///
/// A pattern is a path whose segments may be `:name`, any one segment, or at its end `*name`, all that is left:
/// `/groups/:slug`, `/feeds/*file`.
public struct Route: Sendable {
    /// Answers a request; the parameters are the segments that the pattern names.
    public typealias Handler = @Sendable (_ request: Request, _ parameters: PathParameters) -> Response

    public let method: Method
    public let pattern: String
    let handler: Handler

    public init(_ method: Method, _ pattern: String, _ handler: @escaping Handler) {
        self.method = method
        self.pattern = pattern
        self.handler = handler
    }

    public static func get(_ pattern: String, _ handler: @escaping Handler) -> Route { Route(.get, pattern, handler) }

    public static func post(_ pattern: String, _ handler: @escaping Handler) -> Route { Route(.post, pattern, handler) }

    /// The segments of the pattern, in the form in which ``RequestTarget`` has those of a path.
    var segments: [Substring] {
        let segments = pattern.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        return segments == [""] ? [] : segments
    }
}

/// The values of a pattern's named segments, percent-decoded.
public struct PathParameters: Sendable, Hashable {
    private let values: [String: String]

    init(_ values: [String: String]) { self.values = values }

    /// The value of a name; empty if the pattern has no such name.
    public subscript(name: String) -> String { values[name] ?? "" }
}
