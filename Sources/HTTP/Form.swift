/// The fields of a form, or the items of a query: names with values, in order, a name as often as it was sent.
///
/// - SeeAlso: URL Standard §5.1, application/x-www-form-urlencoded parsing
public struct Form: Sendable, Hashable {
    /// One name with its value.
    public struct Item: Sendable, Hashable {
        public let name: String
        public let value: String
    }

    public let items: [Item]
    /// Whether bytes that are not UTF-8 were replaced by U+FFFD.
    public let wasRepaired: Bool

    /// More items than this are refused; a form of a hub has some dozens.
    public static let limit = 1_000

    /// Reads the bytes of a form.
    /// - Throws: `.tooManyFields` if there are more items than `limit`.
    public init(_ bytes: some Collection<UInt8>, limit: Int = Form.limit) throws(FormError) {
        var items: [Item] = []
        var wasRepaired = false
        func text(_ encoded: some Collection<UInt8>) -> String {
            let decoded = PercentEncoding.formDecoded(encoded)
            if let text = String(validating: decoded, as: UTF8.self) { return text }
            wasRepaired = true
            return String(decoding: decoded, as: UTF8.self)
        }
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix { $0 != UInt8(ascii: "&") }
            rest = rest[piece.endIndex...].dropFirst()
            guard !piece.isEmpty else { continue }
            guard items.count < limit else { throw .tooManyFields }
            let name = piece.prefix { $0 != UInt8(ascii: "=") }
            items.append(Item(name: text(name), value: text(piece[name.endIndex...].dropFirst())))
        }
        self.items = items
        self.wasRepaired = wasRepaired
    }

    init(items: [Item]) {
        self.items = items
        wasRepaired = false
    }

    /// The first value of a name.
    public subscript(name: String) -> String? { items.first { $0.name == name }?.value }

    /// All values of a name, as several ticked boxes send them.
    public func values(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

    /// Whether a name that should stand once stands more often.
    public func repeats(_ name: String) -> Bool { values(name).count > 1 }
}

/// Why the body of a request is not a form.
public enum FormError: Error, Hashable {
    /// The content type is not `application/x-www-form-urlencoded`.
    case unsupportedMediaType
    case tooManyFields
}
