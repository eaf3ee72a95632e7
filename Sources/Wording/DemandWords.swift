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

    /// How many people wish it, for anyone but the connector: under five they are a few.
    package static func roughly(_ demand: Demand) -> String { SummaryWords.people(demand.people.count) }

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
