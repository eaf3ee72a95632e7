package import Domain

/// What is wished and not yet met, and who is served, for the connector.
package enum DemandWords {
    /// A row of the board.
    ///
    /// `Card making in Old Town: 6 people; Tuesday afternoon suits 4; could be asked to host: Sheila.`
    package static func sentence(_ demand: Demand, _ names: Names) -> String {
        let head = "\(names.interest(demand.interest)) \(place(demand.area, names)): \(people(demand.people.count))"
        let time = demand.times.first.map {
            "; \(DateWords.part($0.when.part, of: $0.when.weekday)) suits \(SummaryWords.number($0.free))"
        }
        let hosts = demand.hosts.map(names.member)
        let asked =
            hosts.isEmpty ? "; nobody to host yet" : "; could be asked to host: \(hosts.joined(separator: ", "))"
        return (head + (time ?? "; no free times are known") + asked).sentence
    }

    /// A row of the board for anyone but the connector: nobody is named, and under five are a few.
    ///
    /// `Card making in Old Town: 6 people; Tuesday afternoon suits 5 people.`
    package static func shared(_ demand: Demand, _ names: Names) -> String {
        let head = "\(names.interest(demand.interest)) \(place(demand.area, names))"
        let time = demand.times.first { $0.free >= Demand.fewestCounted }.map {
            "; \(DateWords.part($0.when.part, of: $0.when.weekday)) suits \(SummaryWords.people($0.free))"
        }
        return (head + ": \(SummaryWords.people(demand.people.count))" + (time ?? "")).sentence
    }

    /// A row of the fairness table: `12 of 15 have a step (80 %), for 30 of 44 wishes (68 %)`.
    package static func share(_ row: FairnessRow) -> String {
        "\(row.served) of \(row.members) \(row.members == 1 ? "has" : "have") a step (\(row.percent ?? 0) %), "
            + "for \(row.answered) of \(SummaryWords.count(row.wishes, "wish", "wishes")) (\(row.percentOfWishes ?? 0) %)"
    }

    /// A row of the fairness table for anyone but the connector: `12 of 15 have a step (80 %)`, `7, how many of them is not told`.
    package static func shared(_ row: SharedFairnessRow) -> String {
        guard let members = row.members else { return "a few" }
        guard let served = row.served, let percent = row.percent else {
            return "\(SummaryWords.digits(members)), how many of them is not told"
        }
        return "\(served) of \(members) have a step (\(percent) %)"
    }

    /// What a row of the fairness table counts: `Old Town`, `Age 75 to 84`, `Needs a step-free entrance`.
    package static func trait(_ trait: FairnessTrait, _ names: Names) -> String {
        switch trait {
        case .everyone: "Everyone"
        case .area(let area): area.map { names.areas[$0] ?? "a neighbourhood" } ?? "Neighbourhood not known"
        case .age(let band): band.map { "Age \(MemberWords.ageBand($0))" } ?? "Age not known"
        case .need(let need): need.map { "Needs: \(AccessWords.need($0))" } ?? "No need told"
        case .interests(1): "One interest"
        case .interests(2): "Two interests"
        case .interests: "Three interests or more"
        }
    }

    private static func place(_ area: Identifier<Area>?, _ names: Names) -> String {
        area.map { "in \(names.areas[$0] ?? "a neighbourhood")" } ?? "where we know no neighbourhood"
    }

    private static func people(_ number: Int) -> String { SummaryWords.count(number, "person", "people") }
}
