/// The identity of one thing, typed by what it identifies.
///
/// Opaque text. An identifier of a member does not fit where one of an event is asked.
package struct Identifier<Owner>: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    /// The text form of a UUID (RFC 9562 §4) from its 16 bytes.
    package init(uuid bytes: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for (place, byte) in bytes.prefix(16).enumerated() {
            if [4, 6, 8, 10].contains(place) { text.append(UInt8(ascii: "-")) }
            text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        rawValue = String(decoding: text, as: UTF8.self)
    }

    package var description: String { rawValue }
}

extension Identifier: Comparable {
    package static func < (one: Identifier, other: Identifier) -> Bool { one.rawValue < other.rawValue }
}
