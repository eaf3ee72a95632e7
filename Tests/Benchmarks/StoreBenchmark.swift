import CivilTime
import Domain
import Glibc
import SQLite
import Store

/// Generated members with interests and free times: put into a memory on the disk, read one by one, and searched.
///
/// Beside it stands SQLite alone with the same rows and no more.
struct StoreBenchmark {
    let people: Int
    private let today = CivilDate(dayNumber: 20_000)

    init(people: Int = 100_000) { self.people = people }

    func run() throws {
        print(Machine.words)
        print("store: \(people) members with their interests and free times")
        try Shell.withFolder { folder in
            let now = Instant(secondsSinceEpoch: 1_802_682_000)
            let community = Community(
                id: Identifier(rawValue: "town"), slug: Slug(naming: "town"), name: "Town", zone: .utc,
                baseURL: "http://town.example", phone: "01632 960000", email: "town@town.example", bankHolidays: [])
            let store = try Store.create(in: DataFolder(folder + "/hub"), community: community, at: now)
            let crowd = Crowd(people: people)
            try store.write(as: .keeper, at: now) { memory throws(HubError) in
                try memory.save(crowd.area)
                for interest in crowd.interests { try memory.save(interest) }
            }
            let bare = try timed { try bareRows(crowd, folder + "/bare.db") }
            let load = try timed {
                try store.write(as: .keeper, at: now) { memory throws(HubError) in
                    for place in 0..<people {
                        try memory.save(crowd.member(place))
                        try memory.save(crowd.interests(of: place), of: crowd.id(place))
                        try memory.save(crowd.free(place), of: crowd.id(place))
                    }
                }
            }
            print("  loaded in \(load.words); SQLite alone with the same rows \(bare.words)")
            try reads(store, crowd)
            try searches(store)
            print("  at most \(Int(Machine.peakMegabytes)) MB resident")
        }
    }

    /// A member's whole page: the record, consents, interests, gifts, free times, needs, helpers.
    private func reads(_ store: Store, _ crowd: Crowd) throws {
        var times: [Double] = []
        for turn in 0..<1000 {
            let id = crowd.id(turn * 7919 % people)
            times.append(
                try timed {
                    try store.read(as: .keeper) { memory throws(HubError) in
                        _ = try memory.member(id)
                        _ = try memory.consents(of: id)
                        _ = try memory.memberInterests(of: id)
                        _ = try memory.gifts(of: id)
                        _ = try memory.availability(of: id)
                        _ = try memory.accessNeeds(of: id)
                        _ = try memory.supporters(of: id)
                    }
                }.cpu)
        }
        print("  a member's page: \(summary(times))")
    }

    private func searches(_ store: Store) throws {
        for words in [
            "Winifred Ackroyd", "ackroyd win", "w", "wi", "win", "chess", "walking", "01632 960123", "960123", "nobody",
            "a b c", "winifred chess",
        ] {
            var times: [Double] = []
            for _ in 0..<20 {
                times.append(
                    try timed {
                        try store.read(as: .keeper) { memory throws(HubError) in
                            _ = try memory.search(words, today: today)
                        }
                    }.cpu)
            }
            print("  search “\(words)”: \(summary(times))")
        }
    }

    /// The rows of a member in tables without checks, triggers or an index for searching.
    private func bareRows(_ crowd: Crowd, _ path: String) throws {
        let connection = try Connection(path: path, mode: .write)
        try connection.startWriting()
        try connection.script(
            """
            CREATE TABLE m (id TEXT PRIMARY KEY, reference TEXT, name TEXT, known TEXT, phone TEXT, postcode TEXT);
            CREATE TABLE i (member TEXT, place INTEGER, interest TEXT, PRIMARY KEY (member, place));
            CREATE TABLE a (member TEXT, weekday TEXT, part TEXT, PRIMARY KEY (member, weekday, part));
            """)
        try connection.transaction(.immediate) { () throws(DatabaseError) in
            for place in 0..<people {
                let member = crowd.member(place)
                try connection.execute(
                    """
                    INSERT INTO m VALUES (
                        \(member.id), \(member.reference), \(member.fullName), \(member.knownAs), \(member.phone),
                        \(member.postcode))
                    """)
                for (number, told) in crowd.interests(of: place).enumerated() {
                    try connection.execute("INSERT INTO i VALUES (\(member.id), \(number), \(told.interest))")
                }
                for free in crowd.free(place) {
                    try connection.execute(
                        "INSERT INTO a VALUES (\(member.id), \(free.weekday.code), \(free.part))")
                }
            }
        }
    }

