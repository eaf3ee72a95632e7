/// The identity of one thing, typed by what it identifies.
///
/// Opaque text. An identifier of a member does not fit where one of an event is asked.
package struct Identifier<Owner>: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package var description: String { rawValue }
}

extension Identifier: Comparable {
    package static func < (one: Identifier, other: Identifier) -> Bool { one.rawValue < other.rawValue }
}
