import CSV
import CivilTime
import Domain

/// The cells of one row by what they tell, mended.
struct GroupCells {
    private(set) var texts: [GroupField: [String]] = [:]
    private(set) var repairs: [GroupRepair] = []
    /// Cells of columns nobody knows, with the column's name.
    private(set) var others: [String] = []

    init(_ cells: [String], _ header: GroupHeader, above: GroupCells?) {
        for (place, cell) in cells.enumerated() {
            let field = header.fields.indices.contains(place) ? header.fields[place] : nil
            guard field != .ignore else { continue }
            let name = header.names.indices.contains(place) ? header.names[place] : ""
            add(cell, field, named: name, above: above)
        }
    }

    private mutating func add(_ cell: String, _ field: GroupField?, named name: String, above: GroupCells?) {
        let known = field ?? .notes
        if DittoMark.stands(in: cell), let field {
            guard let copied = above?.texts[field] else { return }
            texts[field, default: []] += copied
            repairs.append(.ditto(field))
            return
        }
        var text = cell.tidied
        if let mended = Mojibake.mended(text) {
            text = mended
            repairs.append(.mojibake(known))
        }
        switch FormulaText.read(text) {
        case .noFormula: break
        case .text(let shown):
            text = shown.tidied
            repairs.append(.formulaText(known))
        case .lost:
            repairs.append(.formulaDropped(known))
            return
        }
        guard !text.isEmpty else { return }
        if let field {
            texts[field, default: []].append(text)
        } else {
            others.append(name.isEmpty ? text : "\(name): \(text)")
            repairs.append(.columnKept(name))
        }
    }

    subscript(field: GroupField) -> String? {
        texts[field].map { $0.joined(separator: " ") }.flatMap { $0.isEmpty ? nil : $0 }
    }

    var isEmpty: Bool { texts.isEmpty && others.isEmpty }

    mutating func note(_ repair: GroupRepair) { repairs.append(repair) }
}

/// Reads one record of a group.
struct GroupRecord {
    private(set) var candidate: GroupCandidate
    private(set) var repairs: [GroupRepair]
    /// What a person should know, and what has to be asked.
    private(set) var reasons: [GroupReason] = []

    /// - Parameters:
    ///   - cells: A row that is neither blank nor a header.
    ///   - name: What the row calls the group.
    ///   - places: The known places; gets the new ones.
    ///   - today: The day the list is read.
    init(_ cells: GroupCells, name: String, places: inout PlaceBook, today: CivilDate) {
        candidate = GroupCandidate(name: GroupName.tidied(name))
        repairs = cells.repairs
        if candidate.name != name { repairs.append(.nameCase(candidate.name)) }
        readWords(cells)
        readTimes(cells, today)
        readStatus(cells, today)
        readPlace(cells, &places)
        readCost(cells)
        readContact(cells)
    }

    private mutating func readWords(_ cells: GroupCells) {
        candidate.reference = cells[.reference].map { Reference($0) }
        candidate.whoFor = cells[.whoFor]
        candidate.accessNote = cells[.access]
        candidate.capacity = cells[.capacity].flatMap { text in
            Int(text.drop { !$0.isNumber }.prefix { $0.isNumber }).flatMap { (1...5000).contains($0) ? $0 : nil }
        }
        candidate.kinds = (cells.texts[.kind] ?? []).flatMap {
            $0.split(whereSeparator: { ",;/\n".contains($0) }).map(\.tidied)
        }
        candidate.notes = (cells.texts[.notes] ?? []) + cells.others
        let joining = Folding.words(
            [cells[.joining], cells[.notes], cells[.when]].compactMap(\.self).joined(separator: " . "))
        if Self.turnUp.are(in: joining), !Self.ringFirst.are(in: joining) { candidate.joining = .justTurnUp }
        if Self.membersOnly.are(in: joining) { candidate.joining = .membersOnly }
    }

    private static let turnUp = Phrases(
        "just turn|come up|along\ndrop in\ndropin\nturn up\nno need to book\nno booking\ncome along")
    private static let ringFirst = Phrases(
        "ring first\ncall first\nphone first\nplease ring|call|phone|book\nbooking essential|required|needed\nmust book\nbook first|ahead"
    )
    private static let membersOnly = Phrases("members only")

