/// An error type that has room for a database error.
///
/// A transaction throws the error type of its own body; where beginning or committing fails, the database's error is
/// wrapped into it.
public protocol DatabaseFailure: Error {
    init(database error: DatabaseError)
}

extension DatabaseError: DatabaseFailure {
    public init(database error: DatabaseError) { self = error }
}

/// Carries an error of any type through code with typed throws.
struct AnyFailure: DatabaseFailure {
    private let cause: any Error

    init(database error: DatabaseError) { cause = error }

    private init(_ cause: any Error) { self.cause = cause }

    /// Runs the body and wraps what it throws.
    static func closed<Result>(_ body: () throws -> Result) throws(AnyFailure) -> Result {
        do { return try body() } catch { throw AnyFailure(error) }
    }

    /// Runs the body and throws what it had wrapped.
    static func opened<Result>(_ body: () throws(AnyFailure) -> Result) throws -> Result {
        do throws(AnyFailure) { return try body() } catch { throw error.cause }
    }
}
