package import CivilTime

/// Who did what to which row, and when; field names, never their content.
package struct AuditEntry: Sendable, Hashable {
    package let at: Instant
    /// A reference, `keeper` or the program's own part.
    package let who: String
    package let role: String
    /// The member for whom a supporter acted.
    package let onBehalfOf: Reference?
    package let action: String
    package let entity: String
    package let reference: String
    package let fields: [String]
    package let reason: String?

    package init(
        at: Instant, who: String, role: String, onBehalfOf: Reference? = nil, action: String, entity: String,
        reference: String, fields: [String], reason: String?
    ) {
        self.at = at
        self.who = who
        self.role = role
        self.onBehalfOf = onBehalfOf
        self.action = action
        self.entity = entity
        self.reference = reference
        self.fields = fields
        self.reason = reason
    }
}
