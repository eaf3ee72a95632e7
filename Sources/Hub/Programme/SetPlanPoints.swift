package import CivilTime
package import Domain
import Programming
import Store

/// Shows and changes what a month is worth, with what each point costs.
package struct SetPlanPoints {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    package func current(as viewer: Viewer) throws(HubError) -> PlanPoints {
        try hub.store.read(as: viewer) { memory throws(HubError) in try memory.planPoints() }
    }

    /// Changes points; months are built with them from now on.
    ///
    /// - Throws: `.problems` naming the first point that cannot be so; `.forbidden`.
    package func callAsFunction(
        _ changes: [PlanPoint: Int], as viewer: Viewer
    ) throws(HubError) -> PlanPoints {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            var points = try memory.planPoints()
            for (point, value) in changes { points[point] = value }
            if let fault = points.fault { throw .problems([Problem(field: fault.rawValue, kind: .notAChoice)]) }
            try memory.save(points)
            try memory.audit(
                action: "change", entity: "plan_points", reference: Reference("points"),
                fields: changes.keys.map(\.rawValue).sorted())
            return points
        }
    }

    /// What a month comes to.
    package struct Sum: Sendable, Hashable {
        /// People with something of theirs.
        package let reached: Int
        /// Gatherings beside the fixed ones.
        package let held: Int
        package let seats: Int

        init(_ month: BuiltMonth) {
            reached = month.reached.count
            held = month.newItems.count
            seats = month.seatCount
        }
    }

    /// What a month would be without one of its points.
    package struct Effect: Sendable, Hashable {
        package let point: PlanPoint
        package let value: Int
        package let with: Sum
        package let without: Sum
    }

    /// Builds the month once with all points and once without each; nothing is kept.
    package func effects(in month: YearMonth, as viewer: Viewer) throws(HubError) -> [Effect] {
        let desk = PlanningDesk(hub, month)
        let said = try desk.said(as: viewer)
        let all = try desk.planner(try desk.facts(said)).solve(PlanEffort())
        var effects: [Effect] = []
        for point in PlanPoint.allCases {
            var points = said.points
            points[point] = 0
            // A second seat is never worth more than a first.
            if point == .firstInWeek { points[.secondInWeek] = 0 }
            if point != .thirdInWeek, points[.secondInWeek] == 0 { points[.thirdInWeek] = 0 }
            let without = try desk.planner(try desk.facts(said, points: points)).solve(PlanEffort())
            effects.append(
                Effect(point: point, value: said.points[point], with: Sum(all), without: Sum(without)))
        }
        return effects
    }
}
