import CivilTime
import ICalendar

/// A calendar as a busy town would have it, the same for the same seed: most events happen once, some recur.
///
/// Every start matches its rule, so that programs which read RFC 5545 differently elsewhere agree here. The UID begins
/// with the kind of the event.
struct GeneratedCalendar {
    private var dice: Dice
    private let zones: [Zone]
    private var text = ""

    /// Two thirds of the zones change their clocks.
    private static let zoneNames = [
        "Europe/London", "Europe/Paris", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "Africa/Nairobi",
    ]

    /// The calendar's bytes.
    static func bytes(masters: Int, seed: UInt64) throws -> [UInt8] {
        var calendar = GeneratedCalendar(
            dice: Dice(seed: seed), zones: try Self.zoneNames.map { try Zone.named($0) })
        calendar.write(masters: masters)
        return Array(calendar.text.utf8)
    }

    private mutating func write(masters: Int) {
        text.reserveCapacity(masters * 850)
        line("BEGIN:VCALENDAR")
        line("VERSION:2.0")
        line("PRODID:-//Example//Generated//EN")
        let from = Zone.utc.instant(of: WallTime(Self.firstDay, .midnight))
        for zone in zones {
            let component = TimeZoneComponent(zone, from: from, to: from.adding(seconds: 3_653 * 86_400)).component
            text += String(decoding: component.serialized(), as: UTF8.self)
        }
        // Every fifth recurs.
        for number in 0..<masters {
            if number % 5 == 0 { writeSeries(number) } else { writeSingle(number) }
        }
        line("END:VCALENDAR")
    }

    private static let firstDay = CivilDate(dayNumber: 19_723)  // 2024-01-01

    private mutating func writeSingle(_ number: Int) {
        let start = anyStart(in: 0..<1_095)
        guard dice.roll(10) > 0 else {
            return writeEvent(uid: "day-\(number)", number, times: Self.days(start.date, dice.roll(3) + 1))
        }
        let form = anyForm()
        writeEvent(uid: "once-\(number)", number, times: form.times(start, lasting: anyLength()))
    }

    private mutating func writeSeries(_ number: Int) {
        let start = anyStart(in: 0..<900)
        let rule = anyRule(from: start)
        if dice.roll(8) == 0 {
            return writeEvent(
                uid: "\(rule.kind)-days-\(number)", number,
                times: Self.days(start.date, 1) + ["RRULE:\(rule.text)\(anyEnd(start, .date))"])
        }
        let form = anyForm()
        let length = anyLength()
        let isAdded = dice.roll(6) == 0
        let uid = (isAdded ? "added-" : "") + "\(rule.kind)-\(number)"
        var times = form.times(start, lasting: length) + ["RRULE:\(rule.text)\(anyEnd(start, form))"]
        if isAdded { times.append(form.line("RDATE", start.adding(days: 3).adding(seconds: 7_200))) }
        // These two are the second and third occurrence of a weekly rule, so nothing is left out or moved in vain.
        let isWeekly = rule.kind == "weekly"
        let isChanged = isWeekly && dice.roll(3) == 0
        let second = start.adding(days: 7 * rule.interval)
        let third = start.adding(days: 14 * rule.interval)
        if isWeekly, dice.roll(3) == 0 { times.append(form.line("EXDATE", second)) }
        writeEvent(uid: uid, number, times: times)
        guard isChanged else { return }
        let isCancelled = dice.roll(3) == 0
        writeEvent(
            uid: uid, number,
            times: form.times(third.adding(seconds: isCancelled ? 0 : 5_400), lasting: length)
                + [form.line("RECURRENCE-ID", third), "STATUS:\(isCancelled ? "CANCELLED" : "CONFIRMED")"])
    }

    private mutating func writeEvent(uid: String, _ number: Int, times: [String]) {
        line("BEGIN:VEVENT")
        line("UID:\(uid)@example.org")
        line("DTSTAMP:20260101T090000Z")
        for time in times { line(time) }
        line("SEQUENCE:\(number % 3)")
        line("SUMMARY:\(Self.titles[number % Self.titles.count]) no. \(number)")
        line("LOCATION:Room \(number % 17)\\, \(number % 90 + 1) High Street")
        line("CATEGORIES:Social,\(Self.titles[number % Self.titles.count])")
        line("DESCRIPTION:" + description(number))
        line("URL:https://example.org/events/\(number)")
        line("END:VEVENT")
    }

    /// About 450 octets in folded lines, with what must be escaped and what takes several octets.
    private mutating func description(_ number: Int) -> String {
        let sentence = Self.sentences[dice.roll(Self.sentences.count)]
        let pieces = (0..<6).map { part in part == 2 ? sentence : Self.sentences[(number + part) % Self.sentences.count]
        }
        return pieces.joined(separator: "\\n")
    }