    private mutating func readTimes(_ cells: GroupCells, _ today: CivilDate) {
        let span = [cells[.startsAt], cells[.endsAt]].compactMap(\.self).joined(separator: " - ")
        let parts = [
            cells[.howOften], cells[.when], cells[.day], cells[.time], span, cells[.firstDate].map { "from \($0)" },
        ]
        let sentence = parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
        candidate.sentence = sentence.isEmpty ? nil : sentence
        candidate.meeting = MeetingWords.read(sentence, today: today)
    }

    private mutating func readStatus(_ cells: GroupCells, _ today: CivilDate) {
        readLimits(in: candidate.notes, today)
        guard let text = cells[.status] else {
            if candidate.meeting.season != nil { candidate.status = .seasonal }
            if let note = candidate.notes.first(where: GroupStatusWords.saysOver) {
                if GroupStatusWords.isUnsure(note) {
                    reasons.append(.statusUnclear(note))
                } else {
                    candidate.status = .closed
                    reasons.append(.closed)
                }
            }
            return
        }
        let words = GroupStatusWords(text, today: today)
        if let season = words.season, candidate.meeting.season == nil {
            candidate.meeting.season = season
            candidate.sentence = [candidate.sentence, text].compactMap(\.self).joined(separator: "; ")
        }
        candidate.meeting.remarks += words.remarks
        candidate.status = words.status ?? (candidate.meeting.season == nil ? .active : .seasonal)
        if candidate.status == .active, candidate.meeting.season != nil { candidate.status = .seasonal }
        if let unclear = words.unclear { reasons.append(.statusUnclear(unclear)) }
        switch candidate.status {
        case .closed: reasons.append(.closed)
        case .paused: reasons.append(.paused)
        case .draft: reasons.append(.draft)
        case .active, .seasonal: break
        }
    }

    /// A remark may say what belongs to the times: `except August`, `not school holidays`.
    private mutating func readLimits(in notes: [String], _ today: CivilDate) {
        for note in notes {
            let reading = MeetingWords.read(note, today: today)
            let limits = reading.remarks.filter {
                [.termTimeOnly, .notOnBankHolidays, .alsoOnBankHolidays].contains($0)
            }
            let season = candidate.meeting.season == nil ? reading.season : nil
            guard season != nil || !limits.isEmpty else { continue }
            candidate.meeting.season = candidate.meeting.season ?? season
            candidate.meeting.remarks += limits.filter { !candidate.meeting.remarks.contains($0) }
            candidate.sentence = [candidate.sentence, note].compactMap(\.self).joined(separator: "; ")
        }
    }

    private mutating func readPlace(_ cells: GroupCells, _ places: inout PlaceBook) {
        guard let text = cells[.place] else { return }
        candidate.place = places.place(text)
        guard let name = candidate.place?.name, Folding.words(name) != Folding.words(text) else { return }
        repairs.append(.placeTaken(text, name: name))
    }

    private mutating func readCost(_ cells: GroupCells) {
        guard let text = cells[.cost] else {
            reasons.append(.costUnknown)
            return
        }
        let cost = CostReading(text)
        candidate.costWords = text
        candidate.costPence = cost.pence
        if cost.pence == nil { reasons.append(.costUnknown) }
        if cost.isNotPerVisit { reasons.append(.costNotPerVisit(text)) }
    }

    private mutating func readContact(_ cells: GroupCells) {
        var contact = cells[.contact]
        if let text = cells[.phone], !SaidNone.isAll(of: text) {
            let reading = PhoneReader.read(text)
            candidate.phone = reading.numbers.first?.text
            if let number = reading.numbers.first, number.text != text {
                repairs.append(number.lostZero ? .phoneZero(number.text) : .phoneSpelling(number.text))
            }
            if let lost = reading.lostDigits { reasons.append(.phoneDigitsLost(lost)) }
            if let unread = reading.unread { reasons.append(.unreadPhone(unread)) }
            if let words = reading.words { candidate.notes.append(words) }
        }
        if let text = contact, candidate.phone == nil, let number = PhoneReader.read(text).numbers.first {
            candidate.phone = number.text
            repairs.append(.phoneSpelling(number.text))
            contact = PhoneReader.read(text).words
        }
        candidate.contact = contact.flatMap { SaidNone.isAll(of: $0) ? nil : $0 }
        guard let text = cells[.email], !SaidNone.isAll(of: text) else { return }
        if case .address(let address, _) = EmailReader.read(text) {
            candidate.email = address
        } else {
            reasons.append(.unreadEmail(text))
        }
    }
}
