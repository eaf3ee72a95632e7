/// A piece of SQL with the values that belong to it.
///
/// What is written in the source becomes text, what is interpolated becomes `?` and a bound value; another `SQL`
/// passes through as it is. A `String` made at run time has no way into the text.
///
///     let sql: SQL = "SELECT name FROM member WHERE area = \(area) AND \(condition)"
public struct SQL: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The statement, with `?` for each value.
    public private(set) var text: String
    /// The values, in the order of their `?`.
    public private(set) var values: [Value]

    init(trusted text: String, values: [Value] = []) {
        self.text = text
        self.values = values
    }

    /// Text from the source: a `String` does not fit `StaticString`.
    public init(stringLiteral text: StaticString) { self.init(trusted: text.description) }

    public init(stringInterpolation parts: Interpolation) { self = parts.sql }

    /// Adds another piece with its values.
    public mutating func append(_ other: SQL) {
        text += other.text
        values += other.values
    }

    @usableFromInline mutating func append(_ value: Value) {
        text += "?"
        values.append(value)
    }

    /// Collects the parts of an interpolated literal.
    public struct Interpolation: StringInterpolationProtocol {
        @usableFromInline var sql = SQL(trusted: "")

        public init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + interpolationCount)
            sql.values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) { sql.text += literal.description }

        // Inlined, so that who writes a row of forty columns does not ask forty times what type a column has.
        /// A value, or NULL.
        @inlinable public mutating func appendInterpolation(_ value: (some Bindable)?) {
            sql.append(value?.bound ?? .null)
        }

        /// The raw value of an enumeration or an identifier, or NULL.
        @inlinable public mutating func appendInterpolation<Raw: RawRepresentable>(
            _ value: Raw?
        ) where Raw.RawValue: Bindable {
            sql.append(value?.rawValue.bound ?? .null)
        }

        /// Another piece of SQL with its values.
        public mutating func appendInterpolation(_ fragment: SQL) { sql.append(fragment) }

        /// A list in parentheses, as `IN` wants it; an empty one matches nothing.
        public mutating func appendInterpolation(list values: some Sequence<some Bindable>) {
            let values = values.map { SQL(value: $0.bound) }
            sql.append("(\(values.joined(separator: ", ")))")
        }
    }

    private init(value: Value) {
        text = "?"
        values = [value]
    }
}

extension Sequence<SQL> {
    /// The pieces with another between each two: conditions with `" AND "`, rows with `", "`.
    public func joined(separator: SQL) -> SQL {
        var whole = SQL(trusted: "")
        for (place, piece) in enumerated() {
            if place > 0 { whole.append(separator) }
            whole.append(piece)
        }
        return whole
    }
}
