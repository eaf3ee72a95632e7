import Domain

/// Gives each record its verdict, one after the other: later ones are held against earlier ones.
struct Judge {
    private var index: PersonIndex
    private let wasErased: (PersonalTrace) -> Bool
    /// The rows of each person of the index.
    private var rowsOf: [Int: [Int]] = [:]
    private var verdicts: [IntakeRow] = []

    init(_ index: PersonIndex, wasErased: @escaping (PersonalTrace) -> Bool) {
        self.index = index
        self.wasErased = wasErased
    }

    /// Refusals that hold for every record of the person, also for earlier ones.
    private static let forgetting: [IntakeReason] = [.askedToBeErased, .doNotContact, .erasedBefore]

    /// All verdicts, the records of people who are refused later in the file among them.
    func finished() -> [IntakeRow] {
        var rows = verdicts
        for (place, person) in index.people.enumerated() {
            guard let refusal = person.refusal, Self.forgetting.contains(refusal) else { continue }
            for row in rowsOf[place] ?? [] {
                guard let at = rows.firstIndex(where: { $0.row == row }), rows[at].verdict != .refuse else { continue }
                rows[at] = IntakeRow(
                    row: row, verdict: .refuse, with: [person.counterpart].filter { $0 != .row(row) },
                    repairs: rows[at].repairs, reasons: [refusal] + rows[at].reasons, candidate: rows[at].candidate)
            }
        }
        return rows
    }

    /// A row that is no record.
    mutating func pass(_ row: Int, _ reason: IntakeReason) {
        verdicts.append(
            IntakeRow(row: row, verdict: .skip, with: [], repairs: [], reasons: [reason], candidate: nil))
    }

    mutating func judge(_ draft: Draft) {
        if let verdict = unnamed(draft) { return verdicts.append(verdict) }
        if let verdict = couple(draft) { return verdicts.append(verdict) }
        let person = Person(draft)
        let found = Found(person, draft, index)
        if let verdict = refused(draft, person, found) { return verdicts.append(verdict) }
        let one = found.same.count == 1 ? found.same.first?.place : nil
        // Whoever came back by their own word is known to the hub; whoever only this list tells of is not.
        if let one, index.people[one].status != nil { return merge(draft, one, found) }
        if let verdict = erased(draft, person, as: one) { return verdicts.append(verdict) }
        if let one { return merge(draft, one, found) }
        if !found.same.isEmpty || !found.perhaps.isEmpty { return ask(draft, found) }
        take(draft, person, found)
    }

    // MARK: - No person, or more than one

