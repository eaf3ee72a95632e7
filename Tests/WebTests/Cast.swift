import CivilTime
import Domain
import HTTP
import Recurrence
import Testing
import Wording

@testable import Web

/// An invented town with an invented March 2027, enough to fill every page.
struct Cast {
    let community: Community
    let today: CivilDate
    let march: YearMonth
    let knitting = PublicInterest(slug: Slug(naming: "knitting"), label: "Knitting", category: "making")
    let walking = PublicInterest(slug: Slug(naming: "walking"), label: "Walking", category: "nature")
    let cafe: PublicVenue
    let online: PublicVenue

    /// Text that would be markup, were it not escaped.
    static let hostile = "<b>Tea & \"cake\"</b> 'n' more"

    static let bex = HelpLine(
        name: "Bex", role: "your local connector", phone: "01632 960700", days: "Tuesday, Wednesday and Thursday")

    init() throws {
        today = try #require(CivilDate("2027-03-08"))
        march = try #require(YearMonth("2027-03"))
        let holidays = try ["2027-03-26", "2027-03-29"].map { try #require(CivilDate($0)) }
        community = Community(
            id: .init(rawValue: "c"), slug: Slug(naming: "Netherby"), name: "Netherby",
            zone: try Zone.named("Europe/London"), baseURL: "https://netherby.example", phone: "01632 960700",
            email: "hello@netherby.example", bankHolidays: Set(holidays))
        let area = PublicArea(
            reference: Reference("OT"), slug: Slug(naming: "old-town"), name: "Old Town", latitude: nil, longitude: nil)
        cafe = PublicVenue(
            reference: Reference("V02"), slug: Slug(naming: "kettle"), name: "The Copper Kettle Cafe",
            address: "11 Market Place",
            postcode: "AV1 2AD", area: area, features: [.stepFreeEntrance, .accessibleToilet], isRemote: false,
            opening: nil)
        online = PublicVenue(
            reference: Reference("V12"), slug: Slug(naming: "online"), name: "Online", address: nil, postcode: nil,
            area: nil,
            features: [], isRemote: true, opening: nil)
    }

    func frame(_ visitor: Visitor = .nobody, print: PrintSize = .ordinary, path: String? = "/month/2027-03") -> Frame {
        Frame(
            community: community, helpLine: Self.bex, visitor: visitor, print: print,
            origin: "http://127.0.0.1:8080", path: path)
    }

    static let member = Visitor.member(.init(rawValue: "m1"), knownAs: "Pauline")
    static let connector = Visitor.connector(.init(rawValue: "k1"), firstName: "Bex")

    func wall(_ text: String) throws -> WallTime { try #require(WallTime(text)) }

    // MARK: - The month

    func occurrence(
        _ title: String, _ start: String, hours: Int = 2, _ category: String = "making", place: PublicPlace? = nil,
        status: EventStatus = .confirmed, kind: OccurrenceKind = .asPlanned, planned: String? = nil,
        isGroup: Bool = true, pence: Int = 0
    ) throws -> PublicOccurrence {
        let wall = try wall(start)
        let end = wall.adding(seconds: hours * 3600)
        return PublicOccurrence(
            reference: Reference(isGroup ? "G01" : "E01"), isGroup: isGroup, title: title, start: wall, end: end,
            startUTC: community.zone.instant(of: wall), endUTC: community.zone.instant(of: end),
            place: place ?? .venue(cafe), status: status, kind: kind, plannedDate: planned.flatMap { CivilDate($0) },
            cost: Cost(pence: pence, note: nil),
            interests: [PublicInterest(slug: Slug(naming: category), label: category, category: category)],
            mode: .inPerson)
    }

    func occurrences() throws -> [PublicOccurrence] {
        let weekly: [(String, Int, String, String, Int)] = [
            ("Wending Walkers", 1, "10:30", "nature", 0), ("Chair-based Exercise", 1, "11:00", "moving", 300),
            ("Mindful Monday", 1, "19:30", "quiet", 0), ("Brackenhill Indoor Bowls", 2, "13:00", "moving", 150),
            ("Knit and Natter", 2, "14:00", "making", 0), ("St Brannock’s Singers", 3, "19:00", "music", 200),
            ("Thursday Coffee Club", 4, "10:30", "food", 100), ("Art in the Afternoon", 5, "13:30", "making", 500),
            ("Library Chess", 6, "10:00", "games", 0), ("Conversation Cafe", 6, "14:00", "words", 0),
        ]
        var all: [PublicOccurrence] = []
        for (title, weekday, time, category, pence) in weekly {
            for day in march.days where day.weekday.rawValue == weekday && !community.bankHolidays.contains(day) {
                let isMoved = title == "Knit and Natter" && day.day == 9
                all.append(
                    try occurrence(
                        title, "\(day)T\(time)", category, place: title == "Mindful Monday" ? .venue(online) : nil,
                        kind: isMoved ? .moved : .asPlanned, planned: day.description, pence: pence))
            }
        }
        all += [
            try occurrence(
                "Mocktails on screen", "2027-03-26T19:30", "food", place: .venue(online), status: .cancelled,
                kind: .oneOff, isGroup: false),
            try occurrence(
                "Guitar: three chords in an hour", "2027-03-25T18:30", hours: 1, "music", status: .tentative,
                kind: .oneOff, isGroup: false),
            try occurrence(
                "Relaxed Cinema Trip", "2027-03-22T14:00", "outings", place: .described("The Regal"), kind: .moved,
                planned: "2027-03-29", pence: 350),
            try occurrence(
                "Easter Sunday sunrise walk and breakfast", "2027-03-28T06:30", "nature", kind: .oneOff,
                isGroup: false),
        ]
        return all.sorted { ($0.start, $0.title) < ($1.start, $1.title) }
    }

    func month() throws -> PublishedMonth {
        PublishedMonth(month: march, intro: nil, occurrences: try occurrences())
    }

    // MARK: - A group and an event

    var contact: PublicContact {
        PublicContact(name: "Noreen", phone: "01632 960701", email: "hello@kettle.example")
    }

    func group(
        named name: String = "Knit and Natter", isStale: Bool = false, place: PublicPlace? = nil
    ) throws -> PublicGroup {
        PublicGroup(
            reference: Reference("G01"), slug: Slug(naming: "knit-and-natter"), name: name, organiser: nil,
            place: place ?? .venue(cafe),
            series: PublicSeries(
                uid: "g01@netherby.example", sequence: 0, modifiedAt: .epoch,
                firstStart: try wall("2025-10-07T14:00"), firstEnd: try wall("2025-10-07T15:30"),
                rule: try RecurrenceRule("FREQ=WEEKLY;BYDAY=TU"), changes: []),
            season: nil, cost: Cost(pence: 0, note: "Buy a drink if you can"), interests: [knitting],
            joining: .justTurnUp, mode: .inPerson, accessNote: "The long table is by the window",
            whoFor: "anyone", contact: contact, verifiedOn: CivilDate("2027-02-02"), isStale: isStale)
    }

    func event(titled title: String = "Dominoes and rice and peas", status: EventStatus = .confirmed) throws
        -> PublicEvent
    {
        PublicEvent(
            reference: Reference("E01"), slug: Slug(naming: "dominoes"), uid: "e01@netherby.example", sequence: 0,
            modifiedAt: .epoch, title: title, start: try wall("2027-03-18T13:00"), end: try wall("2027-03-18T15:30"),
            place: .venue(cafe), status: status, interests: [knitting], cost: Cost(pence: 200, note: "pay on the day"),
            places: 25, host: "Winston", contact: contact, mode: .inPerson)
    }

    // MARK: - Forms

    var joinChoices: JoinChoices {
        let labels = [
            "making": ["Knitting", "Crochet", "Sewing", "Woodwork"], "food": ["Coffee and a chat", "Meals out"],
            "games": ["Dominoes", "Chess", "Bingo"], "music": ["Singing", "Guitar"], "nature": ["Walking"],
            "quiet": ["Mindfulness"], "belonging": ["A circle of friends"],
        ]
        let interests = labels.sorted { $0.key < $1.key }.flatMap { category, names in
            names.map { PublicInterest(slug: Slug(naming: $0), label: $0, category: category) }
        }
        let areas = ["Old Town", "Millgate", "Canalside"].map {
            PublicArea(reference: Reference($0), slug: Slug(naming: $0), name: $0, latitude: nil, longitude: nil)
        }
        return JoinChoices(interests: interests, areas: areas)
    }

    var joinAnswers: JoinAnswers {
        var answers = JoinAnswers()
        answers.formKey = "key-1"
        answers.fullName = "Rosemary Teale"
        answers.phone = "01632 960641"
        answers.preferredChannel = .phone
        answers.interests = [Slug(naming: "Knitting"), Slug(naming: "Walking")]
        answers.ownWords = "anything with trains"
        answers.gifts = [.hands: "mending clocks"]
        answers.willShare = true
        answers.free = [WeekPart(.tuesday, .afternoon), WeekPart(.saturday, .morning)]
        answers.area = Reference("Millgate")
        answers.travel = .bus
        answers.reach = 3_000
        answers.needs = [.stepFree, .hearingLoop]
        answers.consents = [.keepMyDetails, .matchAndIntroduce]
        answers.isAdult = true
        return answers
    }

    var proposeChoices: ProposeChoices { ProposeChoices(interests: joinChoices.interests, venues: [cafe, online]) }

    var proposeAnswers: ProposeAnswers {
        var answers = ProposeAnswers()
        answers.formKey = "key-2"
        answers.title = "Quiet board games"
        answers.starts[0] = .init(date: "2027-03-13", time: "14:00")
        answers.venue = Reference("V02")
        answers.note = "Small, no music, rules explained"
        return answers
    }
}
