import Domain
import Hub
import Wording

extension Command {
    static let demand = Command(
        name: ["demand"], summary: "Says what is wished and not yet met, by neighbourhood", operands: "",
        options: [.json, .data, Option("fairness", nil, "say instead what share of members has a step they can take")],
        examples: ["circles demand --data circles-data", "circles demand --fairness"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let list = try ShowDemand(try arguments.hubForReading())()
        let console = surroundings.console
        if arguments.has(Option("fairness", nil, "")) {
            for row in list.fairness {
                let line = FairnessLine(row, list)
                console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
            }
            return .done
        }
        for demand in list.demands {
            let line = DemandLine(demand, list)
            console.say(arguments.has(.json) ? try JSONLine.text(line) : DemandWords.sentence(demand, list.names))
        }
        if list.demands.isEmpty { console.complain("Every wish has a group, or waits for a talk.") }
        return .done
    }
}

/// An unmet interest of one neighbourhood as a line for programs.
struct DemandLine: Encodable {
    let interest: String
    /// The neighbourhood's name; null where it is not known.
    let area: String?
    let count: Int
    let members: [String]
    let times: [Time]
    let hosts: [String]

    struct Time: Encodable {
        let weekday: String
        let part: String
        let free: Int
    }

    init(_ demand: Demand, _ list: DemandList) {
        interest = list.references.interest(demand.interest)?.rawValue ?? ""
        area = demand.area.flatMap { list.names.areas[$0] }
        count = demand.people.count
        members = demand.people.compactMap { list.references.member($0)?.rawValue }
        times = demand.times.map { time in
            Time(
                weekday: DateWords.weekday(time.when.weekday).lowercased(), part: time.when.part.rawValue,
                free: time.free)
        }
        hosts = demand.hosts.compactMap { list.references.member($0)?.rawValue }
    }

    private enum CodingKeys: String, CodingKey { case interest, area, count, members, times, hosts }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(interest, forKey: .interest)
        try container.encode(area, forKey: .area)
        try container.encode(count, forKey: .count)
        try container.encode(members, forKey: .members)
        try container.encode(times, forKey: .times)
        try container.encode(hosts, forKey: .hosts)
    }
}

/// The share of one kind of members that has a step.
struct FairnessLine: Encodable {
    let who: String
    let members: Int
    let served: Int
    let percent: Int

    init(_ row: FairnessRow, _ list: DemandList) {
        who = DemandWords.trait(row.trait, list.names)
        members = row.members
        served = row.served
        percent = row.percent ?? 0
    }

    var text: String { "\(who.padded(to: 34))  \(served) of \(members)  \(percent) %" }
}
