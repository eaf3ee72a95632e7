/// What somebody answered, PARTSTAT.
///
/// - SeeAlso: RFC 5545 §3.2.12
public enum ParticipationStatus: String, Sendable, Hashable, CaseIterable {
    case needsAction = "NEEDS-ACTION"
    case accepted = "ACCEPTED"
    case declined = "DECLINED"
    case tentative = "TENTATIVE"
    case delegated = "DELEGATED"
}
