import CivilTime
import Domain

// MARK: - What somebody likes, gives and needs

extension DraftReader {
    func likes(_ cells: RowCells, _ draft: inout Draft) {
        let reader = LikesReader(recognises: recognises)
        let columns: [(MemberField, InterestRelation)] = [
            (.likes, .enjoysNow), (.misses, .misses), (.tries, .wantsToTry),
        ]
        for (field, relation) in columns {
            for text in cells.all(field) {
                let likes = reader.read(text, relation: relation)
                if likes.count > 1 { draft.repairs.append(.divided(field, likes.count)) }
                if likes.isEmpty, text.contains("?") { draft.fact(.unclearAnswer(field, text)) }
                for like in likes where !draft.candidate.likes.contains(where: { $0.words == like.words }) {
                    draft.candidate.likes.append(like)
                }
                let words = Folding.words(text)
                if NoteWords.notAPerson.are(in: words) { draft.signs.signs.insert(.notAPerson) }
                if NoteWords.test.are(in: words) { draft.signs.signs.insert(.test) }
            }
        }
        for text in cells.all(.gifts) {
            let gifts = GiftsReader.read(text)
            if gifts.count > 1 { draft.repairs.append(.divided(.gifts, gifts.count)) }
            draft.candidate.gifts += gifts
        }
    }

    func answers(_ cells: RowCells, _ draft: inout Draft) {
        freeTimes(cells, &draft)
        needs(cells, &draft)
        joined(cells, &draft)
        if let text = cells.text(.homeCare) {
            switch YesNo.read(text) {
            case .yes?: draft.candidate.usesHomeCare = true
            case .no?: draft.candidate.usesHomeCare = false
            case .unclear?: draft.fact(.unclearAnswer(.homeCare, text))
            case nil: break
            }
        }
        draft.candidate.supporter = said(cells, .supporter)
        draft.candidate.heardFrom = said(cells, .heardFrom)
        draft.candidate.language = said(cells, .language)
        if let text = cells.text(.reference), text.hasLetter, text.hasDigit {
            draft.candidate.reference = Reference(text.uppercased().filter { !$0.isWhitespace })
        }
        if let text = said(cells, .channel) {
            draft.candidate.preferredChannel = Self.channel(text)
            if draft.candidate.preferredChannel == nil { draft.note(text, column: MemberField.channel.rawValue) }
        }
    }

    private func said(_ cells: RowCells, _ field: MemberField) -> String? {
        guard let text = cells.text(field), !SaidNone.isAll(of: text) else { return nil }
        return text
    }

    private func freeTimes(_ cells: RowCells, _ draft: inout Draft) {
        guard let text = said(cells, .freeTimes) else { return }
        let reading = freeTimes[text]
        draft.candidate.freeTimes = reading.times
        guard !reading.isWhole else { return }
        draft.candidate.freeTimesWords = text
        draft.repairs.append(.wordsKept(.freeTimes))
        draft.fact(.unreadWords(.freeTimes, text))
    }

    private func needs(_ cells: RowCells, _ draft: inout Draft) {
        for text in cells.all(.needs) {
            let reading = needs[text]
            draft.candidate.needs += reading.needs.filter { !draft.candidate.needs.contains($0) }
            guard let words = reading.words else { continue }
            draft.repairs.append(.wordsKept(.needs))
            draft.note(words, kind: .health, column: MemberField.needs.rawValue)
            draft.fact(.healthNote)
        }
    }

    private func joined(_ cells: RowCells, _ draft: inout Draft) {
        guard let text = said(cells, .joinedOn) else { return }
        switch pastDate(text) {
        case .day(let day):
            draft.candidate.joinedOn = day
            if text != day.description { draft.repairs.append(.dateSpelling(.joinedOn, day.description)) }
        case .month(let day):
            draft.candidate.joinedOn = day
            draft.repairs.append(.dayUnknown("\(day.description.prefix(7))"))
        case .impossible: draft.fact(.impossibleDate(.joinedOn, text))
        case .year, .unread:
            draft.fact(.unreadDate(.joinedOn, text))
            draft.note(text, column: MemberField.joinedOn.rawValue)
        }
    }

