/// The name of one version of a representation.
///
/// - SeeAlso: RFC 9110 §8.8.3
public struct EntityTag: Sendable, Hashable {
    /// What stands between the quotes.
    public let opaque: String
    public let isWeak: Bool

    /// A tag from text without quotes, spaces and control characters, such as a digest in hexadecimal.
    public init?(_ opaque: some StringProtocol, isWeak: Bool = false) {
        guard opaque.utf8.allSatisfy(Self.isTagByte) else { return nil }
        self.opaque = String(opaque)
        self.isWeak = isWeak
    }

    private init(checked opaque: String, isWeak: Bool) {
        self.opaque = opaque
        self.isWeak = isWeak
    }

    /// The tag of the same version in the coding `gzip`: other bytes, so another strong tag.
    public var gzipped: EntityTag { EntityTag(checked: opaque + "-gzip", isWeak: isWeak) }

    /// The value of `ETag`.
    public var headerValue: String { (isWeak ? "W/" : "") + "\"\(opaque)\"" }

    /// The comparison of `If-None-Match` (RFC 9110 §8.8.3.2).
    public func weaklyMatches(_ other: EntityTag) -> Bool { opaque == other.opaque }

    /// The comparison of `If-Match`.
    public func stronglyMatches(_ other: EntityTag) -> Bool { !isWeak && !other.isWeak && opaque == other.opaque }

    static func isTagByte(_ byte: UInt8) -> Bool {
        byte == 0x21 || (byte >= 0x23 && byte != 0x7F)
    }
}

/// The value of `If-None-Match` or `If-Match`.
///
/// - SeeAlso: RFC 9110 §13.1.1, §13.1.2
public enum EntityTagList: Sendable, Hashable {
    case any
    case tags([EntityTag])

    /// Reads a list; `nil` if it is malformed, and then the condition does not count.
    public init?(_ field: String) {
        if field.trimmingBlanks == "*" {
            self = .any
            return
        }
        var tags: [EntityTag] = []
        var rest = field.utf8[...]
        while true {
            rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ",") }
            guard !rest.isEmpty else { break }
            let isWeak = rest.starts(with: "W/".utf8)
            if isWeak { rest = rest.dropFirst(2) }
            guard rest.first == UInt8(ascii: "\"") else { return nil }
            let opaque = rest.dropFirst().prefix(while: EntityTag.isTagByte)
            rest = rest[opaque.endIndex...]
            guard rest.first == UInt8(ascii: "\""), let tag = EntityTag(Substring(opaque), isWeak: isWeak) else {
                return nil
            }
            rest = rest.dropFirst()
            tags.append(tag)
        }
        guard !tags.isEmpty else { return nil }
        self = .tags(tags)
    }
}
