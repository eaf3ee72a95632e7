package import Domain

/// Who knows what of one person, in a line for each kind of reader: read out of the matrix and of what has to hold for it.
package struct WhoSeesWords: Sendable {
    package struct Line: Sendable, Hashable {
        package let who: String
        package let what: String
    }

    /// What there is to be seen of a person.
    package struct Facts: Sendable {
        package let name: String
        /// The purposes to which the newest answer is yes.
        package var consents: Set<ConsentPurpose> = []
        package var hidden: Set<WithheldField> = []
        package var needs: [ToldNeed] = []
        /// How many interests other members may know of, and how many the connector knows of; none of a special category.
        package var openInterests = 0
        package var interests = 0
        package var gifts = 0
        package var supporters: [Supporter] = []
        package var profiles: [OnePageProfile] = []

        /// What the person is called, and nothing else yet.
        package init(name: String) { self.name = name }
    }

    private let facts: Facts
    private var name: String { facts.name }

    package init(_ facts: Facts) { self.facts = facts }

    package var lines: [Line] {
        [
            line("Everybody", everybody), line("Other members", members), line("Hosts", hosts),
            line("The facilitator of a circle they are in", facilitator),
        ]
            + facts.supporters.filter(\.helps).map { supporter in
                line("\(supporter.name ?? "A member who helps") (\(supporter.relationship))", known(to: supporter))
            }
            + [Line(who: "The connector", what: connector)]
    }

    private func line(_ who: String, _ known: [String]) -> Line {
        Line(who: who, what: known.isEmpty ? "nothing" : SummaryWords.list(known))
    }

    // MARK: - Who

    private var everybody: [String] {
        shows(.firstName) && sees(.hostFirstName, .everyone)
            ? ["the first name, where \(name) hosts or is the contact of a group"] : []
    }

    private var members: [String] {
        let calls = facts.consents.contains(.namedInDirectory) && shows(.firstName)
        let going = sees(.whoIsGoing, .otherMember) && shows(.programme)
        return (calls ? ["the first name"] : []) + liked(by: .otherMember)
            + (going ? ["that \(name) comes, where they go too"] : []) + profiles(for: .members)
    }

    private var hosts: [String] {
        let calls = facts.consents.contains(.shareFirstNameWithHosts) && shows(.firstName)
        return (calls ? ["the first name, where \(name) is coming"] : []) + liked(by: .host) + needed(by: .host)
            + profiles(for: .hosts)
    }

    private var facilitator: [String] {
        (shows(.firstName) ? ["the first name"] : []) + reached(by: .facilitator) + liked(by: .facilitator)
            + needed(by: .facilitator) + profiles(facts.profiles.count)
    }

    private func known(to supporter: Supporter) -> [String] {
        let scopes = supporter.scopes
        let may = SupporterScope.allCases.filter(scopes.contains).map(Self.scope)
        return may + reached(by: .supporter, scopes) + liked(by: .supporter, scopes) + needed(by: .supporter, scopes)
            + (sees(.healthNotes, .supporter, scopes) ? ["what concerns health"] : []) + profiles(for: .supporters)
    }

    private var connector: String {
        let health = sees(.healthNotes, .localConnector) ? "" : ", and what concerns health"
        return "everything but what \(name) keeps to themselves\(health)"
    }

    // MARK: - What

    private func reached(by role: Role, _ scopes: Set<SupporterScope> = []) -> [String] {
        guard sees(.contactDetails, role, scopes) else { return [] }
        let ways: [(WithheldField, String)] = [
            (.surname, "the surname"), (.phone, "the telephone number"), (.email, "the e-mail address"),
            (.address, "the address"),
        ]
        return ways.filter { shows($0.0) }.map(\.1)
    }

    private func liked(by role: Role, _ scopes: Set<SupporterScope> = []) -> [String] {
        guard sees(.interestsAndGifts, role, scopes) else { return [] }
        let isMarked = role == .otherMember || role == .host
        let number = isMarked ? facts.openInterests : facts.interests
        let interests = SummaryWords.count(number, "interest") + (isMarked ? " marked for members" : "")
        return (number > 0 && shows(.interests) ? [interests] : [])
            + (facts.gifts > 0 && shows(.gifts) ? ["what \(name) could bring"] : [])
    }

    private func needed(by role: Role, _ scopes: Set<SupporterScope> = []) -> [String] {
        guard sees(.accessNeeds, role, scopes), shows(.accessNeeds) else { return [] }
        return AccessWords.needs(facts.needs.filter { role == .supporter || $0.sharedWithHosts != false }.map(\.need))
    }

    private func profiles(for audience: ProfileAudience) -> [String] {
        profiles(facts.profiles.count { $0.visibleTo.contains(audience) })
    }

    private func profiles(_ number: Int) -> [String] {
        number == 0 ? [] : [SummaryWords.count(number, "one-page profile")]
    }

    // MARK: - The matrix

    private func shows(_ field: WithheldField) -> Bool { !facts.hidden.contains(field) }

    /// Whether the matrix lets a role see a kind of fact of this person; where it asks to be there too, the words say so.
    private func sees(_ kind: DataKind, _ role: Role, _ scopes: Set<SupporterScope> = []) -> Bool {
        switch Visibility.access(of: role, to: kind) {
        case .yes: true
        case .withConsent:
            Visibility.conditions(of: role, to: kind).allSatisfy { condition in
                switch condition {
                case .consent(let purpose): facts.consents.contains(purpose)
                case .scope(let wanted): !scopes.isDisjoint(with: wanted)
                case .chosen, .goingToo, .inCircle: true
                case .neverAsked: false
                }
            }
        case .own, .count, .no: false
        }
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
