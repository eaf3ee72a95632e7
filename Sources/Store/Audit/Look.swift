import CivilTime
import Domain
import SQLite

/// Whose record was given out to whom in one reading.
struct Look: Sendable, Hashable {
    let who: String
    let role: String
    let onBehalfOf: Reference?
    let subject: Subject
    /// The kinds of facts, by name.
    let kinds: [DataKind]

    /// Whose record it was.
    enum Subject: Sendable, Hashable {
        case members([Reference])
        /// Everybody's, as a list of all.
        case everybody
    }

    /// The most people that one entry of the audit names.
    static let fullest = 250

    /// The entries of the audit that tell of it.
    func entries(at moment: Instant) -> [AuditEntry] {
        switch subject {
        case .everybody: [entry(at: moment, "members", "all")]
        case .members(let references) where references.count == 1:
            references.map { entry(at: moment, "member", $0.rawValue) }
        case .members(let references):
            stride(from: 0, to: references.count, by: Self.fullest).map { start in
                let part = references[start..<min(start + Self.fullest, references.count)]
                return entry(at: moment, "members", part.map(\.rawValue).joined(separator: " "))
            }
        }
    }

    private func entry(at moment: Instant, _ entity: String, _ reference: String) -> AuditEntry {
        AuditEntry(
            at: moment, who: who, role: role, onBehalfOf: onBehalfOf, action: "read", entity: entity,
            reference: reference, fields: kinds.map(\.rawValue), reason: nil)
    }
}