    /// A day that has come: what lies ahead with a year of two digits is of the century before, unless that is longer
    /// ago than anybody belongs; else there can be no such day.
    private func pastDate(_ text: String) -> DateReader.Reading {
        let reading = dates[text]
        guard let day = reading.day, day > today else { return reading }
        let earlier = DateReader.read(text) { 1900 + $0 }
        guard let then = earlier.day, then < day, then.year > today.year - 70 else { return .impossible }
        return earlier
    }

    private static func channel(_ text: String) -> Channel? {
        let words = Folding.words(text)
        let named: [(Set<String>, Channel)] = [
            (["text", "texts", "sms"], .sms), (["email", "mail"], .email), (["post", "letter", "letters"], .post),
            (["phone", "ring", "call", "telephone", "tel", "landline"], .phone),
            (["person", "visit", "face"], .inPerson),
        ]
        return named.first { words.contains(where: $0.0.contains) }?.1
    }
}

// MARK: - Remarks and consent

extension DraftReader {
    func remarks(_ cells: RowCells, _ draft: inout Draft) {
        let reader = NoteReader(of: draft.isNamed ? NameKey(draft.candidate.name) : nil)
        for text in cells.all(.notes) { remark(text, column: nil, reader, &draft) }
        for (heading, text) in cells.unknown where !SaidNone.isAll(of: text) {
            remark(text, column: heading.isEmpty ? nil : heading, reader, &draft)
            draft.repairs.append(.columnKept(heading))
        }
        if let text = cells.text(.status) { status(text, reader, &draft) }
        let isAnswer = cells.text(.consent).map { YesNo.read($0) == .yes && $0.utf8.count <= 8 } ?? true
        let asides = [isAnswer ? nil : cells.text(.consent), draft.candidate.freeTimesWords]
        for text in asides.compactMap({ $0 }) {
            draft.signs.add(reader.signs(in: text).only([.died, .left, .doNotContact, .askedToBeErased]))
        }
        if let text = draft.candidate.heardFrom {
            draft.signs.add(reader.signs(in: text).only([.referral, .ownWord, .spokenFor]))
        }
        if let text = said(cells, .referredBy) { referrer(text, reader, &draft) }
        draft.candidate.preferredChannel = draft.candidate.preferredChannel ?? draft.signs.channel
        for field in draft.signs.hidden where !draft.candidate.hiddenFields.contains(field) {
            draft.candidate.hiddenFields.append(field)
            draft.repairs.append(.hidden(field))
        }
        if draft.candidate.hiddenFields.contains(.address), draft.signs.has(.safety) { draft.fact(.safetyNote) }
    }

    private func remark(_ text: String, column: String?, _ reader: NoteReader, _ draft: inout Draft) {
        guard !SaidNone.isAll(of: text) else { return }
        let signs = reader.signs(in: text)
        let kind: CandidateNote.Kind = signs.has(.safety) ? .safety : signs.has(.health) ? .health : .plain
        draft.note(text, kind: kind, column: column)
        if signs.has(.health) { draft.fact(.healthNote) }
        if signs.has(.safety) { draft.fact(.safetyNote) }
        draft.signs.add(signs)
        hideLikes(named: text, &draft)
    }

    /// `Would not like the LGBT+ interest shown`: the likes whose words stand there.
    private func hideLikes(named text: String, _ draft: inout Draft) {
        let words = Folding.words(text)
        guard Self.notShown.are(in: words) else { return }
        for place in draft.candidate.likes.indices {
            let like = draft.candidate.likes[place]
            let telling = Folding.words(like.words).filter {
                $0.count >= 4 && !["social", "club", "group"].contains($0)
            }
            guard !telling.isEmpty, telling.contains(where: words.contains) else { continue }
            draft.candidate.likes[place].isHidden = true
            draft.fact(.hiddenLike(like.words))
        }
    }

    private static let notShown = Phrases(
        """
        shown|shared|told|tell|mentioned|mention|show|share|seen
        private
        confidential
        keep quiet
        between us
        """)

