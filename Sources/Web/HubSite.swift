import CivilTime
import Domain
import HTTP
import Hub
import Wording

/// Turns what the pages ask into use cases, and their answers into what the pages show.
struct HubSite: Sendable {
    let hub: CommunityHub
    let publisher: Publisher
    let settings: Settings
    let zone: Zone
    let feeds = FeedCase()
    /// Called when something public has changed.
    let moved: @Sendable () -> Void

    var today: CivilDate { hub.today(in: zone) }

    // MARK: For everyone

    func helpLine(forConnector: Bool) throws(HubError) -> HelpLine {
        try HelpLine(of: hub, forConnector: forConnector)
    }

    func publicationVersion() throws(HubError) -> Int { try LookAround(hub).publicationVersion() }

    func month(_ month: YearMonth) throws(HubError) -> PublishedMonth? {
        try PublishedMonth(month, of: hub)
    }

    func group(_ reference: Reference) throws(HubError) -> (group: PublicGroup, upcoming: [PublicOccurrence]) {
        try LookAround(hub).group(reference)
    }

    func event(_ reference: Reference) throws(HubError) -> PublicEvent { try LookAround(hub).event(reference) }

    /// A feed by its path, which begins with the community's own folder.
    func feed(_ path: String) -> Representation? {
        let parts = path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let community = try? hub.community(), parts[0] == community.slug.rawValue,
            let item = publisher.feed(String(parts[1]))
        else { return nil }
        return feeds.representation(of: item, at: path)
    }

    // MARK: Joining and signing in

    func joinChoices() throws(HubError) -> JoinChoices {
        let choices = try LookAround(hub).choices()
        return JoinChoices(interests: choices.interests, areas: choices.areas)
    }

    /// What is asked back about somebody's own words.
    func joinQuestions(_ answers: JoinAnswers) throws(HubError) -> [JoinQuestion] {
        try AskAboutWords(hub)(answers.ownWords).map { JoinQuestion(words: $0.words, choices: $0.choices) }
    }

    func join(_ answers: JoinAnswers) throws(HubError) {
        _ = try RegisterMember(hub)(RegisterMember.Answers(answers))
    }

    func visitor(_ session: String) throws(HubError) -> Visitor {
        guard let found = try KeepSessions(hub).holder(of: session) else { return .nobody }
        return try visitor(found.viewer)
    }

    func signIn(_ token: String, _ arrival: Arrival) throws(HubError) -> (session: String, visitor: Visitor) {
        let session = try SignIn(hub).redeem(token, on: arrival.device, insteadOf: arrival.session)
        guard let session else { throw .unauthorised }
        return (session.token, try visitor(session.viewer))
    }

    func signOut(_ session: String) throws(HubError) { try KeepSessions(hub).end(session) }

    func visitor(_ viewer: Viewer) throws(HubError) -> Visitor {
        switch viewer {
        case .member(let id): .member(id, knownAs: try LookAround(hub).knownAs(id))
        case .connector(let id): .connector(id, firstName: try LookAround(hub).firstName(id))
        case .supporter(let id): .supporter(id, name: try ActFor(hub).name(of: id) ?? "")
        case .everyone, .organisation, .safeguardingLead, .matching, .publisher, .courier, .keeper: .nobody
        }
    }
}
