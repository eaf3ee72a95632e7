/// For how many members a month holds something, neighbourhood by neighbourhood.
package struct MonthCoverage: Sendable, Hashable {
    /// What a month holds for one person.
    package enum Share: Sendable, Hashable, CaseIterable {
        /// They go to it already, or it answers a wish of theirs.
        case theirs
        /// They could come to something, but it is about nothing they wished.
        case something
        case nothing
    }

    package struct Row: Sendable, Hashable {
        /// Nil where nobody knows where they live.
        package let area: Identifier<Area>?
        package let members: [Share: Int]

        package var total: Int { members.values.reduce(0, +) }
    }

    /// The most members first; only where somebody lives.
    package let rows: [Row]

    package init(_ shares: [(area: Identifier<Area>?, share: Share)]) {
        let byArea = Dictionary(grouping: shares, by: \.area)
        rows = byArea.map { area, shares in
            Row(area: area, members: Dictionary(grouping: shares, by: \.share).mapValues(\.count))
        }.sorted { ($1.total, $0.area?.rawValue ?? "~") < ($0.total, $1.area?.rawValue ?? "~") }
    }

    /// Of all of them.
    package func count(_ share: Share) -> Int { rows.reduce(0) { $0 + $1.members[share, default: 0] } }
}
