package import Domain

/// Who knows what of one person, in a line for each kind of reader.
package struct WhoSeesWords: Sendable {
    package struct Line: Sendable, Hashable {
        package let who: String
        package let what: String
    }

    private let name: String
    private let consents: Set<ConsentPurpose>
    private let needs: [ToldNeed]
    private let openInterests: Int
    private let supporters: [Supporter]
    private let profiles: [OnePageProfile]

    /// - Parameters:
    ///   - name: What the person is called.
    ///   - consents: The purposes to which the newest answer is yes.
    ///   - needs: What helps the person.
    ///   - openInterests: How many interests other members may know of.
    ///   - supporters: Who helps at present.
    ///   - profiles: The person's one-page profiles.
    package init(
        name: String, consents: Set<ConsentPurpose>, needs: [ToldNeed], openInterests: Int, supporters: [Supporter],
        profiles: [OnePageProfile]
    ) {
        self.name = name
        self.consents = consents
        self.needs = needs
        self.openInterests = openInterests
        self.supporters = supporters.filter(\.isActive)
        self.profiles = profiles
    }

    package var lines: [Line] {
        [
            Line(who: "Everybody", what: everybody), Line(who: "Other members", what: members),
            Line(who: "Hosts", what: hosts),
        ]
            + supporters.map { Line(who: "\($0.name ?? "A member who helps") (\($0.relationship))", what: scopes($0)) }
            + [Line(who: "The connector", what: connector)]
    }

    private var everybody: String {
        consents.contains(.shareFirstNameWithHosts)
            ? "the first name, where \(name) hosts or is the contact of a group" : "nothing"
    }

    private var members: String {
        var known: [String] = []
        if consents.contains(.matchAndIntroduce), openInterests > 0 {
            known.append("\(SummaryWords.count(openInterests, "interest")) marked for members, without a name")
        }
        if consents.contains(.namedInDirectory) { known.append("the first name") }
        known += profile(for: .members)
        return known.isEmpty ? "nothing" : SummaryWords.list(known)
    }

    private var hosts: String {
        var known = consents.contains(.shareFirstNameWithHosts) ? ["the first name, where \(name) is coming"] : []
        let shared = needs.filter { $0.sharedWithHosts ?? consents.contains(.shareAccessNeedsWithHosts) }
        if !shared.isEmpty { known.append(SummaryWords.list(shared.map { AccessWords.need($0.need) })) }
        known += profile(for: .hosts)
        return known.isEmpty ? "nothing" : SummaryWords.list(known)
    }

    private func profile(for audience: ProfileAudience) -> [String] {
        let number = profiles.count { $0.visibleTo.contains(audience) }
        return number == 0 ? [] : [SummaryWords.count(number, "one-page profile")]
    }

    private func scopes(_ supporter: Supporter) -> String {
        let may = SupporterScope.allCases.filter(supporter.scopes.contains).map(Self.scope)
        let known = may + profile(for: .supporters)
        return known.isEmpty ? "nothing" : SummaryWords.list(known)
    }

    private var connector: String {
        let health = consents.contains(.healthInformation) ? "" : ", and what concerns health"
        return "everything but what \(name) keeps to themselves\(health)"
    }

    /// What a supporter may do, after "may" or as a part of a list: `see the programme`.
    package static func scope(_ scope: SupporterScope) -> String {
        switch scope {
        case .seeProgramme: "see the programme"
        case .rsvp: "say who is coming"
        case .receiveNotices: "get the letters too"
        case .attendWith: "come along"
        case .interpret: "interpret"
        case .passOnMessages: "pass messages on"
        case .editProfile: "put details right"
        case .emergencyOnly: "be rung in an emergency"
        }
    }
}
