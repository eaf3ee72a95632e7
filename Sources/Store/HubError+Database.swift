package import Domain
package import SQLite

extension HubError: DatabaseFailure {
    /// What a refusal of the database means to the person who asked.
    package init(database error: DatabaseError) {
        self =
            switch error.kind {
            case .constraint(.unique): .conflict(.alreadyThere(Self.columns(in: error.message)))
            case .busy: .unavailable(.locked(holder: "another process"))
            case .corrupt, .notADatabase: .unavailable(.damaged(error.message))
            case .full: .unavailable(.full)
            case .inputOutput: .unavailable(.diskFailed(error.message))
            case .readOnly, .cannotOpen: .unavailable(.notPermitted(error.message))
            case .constraint, .mismatch, .other: .internal(hint: error.description)
            }
    }

    /// `member.reference` out of `UNIQUE constraint failed: member.reference`.
    private static func columns(in message: String) -> String {
        message.split(separator: ": ").last.map(String.init) ?? message
    }

    /// What it means that a file cannot be opened.
    init(_ error: MigrationError, file path: String) {
        self =
            switch error {
            case .newer(let found, let known): .unavailable(.newer(found: found, known: known))
            case .foreign, .altered: .unavailable(.foreign)
            case .older(let found, let known): .unavailable(.older(found: found, known: known))
            case .database(let error) where error.isDamage: .unavailable(.damaged(path))
            case .database(let error): HubError(database: error)
            }
    }
}
