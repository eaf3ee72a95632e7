/// A property, such as SUMMARY: one content line, held as its bytes.
///
/// A property that was read is a place in the text it was read from, so that nothing is decoded before it is asked for,
/// and what nobody asked for is written again as it was. A property that was made holds a line of its own.
/// Properties are equal if their lines are.
/// - SeeAlso: RFC 5545 §3.1
public struct Property: Sendable {
    /// Lines without folds, shared by all that stand in it: UTF-8 without control characters but the tab.
    let source: [UInt8]
    let place: ContentLine

    init(source: [UInt8], place: ContentLine) {
        self.source = source
        self.place = place
    }

    /// In capitals, such as `SUMMARY`.
    public var name: String { String(decoding: source[place.name], as: UTF8.self) }

    /// The line it begins on in the file that was read, from 1; 0 if it was made.
    public var line: Int { Int(place.number) }

    public var parameters: [Parameter] {
        place.parameters.isEmpty ? [] : ParameterReader(source[place.parameters]).parameters
    }

    /// The value as it stands in the line, nothing unescaped.
    public var valueBytes: ArraySlice<UInt8> { source[place.value] }

    /// The value as it stands in the line, nothing unescaped.
    public var rawValue: String { String(decoding: valueBytes, as: UTF8.self) }

    /// Whether it has this name, which must be in capitals.
    public func isNamed(_ name: String) -> Bool {
        let wanted = name.utf8.span
        let start = Int(place.start)
        guard Int(place.nameEnd) - start == wanted.count else { return false }
        return wanted.indices.allSatisfy { source[start + $0] == wanted[$0] }
    }

    /// The first parameter of a name, which must be in capitals.
    public func parameter(_ name: String) -> Parameter? {
        place.parameters.isEmpty ? nil : ParameterReader(source[place.parameters]).first(name)
    }
}

extension Property: Hashable {
    public static func == (left: Property, right: Property) -> Bool {
        left.source[left.place.whole] == right.source[right.place.whole]
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(source[place.whole]) }
}

extension Property: CustomStringConvertible {
    /// The line without folds, such as `SUMMARY:Tea`.
    public var description: String { String(decoding: source[place.whole], as: UTF8.self) }
}
