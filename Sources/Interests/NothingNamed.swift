/// What a text shows of whether it names something to do at all, beside its words themselves.
struct NothingNamed {
    private typealias Kind = TellingWords.Kind

    private let roles: [TellingWords.Role]
    private let unknown: Int
    private let asks: Bool

    /// - Parameters:
    ///   - words: As `PlainWords` gives them.
    ///   - roles: What each of them is.
    ///   - asks: Whether the text has a question mark.
    ///   - knows: Whether a word was met while learning.
    init(_ words: [String], _ roles: [TellingWords.Role], asks: Bool, knows: (String) -> Bool) {
        self.roles = roles
        self.asks = asks
        unknown = zip(words, roles).count { $1 == .open && !knows($0) }
    }

    /// Whether words can name nothing, whatever was learnt: small words, or faith, identity, health and medicines with
    /// nothing beside them that is wished for.
    static func isCertain(_ roles: [TellingWords.Role]) -> Bool {
        guard !roles.contains(.open), !roles.contains(.telling(.seeking)) else { return false }
        return roles.allSatisfy { $0 == .filler || $0 == .figures }
            || roles.contains { if case .telling(let kind) = $0 { kind.isSensitive } else { false } }
    }

    /// The signs in the order in which they are learnt, each from 0 to 1.
    var signs: [Float] {
        let count = Float(max(1, roles.count))
        let open = roles.count { $0 == .open }
        let told = Kind.allCases.map { roles.contains(.telling($0)) }
        let more = [open == 0, roles.contains(.figures), open > 0 && unknown == open, roles.count == 1]
        let length = [roles.count == 2, roles.count >= 6, asks]
        return (told + more + length).map { $0 ? 1 : 0 }
            + [Float(open) / count, Float(min(open, 4)) / 4, Float(unknown) / Float(max(1, open))]
    }

    static let signCount = Kind.allCases.count + 10
}