    private func status(_ text: String, _ reader: NoteReader, _ draft: inout Draft) {
        let signs = reader.signs(in: text)
        draft.signs.add(signs)
        let words = Folding.words(text)
        if words.contains("enquiry") || words.contains("enquirer") || words.contains("prospect") {
            draft.candidate.state = .enquiry
        } else if signs.signs.isEmpty, YesNo.read(text) == .no {
            draft.signs.signs.insert(.left)
        }
        if words.count > 1 { draft.note(text, column: MemberField.status.rawValue) }
    }

    /// Whoever stands as referrer sent the person, unless it is the person or a friend.
    private func referrer(_ text: String, _ reader: NoteReader, _ draft: inout Draft) {
        let words = Folding.words(text)
        let themselves = words.contains { ["self", "himself", "herself", "themselves", "me", "own"].contains($0) }
        draft.signs.add(reader.signs(in: text).only([.ownWord]))
        if themselves {
            draft.signs.signs.insert(.ownWord)
        } else if words.contains(where: NoteWords.friends.contains) || YesNo.read(text) == .no {
            draft.candidate.heardFrom = draft.candidate.heardFrom ?? text
        } else {
            draft.signs.signs.insert(.referral)
        }
    }

    func consents(_ cells: RowCells, _ draft: inout Draft) {
        guard hasConsentColumn else { return separateConsents(cells, &draft) }
        let text = cells.text(.consent) ?? ""
        let reading = consents[text]
        draft.candidate.consents = reading.answers
        let note = draft.candidate.notes.map(\.words).joined(separator: "\n")
        let withdrawn = ConsentReader.withdrawals(in: note)
        draft.consent = reading.keeps.map { $0 ? .yes : .no } ?? .unclear(text)
        if let withdrawn { withdraw(withdrawn, &draft) }
        let isPart = !reading.refused.isEmpty || withdrawn?.purposes.isEmpty == false
        if isPart {
            draft.fact(
                .consentInPart(
                    (reading.refused + (withdrawn?.purposes ?? [])).reduce(into: []) {
                        if !$0.contains($1) { $0.append($1) }
                    }))
        }
        // Whoever took back a part had agreed to the whole.
        if isPart, reading.keeps == nil, !reading.isUnclear, withdrawn != nil || draft.candidate.joinedOn != nil {
            draft.consent = .yes
            let answered = Set(draft.candidate.consents.map(\.purpose))
            draft.candidate.consents += ConsentReader.plain.filter { !answered.contains($0) }.map {
                ConsentAnswer(purpose: $0, state: .given)
            }
        }
        separateConsents(cells, &draft)
    }

    private func withdraw(_ withdrawn: (purposes: [ConsentPurpose], on: CivilDate?), _ draft: inout Draft) {
        if withdrawn.purposes.isEmpty { draft.consent = .no }
        let purposes = withdrawn.purposes.isEmpty ? [ConsentPurpose.keepMyDetails] : withdrawn.purposes
        draft.candidate.consents.removeAll { purposes.contains($0.purpose) }
        draft.candidate.consents += purposes.map { ConsentAnswer(purpose: $0, state: .withdrawn, on: withdrawn.on) }
    }

    /// Columns of their own for photos, hosts and the programme.
    private func separateConsents(_ cells: RowCells, _ draft: inout Draft) {
        let columns: [(MemberField, [ConsentPurpose])] = [
            (.photoConsent, [.photos]), (.hostConsent, [.shareFirstNameWithHosts]),
            (.programmeConsent, [.programmeByPreferredChannel]),
        ]
        for (field, purposes) in columns {
            guard let text = cells.text(field), let answer = YesNo.read(text) else { continue }
            guard answer != .unclear else {
                draft.fact(.unclearAnswer(field, text))
                continue
            }
            draft.candidate.consents.removeAll { purposes.contains($0.purpose) }
            draft.candidate.consents += purposes.map {
                ConsentAnswer(purpose: $0, state: answer == .yes ? .given : .refused)
            }
        }
    }
}
