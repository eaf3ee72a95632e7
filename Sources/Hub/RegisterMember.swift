import CivilTime
package import Domain
import Store
import Wording

/// A person joins, by their own word.
package struct RegisterMember {
    let hub: CommunityHub

    /// What the person filled in.
    package struct Answers: Sendable, Hashable {
        package var fullName = ""
        package var knownAs = ""
        package var phone: String?
        package var mobile: String?
        package var email: String?
        package var addressLine: String?
        package var postcode: String?
        package var preferredChannel: Channel?
        package var format: Format = .standard
        package var interests: [Slug] = []
        /// What they like in their own words, where no choice says it.
        package var ownWords: String?
        /// What they say that parts of their own words mean, where they were asked; by those words.
        package var meanings: [String: Slug] = [:]
        /// What they hope for, in their own words.
        package var purpose: String?
        package var gifts: [GivenGift] = []
        package var free: [WeekPart] = []
        package var area: Reference?
        package var travelMode: TravelMode?
        package var reachMetres = 0
        package var support: SupportToAttend = .none
        package var needs: [AccessNeed] = []
        package var consents: Set<ConsentPurpose> = []
        package var isAdult = false
        /// The form's one-time key: pressing twice joins once.
        package var formKey = ""

        package init() {}
    }

    /// A gift as it was told.
    package struct GivenGift: Sendable, Hashable {
        package let dimension: GiftDimension
        package let description: String
        package let willShare: Bool
        package let willTeach: Bool
        package let willHost: Bool

        package init(
            dimension: GiftDimension, description: String, willShare: Bool, willTeach: Bool, willHost: Bool
        ) {
            self.dimension = dimension
            self.description = description
            self.willShare = willShare
            self.willTeach = willTeach
            self.willHost = willHost
        }
    }

    /// The version of the wording that the form shows beside each consent, `ConsentSentence`.
    package static let wordingVersion = "v2027-02"

    /// What somebody says by sending the form, where they add no words of their own.
    static let formWords = "Join us. \(ConsentSentence.words(.keepMyDetails))"

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// What needs another look before anything is sent; whether an area is one of ours shows when it is.
    package func problems(in answers: Answers) -> [Problem] { AnswersCheck(answers.clear).problems }

    /// Takes the person in.
    ///
    /// - Returns: The new member's reference.
    /// - Throws: `.problems` with every field that needs another look; then nothing is kept.
    package func callAsFunction(_ answers: Answers) throws(HubError) -> Reference {
        let answers = answers.clear
        let now = hub.clock.now()
        return try hub.store.write(as: .keeper, at: now) { memory throws(HubError) in
            if let outcome = try memory.receipt(for: answers.formKey) { return Reference(outcome) }
            var problems = AnswersCheck(answers).problems
            let area = try memory.areas().first { $0.reference == answers.area }
            if answers.area != nil, area == nil { problems.append(Problem(field: "area", kind: .notAChoice)) }
            let known = Dictionary(
                try memory.interests().filter { !$0.isSpecialCategory }.map { ($0.slug, $0.id) }
            ) { first, _ in first }
            if answers.interests.contains(where: { known[$0] == nil }) {
                problems.append(Problem(field: "interests", kind: .notAChoice))
            }
            guard problems.isEmpty, let area else { throw .problems(problems) }
            let today = try memory.community().zone.wallTime(at: now).date
            let member = member(answers, area: area.id, reference: try memory.nextReference("M"), today: today)
            try memory.save(member)
            try save(answers, of: member, known, memory, today)
            try memory.receipt(answers.formKey, outcome: member.reference.rawValue)
            try memory.audit(
                action: "join", entity: "member", reference: member.reference, fields: ["all"], reason: nil)
            return member.reference
        }
    }

    private func member(
        _ answers: Answers, area: Identifier<Area>, reference: Reference, today: CivilDate
    ) -> Member {
        Member(
            id: hub.identities.new(), reference: reference, fullName: answers.fullName,
            knownAs: answers.knownAs.isEmpty ? CallingName.of(answers.fullName) : answers.knownAs, pronouns: nil,
            ageBand: nil,
            area: area, addressLine: answers.addressLine, postcode: answers.postcode, phone: answers.phone,
            mobile: answers.mobile, email: answers.email, preferredChannel: answers.preferredChannel ?? .phone,
            format: answers.format, otherLanguage: nil, homeSetting: .other, usesHomeCare: nil,
            travel: Travel(mode: answers.travelMode, reach: answers.reachMetres), support: answers.support,
            status: .active, joinedOn: today, heardVia: nil, howJoined: "self", hiddenFields: [], roles: ["member"],
            connectorNote: nil,
            selfSaid: SelfSaid(
                words: answers.purpose ?? Self.formWords, on: today, method: .onlineForm, witness: nil),
            isAdult: true, purpose: answers.purpose)
    }

    /// What somebody likes in their own words, each wish by itself; what is not certain stays words for a person to read.
    private static func wishes(
        in answers: Answers, of member: Identifier<Member>, _ finder: InterestFinder,
        _ known: [Slug: Identifier<Interest>]
    ) -> [MemberInterest] {
        guard let words = answers.ownWords else { return [] }
        let told = finder.wishes(in: words, otherwise: .wantsToTry).map { wish in
            MemberInterest(
                member: member,
                interest: wish.interest?.id ?? answers.meanings[wish.words].flatMap { known[$0] },
                words: wish.words, relation: wish.relation ?? .wantsToTry, visibleTo: .connector)
        }
        // Words that mean nothing to us are kept whole, as they were written.
        return told.contains { $0.interest != nil }
            ? told
            : [
                MemberInterest(
                    member: member, interest: nil, words: words, relation: .wantsToTry, visibleTo: .connector)
            ]
    }

    private func save(
        _ answers: Answers, of member: Member, _ known: [Slug: Identifier<Interest>], _ memory: Writing,
        _ today: CivilDate
    ) throws(HubError) {
        var interests = answers.interests.compactMap { known[$0] }.map { interest in
            MemberInterest(
                member: member.id, interest: interest, words: nil, relation: .enjoysNow, visibleTo: .members)
        }
        let finder = try InterestFinder(try hub.interests, memory)
        for wish in Self.wishes(in: answers, of: member.id, finder, known)
        where !interests.contains(where: wish.isSame) {
            interests.append(wish)
        }
        try memory.save(interests, of: member.id)
        try memory.save(
            answers.free.map { Availability(member: member.id, weekday: $0.weekday, part: $0.part) }, of: member.id)
        try memory.save(answers.needs, of: member.id)
        for gift in answers.gifts {
            try memory.save(
                Gift(
                    id: hub.identities.new(), reference: try memory.nextReference("GF"), member: member.id,
                    dimension: gift.dimension, description: gift.description,
                    interest: finder.wish(gift.description).interest?.id, willShare: gift.willShare,
                    willTeach: gift.willTeach, willHost: gift.willHost, willLead: false, willHelpAtHome: false))
        }
        for purpose in ConsentPurpose.askedAtTheDoor {
            let isGiven = answers.consents.contains(purpose)
            try memory.add(
                Consent(
                    member: member.id, purpose: purpose, state: isGiven ? .given : .refused,
                    givenOn: isGiven ? today : nil, endedOn: nil, method: "online_form",
                    wordingVersion: Self.wordingVersion, recordedBy: member.reference.rawValue))
        }
    }
}

extension MemberInterest {
    /// Whether another says nothing new: the same interest, standing the same way.
    fileprivate func isSame(_ other: MemberInterest) -> Bool {
        interest != nil && other.interest == interest && other.relation == relation
    }
}

extension RegisterMember.Answers {
    /// The answers without control characters, and with nothing for an empty field.
    fileprivate var clear: Self {
        var answers = self
        (answers.fullName, answers.knownAs) = (fullName.line, knownAs.line)
        (answers.phone, answers.mobile, answers.email) = (phone.line, mobile.line, email.line)
        (answers.addressLine, answers.postcode, answers.ownWords) = (addressLine.line, postcode.line, ownWords.line)
        answers.purpose = purpose.line
        answers.gifts = gifts.map { gift in
            RegisterMember.GivenGift(
                dimension: gift.dimension, description: gift.description.line, willShare: gift.willShare,
                willTeach: gift.willTeach, willHost: gift.willHost)
        }.filter { !$0.description.isEmpty }
        return answers
    }
}
