package import Domain

/// Who comes along the first time.
package enum CompanionWords {
    package static func words(_ companion: Companion) -> String {
        switch companion {
        case .none: "nobody"
        case .familyOrFriend: "family or a friend"
        case .circleMember: "somebody from the circle"
        case .memberBuddy: "a member"
        case .volunteer: "a volunteer"
        case .linkWorker: "the link worker"
        case .paidStaff: "a paid support worker"
        }
    }
}
