package import CivilTime

/// Who did what to which row, and when; field names, never their content.
package struct AuditEntry: Sendable, Hashable {
    package let at: Instant
    /// A reference, `keeper` or the program's own part.
    package let who: String
    package let role: String
    package let action: String
    package let entity: String
    package let reference: String
    package let fields: [String]
    package let reason: String?

    package init(
        at: Instant, who: String, role: String, action: String, entity: String, reference: String,
        fields: [String], reason: String?
    ) {
        self.at = at
        self.who = who
        self.role = role
        self.action = action
        self.entity = entity
        self.reference = reference
        self.fields = fields
        self.reason = reason
    }
}
