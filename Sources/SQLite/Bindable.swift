/// A type whose values can be bound to a statement.
public protocol Bindable {
    var bound: Value { get }
}

extension String: Bindable {
    public var bound: Value { .text(self) }
}

extension Substring: Bindable {
    public var bound: Value { .text(String(self)) }
}

extension Int: Bindable {
    public var bound: Value { .integer(Int64(self)) }
}

extension Int64: Bindable {
    public var bound: Value { .integer(self) }
}

extension Int32: Bindable {
    public var bound: Value { .integer(Int64(self)) }
}

/// SQLite keeps NaN as NULL.
extension Double: Bindable {
    public var bound: Value { .real(self) }
}

/// Kept as 0 and 1.
extension Bool: Bindable {
    public var bound: Value { .integer(self ? 1 : 0) }
}

extension [UInt8]: Bindable {
    public var bound: Value { .blob(self) }
}
