import Domain

/// Reads remarks for what they say of the person: never of the husband who died or the daughter who moved away.
struct NoteReader {
    /// What the person of the record is called; empty where the name is not known.
    private let given: [String]

    init(of name: NameKey?) { given = name?.given ?? [] }

    /// The signs of one remark.
    func signs(in remark: String) -> NoteSigns {
        var found = NoteSigns()
        let clauses = Clause.all(of: remark)
        let words = clauses.flatMap(\.words)
        for clause in clauses { read(clause, among: clauses, into: &found) }
        if found.has(.askedToBeErased), NoteWords.notErasing.are(in: words) { found.signs.remove(.askedToBeErased) }
        if NoteWords.health.are(in: words) || words.contains(where: NoteWords.isHealthStem) {
            found.signs.insert(.health)
        }
        if NoteWords.safety.are(in: words) { found.signs.insert(.safety) }
        if NoteWords.notTheSame.are(in: words) { found.signs.insert(.notTheSame) }
        if NoteWords.test.are(in: words) { found.signs.insert(.test) }
        if NoteWords.notAPerson.are(in: words) { found.signs.insert(.notAPerson) }
        if NoteWords.spokenFor.are(in: words) { found.signs.insert(.spokenFor) }
        if isOwnWord(words) { found.signs.insert(.ownWord) }
        found.channel = Self.channels.first { $0.0.are(in: words) }?.1
        return found
    }

    private func read(_ clause: Clause, among clauses: [Clause], into found: inout NoteSigns) {
        let words = clause.words
        let spoken: [(Phrases, NoteSigns.Sign)] = [
            (NoteWords.died, .died), (NoteWords.left, .left), (NoteWords.paused, .paused),
            (NoteWords.erase, .askedToBeErased), (NoteWords.referral, .referral),
        ]
        for (phrases, sign) in spoken {
            for range in phrases.all(in: words) where isAboutPerson(range, in: words, sign: sign) {
                found.signs.insert(sign)
            }
        }
        if NoteWords.alone[words].map({ found.signs.insert($0) }) != nil { return }
        if isDoNotContact(words, among: clauses) { found.signs.insert(.doNotContact) }
        if isUnderAge(words) { found.signs.insert(.underAge) }
        found.hidden += Self.hidden(in: words).filter { !found.hidden.contains($0) }
    }

    // MARK: - About whom

    /// Whether a phrase speaks of the person of the record.
    private func isAboutPerson(_ range: Range<Int>, in words: [String], sign: NoteSigns.Sign) -> Bool {
        let before = words[..<range.lowerBound]
        let behind = words[range.upperBound...]
        if before.suffix(2).contains(where: { ["not", "dont", "never", "isnt", "wasnt", "no"].contains($0) }) {
            return false
        }
        switch sign {
        case .askedToBeErased:
            return behind.prefix(3).allSatisfy { !NoteWords.thingsErased.contains($0) } && !isOther(before)
        case .left:
            return !isOther(before) && !["recently", "newly", "just"].contains(before.last ?? "")
                && (words[range].last != "to" || isAway(behind))
        case .referral:
            // A friend who tells of us sends nobody.
            return behind.prefix(3).allSatisfy { !NoteWords.friends.contains($0) }
                && before.suffix(1).allSatisfy { !["self", "themselves"].contains($0) }
                && behind.prefix(1).allSatisfy {
                    !["himself", "herself", "themselves", "themself", "self"].contains($0)
                }
        case .paused:
            return !isOther(before)
                && behind.prefix(2).allSatisfy { !["appointment", "visits", "radio", "volunteer"].contains($0) }
                && !["was", "from", "of", "visits", "visiting", "visit"].contains(before.last ?? "")
        default: return !isOther(before)
        }
    }

    /// Whether `moved to` goes on with a place away from here, and not with a flat or a care home.
    private func isAway(_ behind: ArraySlice<String>) -> Bool {
        guard let place = behind.first else { return true }
        return !NoteWords.notAway.contains(place) && place.first?.isNumber != true
    }

    /// Whether the words before a phrase name somebody else: `her husband`, `Stan`.
    private func isOther(_ before: ArraySlice<String>) -> Bool {
        let near = before.reversed().filter { !NoteWords.adverbs.contains($0) }.prefix(4)
        guard let last = near.first else { return false }
        if ["he", "she", "they", "who", "member"].contains(last) { return false }
        if near.contains(where: NoteWords.relatives.contains) { return true }
        return GivenNames.isKnown(last) && !given.contains { GivenNames.belongTogether($0, last) }
    }

    // MARK: - Single signs

    private func isDoNotContact(_ words: [String], among clauses: [Clause]) -> Bool {
        if NoteWords.leaveAlone.are(in: words) { return true }
        guard let range = NoteWords.doNotContact.first(in: words) else { return false }
        let behind = words[range.upperBound...].drop { NoteWords.them.contains($0) || given.contains($0) }
        guard behind.isEmpty else { return false }
        let isContact = words[range].contains { ["contact", "contacts", "approach"].contains($0) }
        let otherWay = clauses.contains { NoteWords.anotherWay.are(in: $0.words) }
        return isContact || !otherWay
    }

    private func isUnderAge(_ words: [String]) -> Bool {
        guard !words.contains(where: NoteWords.relatives.contains) else { return false }
        if NoteWords.underAge.are(in: words) { return true }
        return words.indices.contains { place in
            guard let age = Int(words[place]), (1...17).contains(age) else { return false }
            let before = place > 0 ? words[place - 1] : ""
            let behind = words[(place + 1)...].prefix(2)
            let isSaid = ["is", "only", "shes", "hes", "just", "still", "turning", "nearly", "almost"].contains(before)
            let ends = behind.first.map { ["but", "and", "so", "yrs", "years"].contains($0) } ?? true
            return ["aged", "age"].contains(before) || behind.last == "old" || behind.first == "yo" || isSaid && ends
        }
    }

    private func isOwnWord(_ words: [String]) -> Bool {
        if NoteWords.ownWord.are(in: words) { return true }
        return NoteWords.acts.all(in: words).contains { range in
            guard range.lowerBound > 0 else { return false }
            let who = words[range.lowerBound - 1]
            return ["he", "she", "they", "i"].contains(who) || given.contains { GivenNames.belongTogether($0, who) }
        }
    }

    /// The fields a clause asks us to show to nobody.
    static func hidden(in words: [String]) -> [HiddenField] {
        guard NoteWords.neverShown.are(in: words) else { return [] }
        var fields: [HiddenField] = []
        for word in words {
            switch word {
            case "address", "addresses", "street": fields.append(.address)
            case "surname": fields.append(.surname)
            case "photo", "photos", "picture", "pictures", "photographs": fields.append(.photo)
            case "phone", "telephone", "mobile", "number": fields.append(.phone)
            case "email", "mail": fields.append(.email)
            default: break
            }
        }
        return fields.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private static let channels: [(Phrases, Channel)] = [
        (Phrases("text|texts|sms only\ntext or e mail|email only\nprefers|prefer text|texts|texting\nby text"), .sms),
        (Phrases("email|emails only\ne mail only\nprefers|prefer email\nprefers e mail\nby email"), .email),
        (Phrases("post|letter|letters only\nprefers|prefer post|letters\nby post"), .post),
        (Phrases("phone|ring|telephone|landline only\nprefers|prefer phone|calls|telephone"), .phone),
        (Phrases("call in\nleave note|message\nno phone no email\nno phone no e mail"), .inPerson),
    ]
}
