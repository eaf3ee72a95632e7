/// When a transaction takes its lock.
public enum Transaction: Hashable, Sendable {
    /// With the first statement; a snapshot for reading.
    case deferred
    /// At once, so that a write never fails halfway because another came first.
    case immediate

    fileprivate var begin: SQL {
        switch self {
        case .deferred: "BEGIN DEFERRED"
        case .immediate: "BEGIN IMMEDIATE"
        }
    }
}

extension Connection {
    /// Runs the body in a transaction: all of it is kept, or none of it if it throws.
    ///
    /// - Throws: What the body throws; where beginning or committing fails, the database's error as that type.
    public func transaction<Result, Failure: DatabaseFailure>(
        _ kind: Transaction = .immediate, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try run(kind.begin, failure: Failure.self)
        do throws(Failure) {
            let result = try body()
            try run("COMMIT", failure: Failure.self)
            return result
        } catch {
            rollBack()
            throw error
        }
    }

    /// Runs the body in a transaction: all of it is kept, or none of it if it throws.
    public func transaction<Result>(
        _ kind: Transaction = .immediate, _ body: () throws -> Result
    ) throws -> Result {
        try AnyFailure.opened { () throws(AnyFailure) in
            try transaction(kind) { () throws(AnyFailure) in try AnyFailure.closed(body) }
        }
    }

    private func run<Failure: DatabaseFailure>(_ sql: SQL, failure: Failure.Type) throws(Failure) {
        do throws(DatabaseError) { try execute(sql) } catch { throw Failure(database: error) }
    }

    private func rollBack() {
        // A full disk has rolled back already; and the error that brought us here says more than a second one.
        guard isInTransaction else { return }
        try? execute("ROLLBACK")
    }
}
