import Domain
import Hub
import Wording

/// Whose part of a month's purse went where, for people and for programs.
struct PlanSharesText {
    /// One thing that is paid for, or one person's part of it.
    struct Line: Encodable {
        let item: String?
        let member: String?
        let pence: Int
        let sentence: String
    }

    private let view: PlanView
    private let words: ShareWords?

    init(_ view: PlanView) {
        self.view = view
        words = view.shares.map { ShareWords($0, held: Set(view.items.map(\.held.item)), view.names) }
    }

    var isEmpty: Bool { view.shares == nil }

    /// What the purse pays for, then what each person is told.
    var lines: [Line] {
        guard let shares = view.shares, let words else { return [] }
        let people = Set(shares.purchases.flatMap(\.payments).map(\.member))
        let told = people.map { (reference: view.reference(of: $0), member: $0) }
            .sorted { Reference($0.reference) < Reference($1.reference) }
        return zip([nil] + shares.purchases.map(Optional.some), words.lines).map { purchase, sentence in
            Line(
                item: purchase?.item.name, member: nil, pence: purchase?.costPence ?? shares.budgetPence,
                sentence: sentence)
        } + told.compactMap { line(of: $0.member, $0.reference) }
    }

    /// What one person is told.
    ///
    /// - Throws: `.notFound` where none of the purse is theirs.
    func lines(for reference: Reference) throws(HubError) -> [Line] {
        let own = lines.filter { $0.member == reference.rawValue }
        guard isEmpty || !own.isEmpty else { throw .notFound(reference.rawValue) }
        return own
    }

    private func line(of member: Identifier<Member>, _ reference: String) -> Line? {
        guard let shares = view.shares, let sentence = words?.sentence(for: member) else { return nil }
        let pence = shares.payments(of: member).map(\.pence).reduce(0, +)
        return Line(
            item: nil, member: reference, pence: pence,
            sentence: "\(view.names.member(member)) (\(reference)): \(sentence)")
    }
}
