import CivilTime
import Domain
import Intake
import Store
import Wording

/// Stores people as a list tells of them: new ones whole, known ones only where something was missing.
struct MemberKeeper {
    let hub: CommunityHub
    let memory: Writing
    let today: CivilDate
    /// Who wrote the list down, as consents name them.
    let recordedBy: String
    private let areas: AreaBook
    private let interests: InterestFinder
    /// The same words stand in many rows.
    private var told: [String: InterestFinder.Told] = [:]
    private var references: ReferenceRow
    private var giftReferences: ReferenceRow

    init(_ hub: CommunityHub, _ memory: Writing, today: CivilDate, recordedBy: String) throws(HubError) {
        self.hub = hub
        self.memory = memory
        self.today = today
        self.recordedBy = recordedBy
        areas = AreaBook(try memory.areas())
        interests = try InterestFinder(try hub.interests, memory)
        references = try ReferenceRow("M", memory)
        giftReferences = try ReferenceRow("GF", memory)
    }

    // MARK: Somebody new

    /// Takes a person in: as the record tells, or as an enquiry and no more.
    ///
    /// - Returns: The new member.
    mutating func create(_ candidate: Intake.Candidate, asEnquiry: Bool) throws(HubError) -> Member {
        let answers = asEnquiry ? candidate.consents.filter { $0.state != .given } : candidate.consents
        let agreed = answers.first { $0.purpose == .keepMyDetails && $0.state == .given }
        var member = member(candidate)
        member.selfSaid = agreed.map { selfSaid($0, candidate) }
        if asEnquiry || (member.status.needsOwnWord && agreed == nil) { member.status = .enquiry }
        try memory.save(member)
        for answer in answers { try memory.takeOver(consent(answer, of: member, candidate)) }
        try memory.save(interests(candidate.likes, of: member, isShared: agreed != nil), of: member.id)
        for gift in candidate.gifts { try memory.save(self.gift(gift, of: member)) }
        try memory.save(candidate.freeTimes.map { free($0, of: member) }, of: member.id)
        try memory.save(candidate.needs, of: member.id)
        try memory.audit(action: "import", entity: "member", reference: member.reference, fields: ["all"])
        return member
    }

    private mutating func member(_ candidate: Intake.Candidate) -> Member {
        let name = candidate.name
        return Member(
            id: hub.identities.new(), reference: references.take(), fullName: name.full,
            knownAs: name.knownAs ?? CallingName.of(name.full), pronouns: nil,
            ageBand: candidate.birth?.band(on: today),
            area: areas.area(of: candidate.postcode), addressLine: candidate.addressLine, postcode: candidate.postcode,
            phone: candidate.phone, mobile: candidate.mobile, email: candidate.email,
            preferredChannel: Self.channel(candidate), format: .standard,
            otherLanguage: candidate.language.flatMap(LanguageWords.tag), homeSetting: .other,
            usesHomeCare: candidate.usesHomeCare, travel: Travel(mode: nil, reach: 0), support: .none,
            status: candidate.state, joinedOn: candidate.joinedOn, heardVia: candidate.heardFrom, howJoined: "self",
            hiddenFields: candidate.hiddenFields, roles: ["member"], connectorNote: note(candidate),
            isAdult: candidate.birth.flatMap { $0.ages(on: today).lowerBound >= 18 ? true : nil })
    }

    /// The way the list names, else the plainest there is.
    private static func channel(_ candidate: Intake.Candidate) -> Channel {
        if let channel = candidate.preferredChannel { return channel }
        if candidate.email != nil { return .email }
        if candidate.phone != nil || candidate.mobile != nil { return .phone }
        return candidate.addressLine != nil ? .post : .inPerson
    }

