/// A request method; methods are case-sensitive.
///
/// - SeeAlso: RFC 9110 §9
public struct Method: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let get = Method(rawValue: "GET")
    public static let head = Method(rawValue: "HEAD")
    public static let post = Method(rawValue: "POST")
    public static let put = Method(rawValue: "PUT")
    public static let patch = Method(rawValue: "PATCH")
    public static let delete = Method(rawValue: "DELETE")
    public static let options = Method(rawValue: "OPTIONS")

    /// The methods a server built on this library knows; any other is answered with 501.
    public static let known: Set<Method> = [.get, .head, .post, .put, .patch, .delete, .options]

    /// Whether the method only reads (RFC 9110 §9.2.1).
    public var isSafe: Bool { [.get, .head, .options].contains(self) }
}