    /// One property, folded.
    private mutating func line(_ content: String) {
        var width = 0
        for character in content {
            let size = character.utf8.count
            if width + size > 75 {
                text += "\r\n "
                width = 1
            }
            text.append(character)
            width += size
        }
        text += "\r\n"
    }
}

// MARK: - What happens when

extension GeneratedCalendar {
    private struct Rule {
        let kind: String
        let text: String
        var interval = 1
    }

    /// A rule whose first occurrence the start is.
    private mutating func anyRule(from start: WallTime) -> Rule {
        let date = start.date
        let code = date.weekday.code
        switch dice.roll(10) {
        case 0...3:
            let interval = dice.roll(3) == 0 ? 2 : 1
            let others = dice.roll(3) == 0 ? ",\(date.weekday.adding(days: 2).code)" : ""
            let every = interval > 1 ? "INTERVAL=2;" : ""
            return Rule(kind: "weekly", text: "FREQ=WEEKLY;\(every)BYDAY=\(code)\(others)", interval: interval)
        case 4: return Rule(kind: "daily", text: "FREQ=DAILY;INTERVAL=\(dice.roll(9) + 2)")
        case 5: return Rule(kind: "monthday", text: "FREQ=MONTHLY;BYMONTHDAY=\(date.day)")
        case 6: return Rule(kind: "nth", text: "FREQ=MONTHLY;BYDAY=\((date.day - 1) / 7 + 1)\(code)")
        case 7: return Rule(kind: "setpos", text: "FREQ=MONTHLY;BYDAY=\(code);BYSETPOS=\((date.day - 1) / 7 + 1)")
        case 8: return Rule(kind: "yearly", text: "FREQ=YEARLY;BYMONTH=\(date.month);BYMONTHDAY=\(date.day)")
        default:
            return Rule(
                kind: "yearnth", text: "FREQ=YEARLY;BYMONTH=\(date.month);BYDAY=\((date.day - 1) / 7 + 1)\(code)")
        }
    }

    private mutating func anyEnd(_ start: WallTime, _ form: TimeForm) -> String {
        switch dice.roll(3) {
        case 0: ";COUNT=\(dice.roll(60) + 4)"
        case 1: ";UNTIL=\(form.until(start.adding(days: 200 + dice.roll(600))))"
        default: ""
        }
    }

    private mutating func anyStart(in days: Range<Int>) -> WallTime {
        let day = Self.firstDay.adding(days: days.lowerBound + dice.roll(days.count))
        // Not at night, when clocks change.
        return WallTime(clockSeconds: day.dayNumber * 86_400 + (8 * 4 + dice.roll(52)) * 900)
    }

    private mutating func anyLength() -> Int { (dice.roll(8) + 1) * 900 }

    private mutating func anyForm() -> TimeForm {
        dice.roll(12) == 0 ? .utc : .zoned(zones[dice.roll(zones.count)])
    }

    private static func days(_ first: CivilDate, _ count: Int) -> [String] {
        ["DTSTART;VALUE=DATE:\(first.basicText)", "DTEND;VALUE=DATE:\(first.adding(days: count).basicText)"]
    }

    /// How a series writes its times.
    private enum TimeForm {
        case date
        case utc
        case zoned(Zone)

        func line(_ name: String, _ wall: WallTime) -> String {
            switch self {
            case .date: "\(name);VALUE=DATE:\(wall.date.basicText)"
            case .utc: "\(name):\(wall.basicText)Z"
            case .zoned(let zone): "\(name);TZID=\(zone.name):\(wall.basicText)"
            }
        }

        func times(_ start: WallTime, lasting seconds: Int) -> [String] {
            [line("DTSTART", start), line("DTEND", start.adding(seconds: seconds))]
        }

        func until(_ wall: WallTime) -> String {
            switch self {
            case .date: wall.date.basicText
            case .utc: "\(wall.basicText)Z"
            case .zoned(let zone): zone.instant(of: wall).basicText
            }
        }
    }

    private static let titles = [
        "Tea and talk", "Walk by the river", "Choir", "Chess", "Repair café", "Book circle", "Yoga", "Garden morning",
    ]

    private static let sentences = [
        "Everybody is welcome\\; bring a cup\\, a chair and a friend if you have one.",
        "We meet at the door and go in together, so nobody walks in alone.",
        "Ring 01632 960001 if you would like a lift; there is a step at the side door.",
        "Café, cake and crème brûlée – as long as they last.",
        "If it rains we sit inside: follow the signs past the library to the blue room.",
    ].map { $0.replacing("; there", with: "\\; there").replacing(", ", with: "\\, ").replacing("\\\\", with: "\\") }
}

/// Dice that fall the same way for the same seed.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// 0 to `sides` - 1 (SplitMix64).
    mutating func roll(_ sides: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
    }
}
