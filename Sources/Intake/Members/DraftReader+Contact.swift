import Domain

// MARK: - Where somebody lives

extension DraftReader {
    func address(_ cells: RowCells, _ draft: inout Draft) {
        var line: String? = nil
        let lines = cells.all(.address)
        if !lines.isEmpty { line = lines.joined(separator: ", ").split(separator: "\n").joined(separator: ", ") }
        let words = Folding.words(line ?? "")
        if Self.unwritten.are(in: words) {
            draft.candidate.hiddenFields.append(.address)
            draft.repairs.append(.hidden(.address))
            draft.fact(.safetyNote)
            return
        }
        if let text = line, let rest = SaidNone.rest(of: text) {
            if !rest.isEmpty { draft.note(text, column: MemberField.address.rawValue) }
            if !words.isEmpty { draft.repairs.append(.saidNone(.address)) }
            line = nil
        }
        postcode(cells, line: &line, &draft)
        draft.candidate.addressLine = line.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static let unwritten = Phrases(
        """
        do not write|record|store|note|put|keep
        dont write|record|store|note|put|keep
        not to be written|recorded|stored|kept|shown|shared
        do not show|share|disclose
        withheld
        confidential
        secret
        private
        refuge
        safe house
        never write
        """)

    private func postcode(_ cells: RowCells, line: inout String?, _ draft: inout Draft) {
        if let text = cells.text(.postcode), !SaidNone.isAll(of: text) {
            guard let reading = PostcodeReader.read(text) else {
                draft.fact(.unreadPostcode(text))
                return draft.note(text, column: MemberField.postcode.rawValue)
            }
            draft.candidate.postcode = reading.postcode
            if reading.wereLettersMended {
                draft.repairs.append(.postcodeLetters(reading.postcode))
            } else if reading.postcode != text {
                draft.repairs.append(.postcodeSpelling(reading.postcode))
            }
        } else if let text = line, let found = PostcodeReader.atEnd(of: text) {
            line = found.address
            draft.candidate.postcode = found.postcode.postcode
            let mended = found.postcode.wereLettersMended
            if mended { draft.repairs.append(.postcodeLetters(found.postcode.postcode)) }
        }
    }
}

// MARK: - Telephone and e-mail

extension DraftReader {
    func phones(_ cells: RowCells, _ draft: inout Draft) {
        for field in [MemberField.phone, .mobile] {
            for text in cells.all(field) { phone(text, field, &draft) }
        }
    }

    private func phone(_ text: String, _ field: MemberField, _ draft: inout Draft) {
        let reading = PhoneReader.read(text)
        if let lost = reading.lostDigits { return draft.fact(.phoneDigitsLost(lost)) }
        guard !reading.numbers.isEmpty else { return phoneWords(text, reading, field, &draft) }
        let words = Folding.words(reading.words ?? "")
        if let said = reading.words {
            draft.note(text, column: field.rawValue)
            draft.repairs.append(.phoneWordsKept)
            draft.signs.add(NoteReader(of: nil).signs(in: said).only([.died, .doNotContact]))
        }
        // A daughter's number is not the member's.
        guard words.allSatisfy({ !NoteWords.relatives.contains($0) }) else { return }
        for number in reading.numbers { take(number, field, &draft) }
    }

    private func phoneWords(_ text: String, _ reading: PhoneReader.Reading, _ field: MemberField, _ draft: inout Draft)
    {
        if let unread = reading.unread {
            draft.fact(.unreadPhone(unread))
            return draft.note(text, column: field.rawValue)
        }
        let words = Folding.words(text)
        guard !words.isEmpty else { return }
        let rest = SaidNone.rest(of: text)
        if rest != nil { draft.repairs.append(.saidNone(field)) }
        guard rest != "" else { return }
        if rest == nil { draft.fact(.unreadPhone(text)) }
        draft.repairs.append(.phoneWordsKept)
        draft.note(text, column: field.rawValue)
        draft.signs.add(NoteReader(of: nil).signs(in: text).only([.died, .left, .doNotContact, .askedToBeErased]))
    }

    private func take(_ number: PhoneReader.Number, _ field: MemberField, _ draft: inout Draft) {
        if number.lostZero { draft.repairs.append(.phoneZero(number.text)) }
        if number.wasRespelled { draft.repairs.append(.phoneSpelling(number.text)) }
        let (phone, mobile) = (draft.candidate.phone, draft.candidate.mobile)
        if number.text == phone || number.text == mobile { return }
        if number.isMobile, mobile == nil {
            draft.candidate.mobile = number.text
        } else if !number.isMobile, phone == nil {
            draft.candidate.phone = number.text
        } else {
            return draft.note(number.text, column: field.rawValue)
        }
        if number.isMobile == (field == .phone) { draft.repairs.append(.phoneMoved(number.text)) }
    }

    func email(_ cells: RowCells, _ draft: inout Draft) {
        for text in cells.all(.email) { email(text, &draft) }
    }

    private func email(_ text: String, _ draft: inout Draft) {
        guard text.contains("@") || text.lowercased().contains("(at)") else { return emailWords(text, &draft) }
        var words = text.split { " \n;".contains($0) }
        let addresses = words.filter { $0.contains("@") && $0.first != "@" && $0.last != "@" }
        let isOne = text.count { $0 == "@" } <= 1
        let read = isOne && addresses.isEmpty ? [text] : addresses.map(String.init)
        words.removeAll { word in read.contains(String(word)) || read == [text] }
        let beside = words.joined(separator: " ").withoutLoosePunctuation
        if beside.hasLetter {
            draft.note(text, column: MemberField.email.rawValue)
            let isOthers = Folding.words(beside).contains { NoteWords.relatives.contains($0) }
            if isOthers { return }
        }
        for address in read { take(address, &draft) }
    }

    private func take(_ address: String, _ draft: inout Draft) {
        switch EmailReader.read(address) {
        case .address(let email, let isMended):
            if isMended { draft.repairs.append(.emailSpelling(email)) }
            if draft.candidate.email == nil {
                draft.candidate.email = email
            } else if draft.candidate.email != email {
                draft.note(email, column: MemberField.email.rawValue)
            }
        case .doubtful(let written, let meant):
            draft.candidate.doubtfulEmail = DoubtfulEmail(written: written, meant: meant)
            draft.fact(.doubtfulEmail(written, meant: meant))
        case .unread:
            draft.fact(.unreadEmail(address))
            draft.note(address, column: MemberField.email.rawValue)
        }
    }

    private func emailWords(_ text: String, _ draft: inout Draft) {
        guard !Folding.words(text).isEmpty else { return }
        let rest = SaidNone.rest(of: text)
        if rest != nil { draft.repairs.append(.saidNone(.email)) }
        guard rest != "" else { return }
        if rest == nil { draft.fact(.unreadEmail(text)) }
        draft.note(text, column: MemberField.email.rawValue)
        draft.signs.add(NoteReader(of: nil).signs(in: text).only([.died, .left, .doNotContact, .askedToBeErased]))
    }
}
