import HTTP

/// The head of a request as it came, before anything in it is trusted.
struct Head: Sendable {
    let method: Method
    let target: String
    let headers: Headers
    /// Whether a NUL stands anywhere, or in a field what no field may hold.
    var hasForbiddenBytes = false
    /// Bytes of all names and values.
    var size = 0
}

/// Why a request is refused by its head alone.
///
/// - SeeAlso: RFC 9112 §3.2, §6.1, §6.3: what two readers could understand differently is not read at all.
struct Refusal: Error, Hashable {
    let status: Status
    let sentence: String

    static let badRequest = Refusal(status: .badRequest, sentence: "The request could not be understood.\n")
    static let contentTooLarge = Refusal(status: .contentTooLarge, sentence: "What was sent is too long.\n")
    static let uriTooLong = Refusal(status: .uriTooLong, sentence: "The address is too long.\n")
    static let headerFieldsTooLarge = Refusal(
        status: .headerFieldsTooLarge, sentence: "The head of the request is too long.\n")
    static let notImplemented = Refusal(status: .notImplemented, sentence: "This method is not known here.\n")
}

/// A head that passed: what it asks for, and how long its body says it is.
struct AdmittedHead: Sendable {
    let target: RequestTarget
    /// In bytes; `nil` for a chunked body, 0 without one.
    let bodyLength: Int?

    /// Checks a head.
    init(_ head: Head, limits: Configuration) throws(Refusal) {
        guard head.target.utf8.count <= limits.targetLimit else { throw .uriTooLong }
        guard head.headers.fields.count <= limits.headerCountLimit, head.size <= limits.headerLimit else {
            throw .headerFieldsTooLarge
        }
        guard !head.hasForbiddenBytes else { throw .badRequest }
        guard Method.known.contains(head.method) else { throw .notImplemented }
        guard let target = RequestTarget(head.target), target.path != "*" || head.method == .options else {
            throw .badRequest
        }
        try Self.checkHost(head.headers, target)
        self.target = target
        bodyLength = try Self.bodyLength(head.headers)
    }

    /// One host, the same as that of an absolute target.
    private static func checkHost(_ headers: Headers, _ target: RequestTarget) throws(Refusal) {
        let hosts = headers.values(.host)
        guard hosts.count == 1, let host = hosts.first, !host.isEmpty, host.utf8.allSatisfy(isHostByte) else {
            throw .badRequest
        }
        if let authority = target.authority, authority.lowercased() != host.lowercased() { throw .badRequest }
    }

    /// The length that the head gives, if it gives one and only one.
    private static func bodyLength(_ headers: Headers) throws(Refusal) -> Int? {
        let lengths = headers.values(.contentLength)
        let codings = headers.values(.transferEncoding)
        switch (lengths.count, codings.count) {
        case (0, 0): return 0
        case (0, 1):
            guard codings[0].lowercased() == "chunked" else { throw .badRequest }
            return nil
        case (1, 0):
            let digits = lengths[0].utf8
            guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
                throw .badRequest
            }
            guard let length = Int(lengths[0]) else { throw .contentTooLarge }
            return length
        default: throw .badRequest
        }
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~%:[]".utf8.contains(byte)
        }
    }
}
