import CivilTime
package import Domain

/// What is planned, for the connector.
package struct PlanWords: Sendable {
    private let names: Names

    package init(_ names: Names) { self.names = names }

    /// What something is called: `Quiet board games`, or the interest of a wish.
    package func title(_ item: PlanItem) -> String {
        switch item {
        case .group(let reference), .event(let reference), .proposal(let reference): names.row(reference)
        case .wish(let slug): names.label(slug)
        }
    }

    /// Who would welcome people: `with Hannah`; nothing where nobody is named.
    package func host(_ host: PlanHost?) -> String? {
        switch host {
        case .member(let id): "with \(names.member(id))"
        case .freelancer(let id): "with \(names.freelancer(id))"
        case .connector: "begun by the connector"
        case nil: nil
        }
    }

    /// `Saturday 13 March, 2pm to 3.30pm, The Copper Kettle Cafe, with Hannah`.
    package func when(_ held: PlannedItem) -> String {
        let times = held.sessions.map { DateWords.span(from: $0.start, to: $0.end) }
        let place = held.venue.map { names.venue($0) }
        let cost = held.costPence > 0 ? "\(CostWords.amount(pence: held.costPence)) of the budget" : nil
        return (times + [place, host(held.host), cost].compactMap(\.self)).joined(separator: ", ")
    }

    /// `Quiet board games (PR11): Saturday 13 March, …`.
    package func line(_ held: PlannedItem) -> String { "\(title(held.item)) (\(held.item.name)): \(when(held))" }

    /// The names of some people: `Tom and Hannah`.
    package func people(_ members: [Identifier<Member>]) -> String {
        SummaryWords.list(members.map { names.member($0) })
    }

    /// Why somebody has a seat.
    package func sentence(_ seat: PlanSeat) -> String {
        let person = names.member(seat.member)
        let words =
            switch seat.reason {
            case .goesThere: "\(person) goes there already"
            case .saidYes: "\(person) has said yes"
            case .hosts: "\(person) welcomes people"
            case .wishes(let interest, let relation): InterestWords.said(person, relation, names.interest(interest))
            case .wishesPart(let interest, let relation, let wider):
                InterestWords.said(person, relation, names.interest(interest))
                    + ", which is part of \(names.interest(wider).lowerFirst)"
            }
        return words.sentence
    }

    /// How good a plan is, as in `412 points; at most 3.6 % better is possible`.
    package func quality(_ plan: MonthPlan) -> String {
        let points = SummaryWords.count(plan.value, "point")
        guard plan.bound > plan.value else { return "\(points.upperFirst); no month made of this is better." }
        let tenths = (plan.gap + 9) / 10
        return "\(points.upperFirst); at most \(tenths / 10).\(tenths % 10) % better is possible."
    }

    /// How it was found, so that it can be found again.
    package func effort(_ effort: PlanEffort) -> String {
        if let seconds = effort.seconds {
            return "It looked for \(SummaryWords.count(seconds, "second")) with seed \(effort.seed): "
                + "on another machine that may find another month."
        }
        return "It looked at \(SummaryWords.digits(effort.moves)) moves twice with seed \(effort.seed): "
            + "the same facts give the same month."
    }

    /// What the connector has said, as one sentence.
    package func rule(_ rule: PlanRule) -> String {
        switch rule.kind {
        case .pin(let held): "is held \(when(held)), whatever else changes.".upperFirst
        case .ban: "Is left out of the month."
        case .notInWeekOf(let day): "Is not held in the week of \(DateWords.day(day))."
        }
    }

    // MARK: - Changes

    /// What a change does, line by line.
    package func lines(_ change: PlanChange) -> [String] {
        let started = change.started.map { "New: \(line($0))" }
        let stopped = change.stopped.map { "No more: \(title($0.item)) (\($0.item.name))" }
        let moved = change.moved.map { "Otherwise: \(line($0.now)); it was \(when($0.was))" }
        let gain = change.gain.isEmpty ? [] : ["A first gathering of the month for \(people(change.gain))."]
        let lose = change.lose.isEmpty ? [] : ["None any more for \(people(change.lose))."]
        return [points(change.points)] + started + stopped + moved + gain + lose
    }

    /// More or fewer, as in `+18 points`.
    package func points(_ points: Int) -> String {
        if points == 0 { return "No more and no fewer points." }
        let number = points > 0 ? "+\(points)" : "−\(-points)"
        return "\(number) \(abs(points) == 1 ? "point" : "points")."
    }

    // MARK: - Why

    /// Why something is held.
    package func lines(_ why: WhyThis) -> [String] {
        let held = why.items.map { item in
            line(item.held) + (item.isFixed ? " (it happens anyway)" : item.isPinned ? " (pinned)" : "")
        }
        var said: Set<String> = []
        let seats = why.items.flatMap(\.seats).map { sentence($0) }.filter { said.insert($0).inserted }
        let firsts = why.firsts.isEmpty ? [] : ["The only gathering of the month for \(people(why.firsts))."]
        return held + ["Without it the month would have \(SummaryWords.count(why.points, "point")) fewer."] + firsts
            + seats.map { "  \($0)" }
    }

    /// Why something is not held.
    package func lines(_ why: WhyNot, _ item: PlanItem) -> [String] {
        guard let best = why.best else {
            return [
                "\(title(item)) is not held: " + PlanObstacleWords.words(why.obstacle ?? .noRoomFound, names).sentence
            ]
        }
        let way = ["\(title(item)) is not held. The best it could be: \(when(best))."]
        let instead = why.inTheWay.isEmpty ? "" : " in place of \(SummaryWords.list(why.inTheWay.map(title)))"
        let price = ["With it\(instead): \(points(why.points))"]
        let gain = why.gain.isEmpty ? [] : ["A first gathering of the month for \(people(why.gain))."]
        let lose = why.lose.isEmpty ? [] : ["None any more for \(people(why.lose))."]
        return way + price + gain + lose
    }
}
