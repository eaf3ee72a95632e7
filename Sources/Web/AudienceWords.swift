import Domain

/// For whom a gathering is, where it is not for everyone.
enum AudienceWords {
    static func tag(_ audience: Audience) -> String? {
        switch audience {
        case .public: nil
        case .members: "Members"
        case .focused: "One group of members"
        case .named: "Named people"
        }
    }
}
