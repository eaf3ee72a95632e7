import CivilTime
import Domain
import Hub
import Wording

// What members and the connector ask for.

extension HubSite {
    func memberView(_ member: Identifier<Member>) throws(HubError) -> MemberView {
        let record = try ShowMember(hub)(member)
        return MemberView(
            member: record.member, area: record.area, gifts: record.gifts, free: record.free, needs: record.needs,
            consents: record.consents, matches: record.matches, proposals: record.proposals, names: record.names,
            offers: record.offers, asks: record.asks, answers: record.answers, today: record.today)
    }

    func proposeChoices() throws(HubError) -> ProposeChoices {
        let choices = try LookAround(hub).choices()
        return ProposeChoices(interests: choices.interests, venues: choices.venues)
    }

    func propose(_ member: Identifier<Member>, _ answers: ProposeAnswers) throws(HubError) -> Reference {
        try ProposeMeetup(hub)(ProposeMeetup.Idea(answers), by: member)
    }

    func monthBeingBuilt() throws(HubError) -> YearMonth { today.yearMonth.next }

    func connectorMonth(_ connector: Identifier<Connector>, _ month: YearMonth) throws(HubError) -> ConnectorMonth {
        let view = try ShowProgramme(hub)(month, as: .connector(connector))
        return ConnectorMonth(
            programme: view.programme, occurrences: view.rows, categories: view.categories, conflicts: view.conflicts,
            proposals: view.openProposals.map {
                ConnectorMonth.OpenProposal(proposal: $0, blocks: view.blocks(of: $0.reference))
            },
            letters: view.programme.version == 0 ? try PreviewLetters(hub, settings)(as: .connector(connector)) : [:],
            changes: view.changes, names: view.names)
    }

    func accept(_ connector: Identifier<Connector>, _ proposal: Reference, _ reason: String?) throws(HubError) {
        _ = try AnswerProposal(hub, settings).accept(proposal, as: .connector(connector), inSpiteOf: reason)
        moved()
    }

    func decline(_ connector: Identifier<Connector>, _ proposal: Reference, _ reply: String) throws(HubError) {
        try AnswerProposal(hub, settings).decline(proposal, as: .connector(connector), reply: reply)
        moved()
    }

    func publish(_ connector: Identifier<Connector>, _ month: YearMonth, _ version: Int) throws(HubError) {
        _ = try PublishProgramme(hub, settings)(month, after: version, as: .connector(connector))
        moved()
    }

    func ringRound(_ connector: Identifier<Connector>, _ month: YearMonth) throws(HubError) -> RingRoundSheet {
        let entries = try RingRound(hub)(month, as: .connector(connector))
        let words = ScriptWords(
            month, of: try hub.community(), caller: try LookAround(hub).connectors().local?.firstName)
        let scripts = Dictionary(uniqueKeysWithValues: Channel.allCases.map { ($0, words.lines(by: $0)) })
        return RingRoundSheet(month: month, people: entries.map(RingRoundSheet.Person.init), scripts: scripts)
    }
}

extension RegisterMember.Answers {
    /// Metres, for whoever does not know yet how far they go.
    private static let usualReach = 3_000

    init(_ answers: JoinAnswers) {
        self.init()
        fullName = answers.fullName.trimmed
        knownAs = answers.knownAs.trimmed
        phone = answers.phone.filled
        mobile = answers.mobile.filled
        email = answers.email.filled
        addressLine = answers.addressLine.filled
        postcode = answers.postcode.filled
        preferredChannel = answers.preferredChannel
        interests = answers.interests
        ownWords = answers.ownWords.filled
        meanings = answers.meanings.compactMapValues(\.self)
        purpose = answers.purpose.filled
        gifts = GiftDimension.allCases.compactMap { dimension in
            answers.gifts[dimension]?.filled.map {
                RegisterMember.GivenGift(
                    dimension: dimension, description: $0, willShare: answers.willShare, willTeach: answers.willTeach,
                    willHost: answers.willHost)
            }
        }
        free = Array(answers.free)
        area = answers.area
        travelMode = answers.travel
        reachMetres = answers.reach ?? Self.usualReach
        needs = AccessNeed.allCases.filter(answers.needs.contains)
        support = answers.company ?? .none
        consents = answers.consents
        isAdult = answers.isAdult
        formKey = answers.formKey
    }
}

extension ProposeMeetup.Idea {
    init(_ answers: ProposeAnswers) {
        self.init(
            title: answers.title.trimmed, interests: answers.interests, starts: answers.suggestedStarts,
            lengthMinutes: answers.minutes, venue: answers.venue, note: answers.note.filled,
            formKey: answers.formKey, unreadable: answers.unreadable)
        isAtHome = answers.isAtHome
        places = answers.placesWanted
        startFields = answers.startFields.isEmpty ? [ProposeField.pick] : answers.startFields
    }
}

extension RingRoundSheet.Person {
    init(_ entry: RingRoundEntry) {
        let isCalledOtherwise = entry.knownAs != CallingName.of(entry.fullName)
        let notes =
            [isCalledOtherwise ? "Known as \(entry.knownAs)" : nil, entry.language]
            + entry.helpers.map { "Through \($0)" }
            + [
                entry.mailCameBack ? "Their e-mail came back" : nil,
                entry.hasNotAnswered ? "Did not answer last time" : nil,
            ]
        self.init(
            name: entry.fullName, channel: entry.channel, phone: entry.phone,
            addressLines: Array(entry.label.dropFirst()), format: MemberWords.format(entry.format),
            notes: notes.compactMap(\.self), nearby: entry.nearby, member: entry.member)
    }
}

extension String {
    /// The text without spaces around it; nil where nothing is left.
    fileprivate var filled: String? { trimmed.isEmpty ? nil : trimmed }
}
