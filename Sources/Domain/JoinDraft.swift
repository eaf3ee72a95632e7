package import CivilTime

/// What somebody who is joining has told so far.
package struct JoinDraft: Sendable, Hashable {
    /// The one-time key of the form that it becomes.
    package let formKey: String
    /// The answers as a form sends them; nil once somebody joined with them.
    package let fields: String?
    package let expiresAt: Instant

    package init(formKey: String, fields: String?, expiresAt: Instant) {
        self.formKey = formKey
        self.fields = fields
        self.expiresAt = expiresAt
    }

    /// Policy: so many days after the last answer it is deleted.
    package static let keptDays = 14
    /// The most that is kept of one, in letters.
    package static let limit = 100_000
}
