/// A row of the fairness table as others than the connector may see it: no number that picks somebody out.
package struct SharedFairnessRow: Sendable, Hashable {
    package let trait: FairnessTrait
    /// Nil where there are so few that it is not told how many.
    package let members: Int?
    /// Nil where so few have a step, or so few have none, that it is not told how many.
    package let served: Int?

    /// In hundredths, rounded down; nil where it would tell a number that is not told.
    package var percent: Int? {
        guard let members, let served, members > 0 else { return nil }
        return served * 100 / members
    }
}

extension FairnessRow {
    /// The table without its small numbers, and without those from which they could be worked out.
    ///
    /// Rows by neighbourhood, by age and by number of interests each add up to everyone, so one hidden number among
    /// them would be a subtraction away: the smallest of the others is hidden with it.
    package static func shared(_ rows: [FairnessRow]) -> [SharedFairnessRow] {
        let few = Demand.fewestCounted
        let small = Set(rows.indices.filter { rows[$0].members < few })
        let members = covering(small, in: rows)
        let unsure = rows.indices.filter { index in
            let row = rows[index]
            return row.served < few || (1..<few).contains(row.members - row.served)
        }
        let served = covering(members.union(unsure), in: rows)
        return rows.indices.map { index in
            SharedFairnessRow(
                trait: rows[index].trait, members: members.contains(index) ? nil : rows[index].members,
                served: served.contains(index) ? nil : rows[index].served)
        }
    }

    /// Some rows, and where one of them stands alone among those that add up, the smallest beside it.
    private static func covering(_ hidden: Set<Int>, in rows: [FairnessRow]) -> Set<Int> {
        var all = hidden
        for kind in FairnessTrait.Partition.allCases {
            let own = rows.indices.filter { rows[$0].trait.partition == kind }
            guard own.count(where: hidden.contains) == 1 else { continue }
            let rest = own.filter { !hidden.contains($0) }
            if let least = rest.min(by: { rows[$0].members < rows[$1].members }) { all.insert(least) }
        }
        return all
    }
}

extension FairnessTrait {
    /// The kinds of rows that add up to everyone, each by itself.
    fileprivate enum Partition: CaseIterable { case area, age, interests }

    /// Nil for everyone, and for needs: people have several or none.
    fileprivate var partition: Partition? {
        switch self {
        case .area: .area
        case .age: .age
        case .interests: .interests
        case .everyone, .need: nil
        }
    }
}
