import CivilTime
import Digest
package import Domain
import Store

/// What a member told us they like and could give, as they read it themselves.
package struct ShowOwnInterests {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    package func callAsFunction(of member: Identifier<Member>) throws(HubError) -> OwnInterests {
        try hub.store.read(as: .member(member)) { memory throws(HubError) in
            let known = Dictionary(try memory.interests().map { ($0.id, $0) }) { first, _ in first }
            let told = try memory.memberInterests(of: member)
            return OwnInterests(
                told: told.map { one in
                    OwnInterests.Told(told: one, interest: one.interest.flatMap { known[$0] })
                }, gifts: try memory.gifts(of: member))
        }
    }
}

/// A member's own interests and gifts.
package struct OwnInterests: Sendable {
    /// One interest with its name, where it is one of ours.
    package struct Told: Sendable {
        package let told: MemberInterest
        package let interest: Interest?

        /// What stands in the person's own words, or else is called so by us.
        package var label: String { told.words ?? interest?.label ?? "" }

        /// The name we know it by, where the person's own words are others.
        package var knownAs: String? { told.words == nil ? nil : interest?.label }

        /// Whether it may be about faith, health or who somebody is: then it is never shown to other members.
        package var isDelicate: Bool { interest?.isSpecialCategory == true }
    }

    package let told: [Told]
    /// By reference.
    package let gifts: [Gift]
}

extension MemberInterest {
    /// What an address names it by: the same as long as it is the same thing in the same words.
    package var key: String {
        Self.digest([interest?.rawValue, words, since?.description, from?.rawValue])
    }

    /// What a form that shows it has seen: another once anything about it is changed.
    package var seen: String {
        Self.digest([interest?.rawValue, words, relation.rawValue, visibleTo.rawValue, note])
    }

    private static func digest(_ parts: [String?]) -> String {
        // No text that people write holds the separators.
        let text = parts.map { $0.map { "\u{1E}\($0)" } ?? "" }.joined(separator: "\u{1F}")
        return SHA256.digest(of: text.utf8).prefix(8).hex
    }
}

extension Gift {
    /// What a form that shows it has seen: another once anything about it is changed.
    package var seen: String {
        let parts = [dimension.rawValue, description] + willing.map(\.rawValue)
        return SHA256.digest(of: parts.joined(separator: "\u{1F}").utf8).prefix(8).hex
    }
}