    private func unnamed(_ draft: Draft) -> IntakeRow? {
        if draft.isTest || (draft.signs.has(.test) && draft.candidate.likes.count < 2) {
            return row(draft, .refuse, [.testRow])
        }
        if draft.signs.has(.notAPerson) || (draft.namesAnOffice && !draft.signs.has(.referral)) {
            return skipped(draft, .notAPerson)
        }
        guard !draft.isNamed else { return nil }
        if draft.signs.has(.referral) {
            return IntakeRow(
                row: draft.row, verdict: .refuse, with: [], repairs: draft.repairs, reasons: [.referral], candidate: nil
            )
        }
        guard !draft.isBare else { return skipped(draft, .remark) }
        let person = Person(draft)
        let holders = person.contacts.flatMap(index.holders).reduce(into: [Int]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        return row(draft, .ask, [.noName], with: holders.map { index.people[$0].counterpart })
    }

    private func skipped(_ draft: Draft, _ reason: IntakeReason) -> IntakeRow {
        IntakeRow(row: draft.row, verdict: .skip, with: [], repairs: draft.repairs, reasons: [reason], candidate: nil)
    }

    private func couple(_ draft: Draft) -> IntakeRow? {
        guard !draft.candidate.people.isEmpty else { return nil }
        if draft.signs.has(.referral), !draft.signs.has(.ownWord) { return row(draft, .refuse, [.referral]) }
        var with: [Int] = []
        for name in draft.candidate.people {
            var single = draft
            single.candidate.name = name
            let found = Found(Person(single), single, index)
            with += (found.same + found.perhaps).map(\.place).filter { !with.contains($0) }
        }
        let counterparts = with.map { index.people[$0].counterpart }
        let erased = draft.candidate.people.count { isErased(draft.candidate.alone(as: $0)) }
        guard erased < draft.candidate.people.count else { return row(draft, .refuse, [.erasedBefore]) }
        let couple = IntakeReason.couple(draft.candidate.people.map(\.full))
        return row(draft, .ask, erased > 0 ? [couple, .maybeErased] : [couple], with: counterparts)
    }

    private func isErased(_ candidate: Candidate) -> Bool {
        PersonalTrace.all(of: candidate).contains { $0.kind.hasName && $0.kind.isProof && wasErased($0) }
    }

    // MARK: - Refused

    private mutating func refused(_ draft: Draft, _ person: Person, _ found: Found) -> IntakeRow? {
        let signs = draft.signs
        let one = found.same.count == 1 ? found.same.first?.place : nil
        var reason: IntakeReason?
        if let refusal = one.flatMap({ index.people[$0].refusal }) {
            reason = refusal
        } else if signs.has(.askedToBeErased) {
            reason = .askedToBeErased
        } else if draft.isUnderAge {
            reason = .underAge
        } else if signs.has(.doNotContact), !signs.has(.died) {
            reason = .doNotContact
        } else if signs.has(.referral), !signs.has(.ownWord) {
            reason = .referral
        }
        guard let reason else { return nil }
        let places = one.map { [$0] } ?? (found.same + found.perhaps).map(\.place)
        if reason != .referral { remember(draft, person, refused: reason, as: one) }
        return row(draft, .refuse, [reason], with: places.map { index.people[$0].counterpart })
    }

    /// Later records of the same person are refused too, and so are earlier ones at the end.
    private mutating func remember(_ draft: Draft, _ person: Person, refused reason: IntakeReason, as place: Int?) {
        guard let place else {
            var person = person
            person.refusal = reason
            return index.add(person)
        }
        index.change(place) { person in
            person.refusal = person.refusal ?? reason
            person.take(draft)
        }
    }

    /// Later and earlier records of the same person are refused with this one, whatever else they tell.
    private mutating func erased(_ draft: Draft, _ person: Person, as one: Int?) -> IntakeRow? {
        let traces = draft.erasedTraces
        guard !traces.isEmpty else { return nil }
        let isSure = traces.contains { trace in
            guard trace.kind.isProof else { return false }
            guard !trace.kind.hasName else { return true }
            return index.holders(of: trace.text).allSatisfy { $0 == one } && !index.isOffices(trace.text)
        }
        guard !isSure else {
            remember(draft, person, refused: .erasedBefore, as: one)
            return row(draft, .refuse, [.erasedBefore])
        }
        let holders = traces.flatMap { index.holders(of: $0.text) }.map { index.people[$0].counterpart }
        return row(
            draft, .ask, [.maybeErased], with: holders.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }

    // MARK: - Taken in

    private mutating func merge(_ draft: Draft, _ place: Int, _ found: Found) {
        var reasons = found.same.first?.reasons ?? []
        let person = index.people[place]
        if let status = person.status, status != .active, status != draft.candidate.state {
            reasons.append(.knownAs(status))
        }
        var told = draft
        // What nobody clearly said yes to makes no consent of somebody known either.
        if holding(draft) != nil { told.candidate.consents.removeAll { $0.state == .given } }
        verdicts.append(row(told, .merge, reasons, with: [person.counterpart]))
        index.change(place) { $0.take(draft) }
        rowsOf[place, default: []].append(draft.row)
    }

    private mutating func ask(_ draft: Draft, _ found: Found) {
        let several = found.same.count > 1
        let asked = several ? found.same : found.perhaps
        let reasons = (several ? [.severalFit] : []) + asked.flatMap(\.reasons)
        let once = reasons.reduce(into: [IntakeReason]()) { if !$0.contains($1) { $0.append($1) } }
        verdicts.append(row(draft, .ask, once, with: asked.prefix(8).map { index.people[$0.place].counterpart }))
    }

    private mutating func take(_ draft: Draft, _ person: Person, _ found: Found) {
        var beside: [IntakeReason] = []
        if !found.namesakes.isEmpty {
            beside.append(.namesake(found.namesakes.map { index.people[$0].counterpart }))
            if draft.signs.has(.notTheSame) { beside.append(.saysNotTheSame) }
        }
        beside += sharing(person)
        let hold = holding(draft)
        verdicts.append(row(draft, hold == nil ? .create : .hold, [hold].compactMap { $0 } + beside))
        index.add(person)
        rowsOf[index.people.count - 1] = [draft.row]
    }

    /// Why a new person is no more than an enquiry; nil where nothing stands in the way.
    private func holding(_ draft: Draft) -> IntakeReason? {
        let isBeyond = [.died, .left, .paused].contains(draft.candidate.state)
        if draft.consent == .no, draft.candidate.state != .died { return .refusedConsent }
        if isBeyond { return nil }
        if draft.signs.has(.spokenFor), !draft.signs.has(.ownWord) { return .spokenFor }
        switch draft.consent {
        case .yes: return draft.candidate.state == .enquiry ? .noConsent(said: "enquiry") : nil
        case .no: return .refusedConsent
        case .unclear(let words): return .noConsent(said: words)
        case .notInList: return .consentNotInList
        }
    }

    private func sharing(_ person: Person) -> [IntakeReason] {
        let fields: [(MemberField, Set<String>)] = [
            (.email, person.emails), (.mobile, person.mobiles), (.phone, person.landlines),
        ]
        return fields.compactMap { field, contacts in
            let holders = contacts.flatMap(index.holders).map { index.people[$0].counterpart }
            return holders.isEmpty ? nil : .sharesContact(field, Array(holders.prefix(8)))
        }
    }

    private func row(
        _ draft: Draft, _ verdict: Verdict, _ reasons: [IntakeReason], with: [Counterpart] = []
    ) -> IntakeRow {
        var candidate = draft.candidate
        if verdict == .hold { candidate.state = .enquiry }
        let isNew = verdict == .create || verdict == .hold
        let facts = draft.facts.filter { !reasons.contains($0) && (isNew || $0 != .ageUnknown) }
        return IntakeRow(
            row: draft.row, verdict: verdict, with: with, repairs: draft.repairs,
            reasons: reasons + facts, candidate: candidate)
    }
}