    private func timed(_ body: () throws -> Void) rethrows -> (cpu: Double, wall: Double, words: String) {
        let (clock, cpu) = (ContinuousClock(), Machine.cpuSeconds)
        let start = clock.now
        try body()
        let (spent, wall) = (Machine.cpuSeconds - cpu, (clock.now - start) / .seconds(1))
        return (spent, wall, "\(rounded(spent)) s CPU, \(rounded(wall)) s by the clock")
    }

    /// The middle and the slowest, in milliseconds of CPU.
    private func summary(_ seconds: [Double]) -> String {
        let sorted = seconds.sorted()
        guard let slowest = sorted.last else { return "" }
        return "\(rounded(sorted[sorted.count / 2] * 1000)) ms CPU, at most \(rounded(slowest * 1000)) ms"
    }

    private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}

/// Invented people, the same each time.
private struct Crowd {
    let area = Area(
        id: Identifier(rawValue: "area"), reference: Reference("AR1"), slug: Slug(naming: "area"), name: "Area",
        position: Position(east: 0, north: 0), postcodeDistrict: "AV1", latitude: nil, longitude: nil)
    let interests: [Interest]
    private let people: Int

    init(people: Int) {
        self.people = people
        let words = ["Chess", "Walking", "Knitting", "Bingo", "Baking", "Choir", "Fishing", "Reading"]
        interests = (0..<340).map { place in
            let label = place < words.count ? words[place] : "Pastime \(place)"
            return Interest(
                id: Identifier(rawValue: "i\(place)"), slug: Slug(naming: label), label: label, category: "making",
                synonyms: [], openActive: nil, isSpecialCategory: false)
        }
    }

    func id(_ place: Int) -> Identifier<Member> { Identifier(rawValue: "m-\(place)") }

    private static let given = [
        "Winifred", "Doreen", "Arthur", "Kieran", "Lorna", "Bernard", "Ivy", "Yusuf", "Stan", "Ruth", "Nigel",
        "Pauline",
        "Winston", "Amina", "Piotr", "Siobhan", "Gwen", "Harold", "Meena", "Tomasz",
    ]
    private static let family = [
        "Ackroyd", "Tattersall", "Firth", "Pickles", "Lomax", "Rudge", "Hall", "Smith", "Jones", "Khan", "Nowak",
        "Patel",
        "Brown", "Taylor", "Walker", "Wright", "Green", "Baker", "Cooper", "Ward", "Marsh", "Holt", "Barnes",
    ]

    func member(_ place: Int) -> Member {
        let given = Self.given[place % 20]
        let family = Self.family[place / 20 % 23]
        return Member(
            id: id(place), reference: Reference("M\(100_000 + place)"), fullName: "\(given) \(family)", knownAs: given,
            pronouns: nil, ageBand: nil, area: area.id, addressLine: "\(place % 97) Mill Lane", postcode: "AV1 2AB",
            phone: "01632 9\(10_000 + place % 90_000)", mobile: nil, email: "\(given).\(place)@town.example",
            preferredChannel: .phone, format: .standard, otherLanguage: nil, homeSetting: .ownHome, usesHomeCare: nil,
            travel: Travel(mode: .walk, reach: 2000), support: .none, status: .enquiry, joinedOn: nil, heardVia: nil,
            howJoined: "self", hiddenFields: [], roles: ["member"], connectorNote: nil)
    }

    /// A third like walking; the others are spread.
    func interests(of place: Int) -> [MemberInterest] {
        Set([place % 3 == 0 ? 1 : place * 31 % 340, place * 17 % 340, place * 7 % 340]).sorted().map { number in
            MemberInterest(
                member: id(place), interest: interests[number].id, words: nil, relation: .enjoysNow,
                visibleTo: .connector)
        }
    }

    func free(_ place: Int) -> [Availability] {
        [Weekday.monday, .wednesday, .friday].map { Availability(member: id(place), weekday: $0, part: .afternoon) }
    }
}
