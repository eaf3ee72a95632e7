/// The short name that people and commands use for a row: `M001`, `G05`, `PR3`.
package struct Reference: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package init(_ rawValue: String) { self.rawValue = rawValue }

    package var description: String { rawValue }
}

extension Reference: Comparable {
    /// Letters first, then the number by its value, so that `PR9` stands before `PR10`.
    package static func < (one: Reference, other: Reference) -> Bool {
        let (left, right) = (one.parts, other.parts)
        return (left.letters, left.number, one.rawValue) < (right.letters, right.number, other.rawValue)
    }

    private var parts: (letters: String, number: Int) {
        let letters = rawValue.prefix { !$0.isNumber }
        return (String(letters), Int(rawValue.dropFirst(letters.count)) ?? 0)
    }
}
