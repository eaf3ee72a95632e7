/// A name as it is compared: folded, divided into what somebody is called and the family's.
struct NameKey: Hashable, Sendable {
    /// The first name and whatever the person is called by, without spaces: `winifred`, `win`.
    let given: [String]
    /// The names behind the first, in their order: `kaur`, `sandhu`.
    let family: [String]
    /// All letters of the whole name.
    let joined: String
    /// All words of the whole name, sorted.
    let sorted: [String]
    /// `mr` or `mrs`: two people of one household may differ in no more than that.
    let gender: Gender?

    enum Gender: Hashable, Sendable { case woman, man }

    init(full: String, knownAs: String? = nil, title: String? = nil) {
        let parts = full.split(separator: " ").map { Folding.words($0) }.filter { !$0.isEmpty }
        let first = parts.first?.joined() ?? ""
        let calls = Folding.words(knownAs ?? "").filter { !NameTitles.isTitle($0) }
        given = ([first] + (calls.first.map { [$0, calls.joined()] } ?? [])).reduce(into: []) { names, name in
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        family = parts.dropFirst().flatMap { $0 }
        joined = first + family.joined()
        sorted = parts.flatMap { $0 }.sorted()
        gender = title.flatMap { NameTitles.gender(Folding.folded($0)) }
    }

    init(_ name: PersonName) { self.init(full: name.full, knownAs: name.knownAs, title: name.title) }

    var last: String? { family.last }

    /// Under what the name is looked for among those with the same family name; nil where only one name is told.
    var familyKeys: [String] { family.filter { $0.count >= 2 } }
}

extension NameKey {
    /// How far two names agree.
    enum Agreement: Hashable {
        /// Every part that both tell agrees.
        case whole(NameLikeness)
        /// An initial, a slip of the pen or a missing part leaves a doubt.
        case partly(NameLikeness)
        /// The first names agree, the family names do not.
        case givenOnly
        case familyOnly
        case none
    }

    func agreement(with other: NameKey) -> Agreement {
        if !joined.isEmpty, joined == other.joined || sorted == other.sorted {
            return genderClashes(other) && given.first?.count == 1 ? .familyOnly : .whole(.same)
        }
        // `Nasreen Apa`, as everybody calls her.
        if given.contains(other.joined) || other.given.contains(joined) { return .partly(.part) }
        let given = givenLikeness(other)
        let family = familyLikeness(other)
        guard let given else { return family == nil ? .none : .familyOnly }
        guard let family else {
            let oneIsMissing = self.family.isEmpty || other.family.isEmpty
            guard oneIsMissing, given == .same || given == .nickname else {
                return given == .initial || given == .spelling ? .none : .givenOnly
            }
            return .partly(.part)
        }
        if genderClashes(other), given == .initial { return .familyOnly }
        switch (given, family) {
        case (.same, .same), (.nickname, .same): return .whole(given)
        case (.initial, .initial), (.initial, .part), (.part, .initial): return .none
        case (_, .same): return .partly(given)
        default: return .partly(family)
        }
    }

    private func genderClashes(_ other: NameKey) -> Bool {
        guard let gender, let others = other.gender else { return false }
        return gender != others
    }

    private func givenLikeness(_ other: NameKey) -> NameLikeness? {
        var best: NameLikeness?
        for name in given {
            for theirs in other.given {
                if name == theirs { return .same }
                if name.count > 1, theirs.count > 1 {
                    if GivenNames.belongTogether(name, theirs) { best = .nickname }
                    if best == nil, Self.isSlip(name, theirs) { best = .spelling }
                } else if best == nil, name.first == theirs.first {
                    best = .initial
                }
            }
        }
        return best
    }

    /// One letter or two changed, unless both are names of their own: `jean` is not `joan`.
    private static func isSlip(_ one: String, _ other: String) -> Bool {
        guard min(one.count, other.count) >= 4, !(GivenNames.isKnown(one) && GivenNames.isKnown(other)) else {
            return false
        }
        return Spelling.distance(one, other, atMost: min(one.count, other.count) >= 8 ? 2 : 1) != nil
    }

    private func familyLikeness(_ other: NameKey) -> NameLikeness? {
        guard let last, let theirs = other.last else { return nil }
        let (short, long) = family.count <= other.family.count ? (family, other.family) : (other.family, family)
        if Array(long.suffix(short.count)) == short || family.joined() == other.family.joined() { return .same }
        if last == theirs { return .same }
        if last.count == 1 || theirs.count == 1 {
            let (initial, names) = last.count == 1 ? (last, other.family) : (theirs, family)
            return names.contains { $0.first == initial.first } ? .initial : nil
        }
        if short.contains(where: { $0.count >= 3 && long.contains($0) }) { return .part }
        let (mine, others) = (family.joined(), other.family.joined())
        guard min(mine.count, others.count) >= 5 else { return nil }
        return Spelling.distance(mine, others, atMost: min(mine.count, others.count) >= 8 ? 2 : 1) == nil
            ? nil : .spelling
    }
}
