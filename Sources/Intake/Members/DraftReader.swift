import CivilTime
import Domain

/// Reads the cells of one record into a draft.
struct DraftReader {
    let today: CivilDate
    let hasConsentColumn: Bool
    let recognises: @Sendable (String) -> Bool
    let isErased: @Sendable (PersonalTrace) -> Bool
    let freeTimes = Remembered(FreeTimesReader.read)
    let needs = Remembered(NeedsReader.read)
    let consents = Remembered(ConsentReader.read)
    let dates = Remembered { DateReader.read($0) { 2000 + $0 } }

    func read(_ cells: RowCells) -> Draft {
        var draft = Draft(
            row: cells.number, candidate: Candidate(name: PersonName(full: "")), repairs: cells.repairs,
            facts: cells.reasons)
        name(cells, &draft)
        birth(cells, &draft)
        address(cells, &draft)
        phones(cells, &draft)
        email(cells, &draft)
        likes(cells, &draft)
        answers(cells, &draft)
        remarks(cells, &draft)
        consents(cells, &draft)
        state(&draft)
        if draft.isNamed { draft.erasedTraces = PersonalTrace.all(of: draft.candidate).filter(isErased) }
        return draft
    }

    // MARK: - Name and age

    private func name(_ cells: RowCells, _ draft: inout Draft) {
        let parts = [.title, .firstName, .lastName].compactMap { cells.text($0) }.filter { !SaidNone.isAll(of: $0) }
        let whole = cells.text(.name) ?? parts.joined(separator: " ")
        guard !SaidNone.isAll(of: whole) else { return }
        let reading = NameReader.read(whole)
        draft.repairs += reading.repairs
        for remark in reading.remarks { remarkOfName(remark, &draft) }
        guard var first = reading.names.first else { return }
        if let called = cells.text(.knownAs), !SaidNone.isAll(of: called) {
            first = PersonName(full: first.full, knownAs: called.tidied, title: first.title)
        }
        draft.namesAnOffice = OfficeWords.are(in: first.full) && reading.names.count < 2
        draft.isTest = Self.isTest(first.full)
        draft.isNamed = !draft.namesAnOffice && Self.isLikeAName(first.full)
        if draft.isNamed || draft.isTest {
            let isShared = reading.names.count > 1
            draft.candidate.name = isShared ? PersonName(full: whole.tidied) : first
            draft.candidate.people = isShared ? reading.names : []
        } else {
            draft.note(whole)
        }
        let words = Folding.words(whole)
        if NoteWords.referral.are(in: words) { draft.signs.signs.insert(.referral) }
        if NoteWords.test.are(in: words) || words == ["test"] { draft.signs.signs.insert(.test) }
        if NoteWords.notAPerson.are(in: words) { draft.signs.signs.insert(.notAPerson) }
    }

    private func remarkOfName(_ remark: String, _ draft: inout Draft) {
        if let age = Int(remark), (1...120).contains(age) {
            draft.candidate.birth = BirthReader(on: today).read(remark).birth
        }
        draft.note(remark, column: MemberField.name.rawValue)
        let signs = NoteReader(of: nil).signs(in: remark)
        draft.signs.add(signs)
        if signs.has(.health) { draft.fact(.healthNote) }
    }

    /// At most six words of letters; a whole sentence is no name.
    private static func isLikeAName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return (1...6).contains(words.count) && !text.contains { $0.isNumber || "@?!:=".contains($0) }
            && words.contains { $0.count > 1 }
    }

    private static func isTest(_ name: String) -> Bool {
        let tests: Set<String> = [
            "test", "tester", "testing", "testy", "testperson", "dummy", "asdf", "qwerty", "xxx", "xxxx", "sample",
            "example", "testname", "delete",
        ]
        let whole: Set<String> = [
            "mickey mouse", "donald duck", "joe bloggs", "a n other", "an other", "john doe", "jane doe", "fred bloggs",
            "joe public", "first last", "name surname", "firstname lastname", "minnie mouse",
        ]
        let words = Folding.words(name)
        return words.first.map(tests.contains) == true || whole.contains(words.joined(separator: " "))
    }

    private func birth(_ cells: RowCells, _ draft: inout Draft) {
        guard let text = cells.text(.birth), !SaidNone.isAll(of: text) else { return }
        let reading = BirthReader(on: today).read(text)
        if reading.isImpossible { draft.fact(.impossibleDate(.birth, text)) }
        guard let birth = reading.birth else {
            if !reading.isImpossible { draft.fact(.unreadBirth(text)) }
            return draft.note(text, column: MemberField.birth.rawValue)
        }
        draft.candidate.birth = birth
        if let year = reading.century { draft.repairs.append(.century(year)) }
        if reading.isFromWords { draft.repairs.append(.ageFromWords) }
    }

    // MARK: - State

    private func state(_ draft: inout Draft) {
        let ages = draft.candidate.birth?.ages(on: today)
        let isChild = ages.map {
            $0.upperBound < 18 || $0.lowerBound < 18 && !(draft.candidate.birth?.isRough ?? false)
        }
        draft.isUnderAge = isChild ?? draft.signs.has(.underAge)
        if draft.signs.has(.died) {
            draft.candidate.state = .died
            draft.fact(.died)
        } else if draft.signs.has(.left) {
            draft.candidate.state = .left
            draft.fact(.left)
        } else if draft.signs.has(.paused) {
            draft.candidate.state = .paused
            draft.fact(.paused)
        }
        if draft.candidate.birth == nil { draft.fact(.ageUnknown) }
        if draft.isBare { draft.fact(.noWayToReach) }
    }
}

extension NoteSigns {
    /// The signs that are of these, and nothing else.
    func only(_ kept: Set<Sign>) -> NoteSigns {
        var signs = self
        signs.signs.formIntersection(kept)
        signs.hidden = []
        signs.channel = nil
        return signs
    }
}
