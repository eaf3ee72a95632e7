/// Where a member's belonging stands.
package enum MemberStatus: String, Sendable, Hashable, CaseIterable {
    case enquiry, active, paused, left, erased, died, closed

    /// The states that may follow this one.
    package var next: Set<MemberStatus> {
        switch self {
        case .enquiry: [.active, .closed, .died]
        case .active: [.paused, .left, .died]
        case .paused: [.active, .left, .died]
        case .left: [.erased, .died]
        case .closed: [.died]
        case .died, .erased: []
        }
    }

    /// Whether the person takes part or will again: so far nobody comes without their own words and their consent.
    package var needsOwnWord: Bool { self == .active || self == .paused }

    /// Whether nothing is sent to the person any more, whatever they once agreed to.
    package var isSilent: Bool { self == .left || self == .died || self == .erased || self == .closed }
}
