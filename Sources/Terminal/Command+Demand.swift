import Domain
import Hub
import Wording

extension Command {
    static let demand = Command(
        name: ["demand"], summary: "Says what is wished and not yet met, by neighbourhood", operands: "",
        options: [
            .json, .data, Option("fairness", nil, "say instead what share of members has a step they can take"),
            Option("shared", nil, "as others may see it: nobody is named, and fewer than five are a few"),
        ],
        examples: [
            "circles demand --data circles-data", "circles demand --fairness", "circles demand --fairness --shared",
        ]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let list = try ShowDemand(try arguments.hubForReading())()
        let console = surroundings.console
        let isShared = arguments.has(Option("shared", nil, ""))
        if arguments.has(Option("fairness", nil, "")) {
            for line in isShared ? FairnessLine.shared(list) : list.fairness.map({ FairnessLine($0, list) }) {
                console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
            }
            return .done
        }
        for demand in list.demands {
            let line = isShared ? DemandLine(shared: demand, list) : DemandLine(demand, list)
            console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
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
    /// Null where it is a few.
    let count: Int?
    let members: [String]
    let times: [Time]
    let hosts: [String]
    let text: String

    struct Time: Encodable {
        let weekday: String
        let part: String
        let free: Int

        init(_ time: DemandTime) {
            weekday = DateWords.weekday(time.when.weekday).lowercased()
            part = time.when.part.rawValue
            free = time.free
        }
    }

    init(_ demand: Demand, _ list: DemandList) {
        interest = list.references.interest(demand.interest)?.rawValue ?? ""
        area = demand.area.flatMap { list.names.areas[$0] }
        count = demand.people.count
        members = demand.people.compactMap { list.references.member($0)?.rawValue }
        times = demand.times.map(Time.init)
        hosts = demand.hosts.compactMap { list.references.member($0)?.rawValue }
        text = DemandWords.sentence(demand, list.names)
    }

    /// As others than the connector may see it.
    init(shared demand: Demand, _ list: DemandList) {
        let few = Demand.fewestCounted
        interest = list.references.interest(demand.interest)?.rawValue ?? ""
        area = demand.area.flatMap { list.names.areas[$0] }
        count = demand.people.count < few ? nil : demand.people.count
        times = demand.times.filter { $0.free >= few }.map(Time.init)
        (members, hosts) = ([], [])
        text = DemandWords.shared(demand, list.names)
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
    /// Null where others than the connector are told a few.
    let members: Int?
    let served: Int?
    let percent: Int?
    /// How many of their wishes have a step; told to the connector alone.
    let wishes: Int?
    let answered: Int?
    private let share: String

    init(_ row: FairnessRow, _ list: DemandList) {
        who = DemandWords.trait(row.trait, list.names)
        members = row.members
        served = row.served
        percent = row.percent ?? 0
        wishes = row.wishes
        answered = row.answered
        share = DemandWords.share(row)
    }

    private init(shared row: SharedFairnessRow, _ list: DemandList) {
        who = DemandWords.trait(row.trait, list.names)
        members = row.members
        served = row.served
        percent = row.percent
        (wishes, answered) = (nil, nil)
        share = DemandWords.shared(row)
    }

    /// As others than the connector may see it.
    static func shared(_ list: DemandList) -> [FairnessLine] {
        FairnessRow.shared(list.fairness).map { FairnessLine(shared: $0, list) }
    }

    var text: String { "\(who.padded(to: 34))  \(share)" }

    private enum CodingKeys: String, CodingKey { case who, members, served, percent, wishes, answered }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(who, forKey: .who)
        try container.encode(members, forKey: .members)
        try container.encode(served, forKey: .served)
        try container.encode(percent, forKey: .percent)
        try container.encode(wishes, forKey: .wishes)
        try container.encode(answered, forKey: .answered)
    }
}
