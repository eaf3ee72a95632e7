package import CivilTime
package import Domain
import Store
import Wording

/// The connector writes down somebody who rings, writes or comes by.
///
/// With the person's own words, their yes and their being 18 or over they are a member; without any of it they have only
/// asked, and nothing starts.
package struct AddMember {
    let hub: CommunityHub

    /// What is written down on the telephone.
    package struct Facts: Sendable, Hashable {
        package var fields: [PersonField: String] = [:]
        /// The person's own words; empty where only somebody else has spoken so far.
        package var words = ""
        /// The day on which they said them; today where none is given.
        package var saidOn: CivilDate?
        package var method: SayingMethod = .spoken
        package var witness: String?
        package var consents: Set<ConsentPurpose> = []
        /// Who helped the person to decide.
        package var helpedBy: String?
        package var isAdult: Bool?
        package var formKey = ""

        package init() {}
    }

    /// Who was written down, and who it may be already.
    package struct Added: Sendable, Hashable {
        package let reference: Reference
        package let status: MemberStatus
        /// Records with the same name or a way to reach them in common: perhaps the same person, perhaps family.
        package let alike: [Reference]
    }

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Writes somebody down.
    ///
    /// - Throws: `.problems` with every field that needs another look; then nothing is kept. `.forbidden` for all but
    ///   connectors and the keeper.
    package func callAsFunction(_ facts: Facts, as viewer: Viewer) throws(HubError) -> Added {
        let now = hub.clock.now()
        return try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let everybody = try memory.members()
            if let outcome = try memory.receipt(for: facts.formKey) {
                let known = try memory.member(Reference(outcome))
                return Added(reference: known.reference, status: known.status, alike: [])
            }
            let today = try memory.community().zone.wallTime(at: now).date
            var member = try blank(facts, memory, today)
            let problems = try fill(&member, facts, memory, today)
            guard problems.isEmpty else { throw .problems(problems) }
            let alike = everybody.filter { $0.mayBe(member) }.map(\.reference)
            try memory.save(member)
            try memory.add(facts, to: &member, today)
            let parts = MemberParts(facts.fields)
            _ = try parts.save(of: member.id, memory)
            try memory.receipt(facts.formKey, outcome: member.reference.rawValue)
            try memory.audit(
                action: "add", entity: "member", reference: member.reference,
                fields: facts.fields.keys.map(\.rawValue).sorted(), reason: nil)
            return Added(reference: member.reference, status: member.status, alike: alike)
        }
    }

    private func blank(_ facts: Facts, _ memory: Writing, _ today: CivilDate) throws(HubError) -> Member {
        let name = (facts.fields[.name] ?? "").line
        return Member(
            id: hub.identities.new(), reference: try memory.nextReference("M"), fullName: name,
            knownAs: CallingName.of(name), pronouns: nil, ageBand: nil, area: nil, addressLine: nil, postcode: nil,
            phone: nil, mobile: nil, email: nil, preferredChannel: .phone, format: .standard, otherLanguage: nil,
            homeSetting: .other, usesHomeCare: nil, travel: Travel(mode: nil, reach: 0), support: .none,
            status: .enquiry, joinedOn: nil, heardVia: nil, howJoined: "self", hiddenFields: [], roles: ["member"],
            connectorNote: nil, isAdult: facts.isAdult)
    }

    private func fill(
        _ member: inout Member, _ facts: Facts, _ memory: Reading, _ today: CivilDate
    ) throws(HubError) -> [Problem] {
        let areas = try memory.areas()
        var problems: [Problem] = MemberParts(facts.fields).problems + facts.sayingProblems(today: today)
        for field in PersonField.allCases {
            guard let text = facts.fields[field] ?? (field == .name ? "" : nil) else { continue }
            do throws(Problem) { try member.set(field, to: text, areas: areas) } catch { problems.append(error) }
        }
        if facts.fields[.channel] == nil { member.preferredChannel = member.likelyChannel }
        let ways = [member.phone, member.mobile, member.email, member.addressLine].compactMap { $0 }
        if ways.isEmpty { problems.append(Problem(field: "phone", kind: .noWayToReach)) }
        return problems
    }
}

extension AddMember.Facts {
    /// What needs another look in how the person's own word was said.
    func sayingProblems(today: CivilDate) -> [Problem] {
        var problems: [Problem] = []
        if isAdult == false { problems.append(Problem(field: "adult", kind: .needsAdult)) }
        if let saidOn, saidOn > today { problems.append(Problem(field: "said_on", kind: .notADate)) }
        if words.isLonger(than: AnswersCheck.textLimit) {
            problems.append(Problem(field: "words", kind: .tooLong(limit: AnswersCheck.textLimit)))
        }
        return problems
    }
}

extension Writing {
    /// Adds what a person said themselves; with their words, their yes and their being of age they belong from now on.
    func add(_ facts: AddMember.Facts, to member: inout Member, _ today: CivilDate) throws(HubError) {
        let (words, day) = (facts.words.line, facts.saidOn ?? today)
        let standing = try consents(of: member.id)
        for purpose in ConsentPurpose.allCases
        where facts.consents.contains(purpose) && standing[purpose]?.state != .given {
            try add(
                Consent(
                    member: member.id, purpose: purpose, state: .given, givenOn: day, endedOn: nil,
                    // The words of the joining form were not before them.
                    method: facts.method.rawValue, wordingVersion: nil, recordedBy: try who(),
                    helpedBy: facts.helpedBy.line))
        }
        if !words.isEmpty {
            member.selfSaid = SelfSaid(words: words, on: day, method: facts.method, witness: facts.witness.line)
        }
        let keeps = try consents(of: member.id)[.keepMyDetails]?.state == .given
        if keeps, member.selfSaid != nil, member.isOfAge {
            member.status = .active
            member.joinedOn = member.joinedOn ?? day
        }
        try save(member)
    }
}

extension Member {
    /// The way in which somebody is reached who did not say.
    fileprivate var likelyChannel: Channel {
        if phone != nil || mobile != nil { return .phone }
        return email != nil ? .email : .post
    }

    /// Whether a record could be of the same person: the same name or way to reach them, of which neither is proof.
    func mayBe(_ other: Member) -> Bool {
        if fullName.lowercased() == other.fullName.lowercased() { return true }
        let (own, others) = ([phone, mobile].compactMap(\.self), [other.phone, other.mobile].compactMap(\.self))
        let numbers = Set(own.compactMap(PersonTrace.nationalNumber))
        if others.compactMap(PersonTrace.nationalNumber).contains(where: numbers.contains) { return true }
        return email != nil && email?.lowercased() == other.email?.lowercased()
    }
}
