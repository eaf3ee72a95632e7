import Domain

/// Reads remarks for what they say of the person: never of the husband who died or the daughter who moved away.
struct NoteReader {
    /// What the person of the record is called; empty where the name is not known.
    private let given: [String]

    init(of name: NameKey?) { given = name?.given ?? [] }

    /// A clause of a remark and the phrases in it.
    private struct Read {
        let words: [String]
        let matches: [Lexicon<NoteWords.Meaning>.Match]

        func has(_ meaning: NoteWords.Meaning) -> Bool { matches.contains { $0.meaning == meaning } }
    }

    /// The signs of one remark.
    func signs(in remark: String) -> NoteSigns {
        let clauses = Clause.all(of: remark).map { clause in
            Read(words: clause.words, matches: NoteWords.lexicon.matches(in: clause.words))
        }
        var found = NoteSigns()
        for clause in clauses { read(clause, among: clauses, into: &found) }
        if clauses.contains(where: { $0.has(.notErasing) }) { found.signs.remove(.askedToBeErased) }
        return found
    }

    private func read(_ clause: Read, among clauses: [Read], into found: inout NoteSigns) {
        let words = clause.words
        for match in clause.matches {
            switch match.meaning {
            case .about(let sign):
                if isAboutPerson(match.range, in: words, sign: sign) { found.signs.insert(sign) }
            case .says(let sign): found.signs.insert(sign)
            case .act: if isOwnAct(match.range, in: words) { found.signs.insert(.ownWord) }
            case .channel(let channel): found.channel = found.channel ?? channel
            case .neverShown: found.hidden += Self.fields(in: words).filter { !found.hidden.contains($0) }
            case .doNotContact:
                if isDoNotContact(match.range, in: words, among: clauses) { found.signs.insert(.doNotContact) }
            case .underAge: if isMember(words) { found.signs.insert(.underAge) }
            case .notErasing, .anotherWay: break
            }
        }
        if words.contains(where: NoteWords.isHealthStem) { found.signs.insert(.health) }
        if let sign = NoteWords.alone[words] { found.signs.insert(sign) }
        if isOfSchoolAge(words) { found.signs.insert(.underAge) }
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

    private func isDoNotContact(_ range: Range<Int>, in words: [String], among clauses: [Read]) -> Bool {
        let behind = words[range.upperBound...].drop { NoteWords.them.contains($0) || given.contains($0) }
        guard behind.isEmpty else { return false }
        let isContact = words[range].contains { ["contact", "contacts", "approach"].contains($0) }
        return isContact || !clauses.contains { $0.has(.anotherWay) }
    }

    private func isMember(_ words: [String]) -> Bool { !words.contains(where: NoteWords.relatives.contains) }

    private func isOfSchoolAge(_ words: [String]) -> Bool {
        words.indices.contains { place in
            guard let age = Int(words[place]), (1...17).contains(age), isMember(words) else { return false }
            let before = place > 0 ? words[place - 1] : ""
            let behind = words[(place + 1)...].prefix(2)
            let isSaid = ["is", "only", "shes", "hes", "just", "still", "turning", "nearly", "almost"].contains(before)
            let ends = behind.first.map { ["but", "and", "so", "yrs", "years"].contains($0) } ?? true
            return ["aged", "age"].contains(before) || behind.last == "old" || behind.first == "yo" || isSaid && ends
        }
    }

    private func isOwnAct(_ range: Range<Int>, in words: [String]) -> Bool {
        guard range.lowerBound > 0 else { return false }
        let who = words[range.lowerBound - 1]
        return ["he", "she", "they", "i"].contains(who) || given.contains { GivenNames.belongTogether($0, who) }
    }

    /// The fields that a clause names.
    private static func fields(in words: [String]) -> [WithheldField] {
        var fields: [WithheldField] = []
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
}