    private func note(_ candidate: Intake.Candidate) -> String? {
        let lines = ImportNoteWords.lines(candidate)
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    private func selfSaid(_ answer: ConsentAnswer, _ candidate: Intake.Candidate) -> SelfSaid {
        SelfSaid(
            words: SelfSaid.unwritten, on: answer.on ?? candidate.joinedOn ?? today,
            method: answer.method.flatMap(SayingMethod.init) ?? .paperForm, witness: nil)
    }

    private func consent(_ answer: ConsentAnswer, of member: Member, _ candidate: Intake.Candidate) -> Consent {
        let day = answer.on ?? candidate.joinedOn ?? today
        return Consent(
            member: member.id, purpose: answer.purpose, state: answer.state,
            givenOn: answer.state == .given ? day : nil,
            endedOn: [.withdrawn, .ended].contains(answer.state) ? day : nil,
            method: answer.method ?? SayingMethod.paperForm.rawValue, wordingVersion: nil, recordedBy: recordedBy)
    }

    /// What somebody likes, no interest twice; the words stay beside it where they are not its name.
    private mutating func interests(_ likes: [Like], of member: Member, isShared: Bool) -> [MemberInterest] {
        var all: [MemberInterest] = []
        for like in likes {
            let meant = told[like.words] ?? interests.wish(like.words)
            told[like.words] = meant
            let one = MemberInterest(
                member: member.id, interest: meant.interest?.id,
                words: InterestFinder.words(like.words, beside: meant.interest),
                relation: like.relation,
                visibleTo: isShared && !like.isHidden && !meant.isDelicate ? .members : .connector)
            if !all.contains(where: { Self.isSame($0, one) }) { all.append(one) }
        }
        return all
    }

    private mutating func gift(_ gift: OfferedGift, of member: Member) -> Gift {
        Gift(
            id: hub.identities.new(), reference: giftReferences.take(), member: member.id, dimension: gift.guess,
            description: gift.words, interest: nil, willShare: true, willTeach: false, willHost: false, willLead: false,
            willHelpAtHome: false)
    }

    private func free(_ time: WeekPart, of member: Member) -> Availability {
        Availability(member: member.id, weekday: time.weekday, part: time.part)
    }

    // MARK: Somebody known

    /// Fills in what was missing of somebody; what stands there stays.
    mutating func merge(_ candidate: Intake.Candidate, into reference: Reference) throws(HubError) {
        let before = try memory.member(reference)
        guard ![.died, .erased].contains(before.status) else { return }
        var member = before
        member.ageBand = before.ageBand ?? candidate.birth?.band(on: today)
        member.addressLine = before.addressLine ?? candidate.addressLine
        if before.postcode == nil, before.addressLine == nil || before.addressLine == candidate.addressLine {
            member.postcode = candidate.postcode
        }
        member.area = before.area ?? areas.area(of: member.postcode)
        member.phone = before.phone ?? candidate.phone.flatMap { $0 == before.mobile ? nil : $0 }
        member.mobile = before.mobile ?? candidate.mobile.flatMap { $0 == before.phone ? nil : $0 }
        member.email = before.email ?? candidate.email
        member.otherLanguage = before.otherLanguage ?? candidate.language.flatMap(LanguageWords.tag)
        member.usesHomeCare = before.usesHomeCare ?? candidate.usesHomeCare
        member.joinedOn = before.joinedOn ?? candidate.joinedOn
        member.heardVia = before.heardVia ?? candidate.heardFrom
        member.connectorNote = before.connectorNote ?? note(candidate)
        // To be shown less is always heeded.
        member.hiddenFields += candidate.hiddenFields.filter { !before.hiddenFields.contains($0) }
        var fields = member == before ? [] : ["record"]
        if member != before { try memory.save(member) }
        fields += try fillIn(candidate, of: member)
        guard !fields.isEmpty else { return }
        try memory.audit(action: "import", entity: "member", reference: reference, fields: fields)
    }

    private mutating func fillIn(_ candidate: Intake.Candidate, of member: Member) throws(HubError) -> [String] {
        var fields: [String] = []
        let answered = try memory.consents(of: member.id)
        for answer in candidate.consents where answered[answer.purpose] == nil {
            try memory.takeOver(consent(answer, of: member, candidate))
            fields.append("consent")
        }
        let present = try memory.memberInterests(of: member.id)
        let new = interests(candidate.likes, of: member, isShared: true)
            .filter { like in !present.contains { Self.isSame($0, like) } && (like.interest != nil || present.isEmpty) }
        if !new.isEmpty {
            try memory.save(present + new, of: member.id)
            fields.append("interests")
        }
        let gifts = try memory.gifts(of: member.id)
        for gift in candidate.gifts where !gifts.contains(where: { Self.isSame($0.description, gift.words) }) {
            try memory.save(self.gift(gift, of: member))
            fields.append("gifts")
        }
        if try memory.availability(of: member.id).isEmpty, !candidate.freeTimes.isEmpty {
            try memory.save(candidate.freeTimes.map { free($0, of: member) }, of: member.id)
            fields.append("availability")
        }
        let told = try memory.toldNeeds(of: member.id)
        let needs = candidate.needs.filter { need in !told.contains { $0.need == need } }
        if !needs.isEmpty {
            try memory.save(told + needs.map { ToldNeed(need: $0) }, of: member.id)
            fields.append("needs")
        }
        return fields
    }

    private static func isSame(_ one: MemberInterest, _ other: MemberInterest) -> Bool {
        if let interest = other.interest { return one.interest == interest }
        return one.words.map { Slug(naming: $0) } == other.words.map { Slug(naming: $0) }
    }

    /// Whether two descriptions say mostly the same words.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        let (left, right) = (words(one), words(other))
        return left == right || left.intersection(right).count * 2 > max(1, min(left.count, right.count))
    }

    private static func words(_ text: String) -> Set<String> {
        let words = text.split { !$0.isLetter && !$0.isNumber }
        return Set(words.map { Slug(naming: String($0)).rawValue }.filter { $0.count > 3 })
    }
}
