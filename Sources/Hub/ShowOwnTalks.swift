import Digest
package import Domain
import Store

/// A member's own one-page profiles and talks about good days, as they read them themselves.
package struct ShowOwnTalks {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    package func callAsFunction(of member: Identifier<Member>) throws(HubError) -> OwnTalks {
        try hub.store.read(as: .member(member)) { memory throws(HubError) in
            let told = try memory.memberInterests(of: member)
            return OwnTalks(
                member: try memory.member(member), profiles: try memory.profiles(of: member),
                goodDays: try memory.goodDays(of: member), made: Set(told.compactMap(\.from)))
        }
    }
}

/// A member's own profiles and talks.
package struct OwnTalks: Sendable {
    package let member: Member
    /// The newest first.
    package let profiles: [OnePageProfile]
    /// The newest first.
    package let goodDays: [GoodDays]
    /// The lines that have become interests.
    package let made: Set<Identifier<GoodDaysLine>>
}

extension OnePageProfile {
    /// What a form that shows it has seen: another once anything on it is changed.
    package var seen: String {
        let parts =
            [likeAndAdmire, importantToMe, howBestToSupportMe, madeWith ?? ""] + visibleTo.map(\.rawValue).sorted()
        return SHA256.digest(of: parts.joined(separator: "\u{1F}").utf8).prefix(8).hex
    }
}

extension GoodDays {
    /// What a form that shows it has seen: another once anything of it is changed.
    package var seen: String {
        let parts = lines.map { "\($0.kind.rawValue)\u{1E}\($0.words)" } + [moreOf ?? "", "\(sharedWithConnector)"]
        return SHA256.digest(of: parts.joined(separator: "\u{1F}").utf8).prefix(8).hex
    }
}
