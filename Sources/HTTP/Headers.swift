/// The header fields of a message in their order; a name may stand several times.
public struct Headers: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// One field line.
    public struct Field: Sendable, Hashable {
        public let name: HeaderName
        public let value: String
    }

    public private(set) var fields: [Field] = []

    public init() {}

    public init(dictionaryLiteral elements: (HeaderName, String)...) {
        for (name, value) in elements { add(name, value) }
    }

    /// The first value of a name; setting it replaces all of them.
    public subscript(name: HeaderName) -> String? {
        get { fields.first { $0.name == name }?.value }
        set {
            fields.removeAll { $0.name == name }
            if let newValue { add(name, newValue) }
        }
    }

    /// All values of a name, in order.
    public func values(_ name: HeaderName) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// All values of a list-based field as one (RFC 9110 §5.3); `nil` if there is none.
    public func combined(_ name: HeaderName) -> String? {
        let all = values(name)
        return all.isEmpty ? nil : all.joined(separator: ", ")
    }

    /// Adds a field after those that are there.
    ///
    /// A control character in the value, which could begin a line of its own, becomes a space.
    public mutating func add(_ name: HeaderName, _ value: String) {
        fields.append(Field(name: name, value: Self.withoutControls(value)))
    }

    /// Puts fields in place of all of the same names.
    public mutating func put(_ others: Headers) {
        fields.removeAll { field in others.fields.contains { $0.name == field.name } }
        fields += others.fields
    }

    private static func withoutControls(_ value: String) -> String {
        let isControl: (UInt8) -> Bool = { ($0 < 0x20 && $0 != UInt8(ascii: "\t")) || $0 == 0x7F }
        guard value.utf8.contains(where: isControl) else { return value }
        return String(decoding: value.utf8.map { isControl($0) ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
