package import CivilTime
package import Domain

/// What has changed in a month since it was printed, as somebody says it on the telephone.
package struct ChangeScript: Sendable {
    /// One sentence for each change, in the order of time.
    package let changes: [String]
    private let month: YearMonth
    private let edition: Int

    package init(_ changes: [EditionChange], of month: YearMonth, since edition: Int, _ names: Names) {
        self.changes = changes.map { EditionWords.sentence($0, names) }
        self.month = month
        self.edition = edition
    }

    /// From the greeting to the goodbye, a paragraph each.
    package var lines: [String] {
        let name = DateWords.month(month)
        guard !changes.isEmpty else { return ["Nothing has changed in \(name). What is on the paper still holds."] }
        let count =
            changes.count == 1 ? "One thing has" : "\(SummaryWords.number(changes.count).upperFirst) things have"
        return [
            "Hello, it is about what is on in \(name). \(count) changed since version \(edition) of the paper you have."
        ]
            + ["Have you a pen? I say each one slowly, and again if you like."] + changes
            + ["Everything else is as it was printed. Is there anything you would like to come to, or a lift you need?"]
    }
}
