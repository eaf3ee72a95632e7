/// Everybody who may be the person of a record, sorted by how sure it is.
struct Found {
    struct One {
        let place: Int
        let reasons: [IntakeReason]
    }

    private(set) var same: [One] = []
    private(set) var perhaps: [One] = []
    private(set) var namesakes: [Int] = []

    init(_ person: Person, _ draft: Draft, _ index: PersonIndex) {
        let saysNotTheSame = draft.signs.has(.notTheSame)
        for place in index.likely(person, isBare: draft.isBare) {
            let name = Evidence.name(person.keys, index.people[place].keys)
            // Another name is another person, whatever else they share.
            guard name != .none, name != .familyOnly else { continue }
            let evidence = Evidence(name, person, place, in: index)
            switch Likeness(evidence, isBare: draft.isBare, saysNotTheSame: saysNotTheSame) {
            case .same(let reasons): same.append(One(place: place, reasons: reasons))
            case .perhaps(let reasons): perhaps.append(One(place: place, reasons: reasons))
            case .namesake: namesakes.append(place)
            case .household, .other: break
            }
        }
    }
}
