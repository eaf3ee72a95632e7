import Domain

/// Finds one group for an interest of the same family: marked as near, and never the answer.
struct NearSearch {
    let town: Town

    /// The best of the near groups among the ten best; nil where there is none.
    func offer(for asking: Asking) -> NearOffer? {
        let route = GroupRoute(town: town)
        guard let reach = Reach(asking.person, in: town) else { return nil }
        for group in town.bestGroups(for: asking.wish) where !asking.wish.resting.contains(.group(group.id)) {
            guard let (_, nearness) = town.table.link(from: asking.interest.id, to: group), nearness == .related,
                let row = town.table.slot(of: group.id).flatMap({ town.table.rows[$0] })
            else { continue }
            let look = route.look(at: group, row, reach)
            return NearOffer(
                group: group.id, score: route.score(row, nearness, asking.wish, look),
                reasons: route.reasons(group, row, asking, reach))
        }
        return nil
    }
}
