import CivilTime
import Domain
import Hub
import Wording

// The month as people are told of it: shared, changed since it was printed, over; and what it is worth.

extension Command {
    private static let agreed = Option(
        "agreed", "ITEM", "its host has said yes to this time and place; may be said again")
    private static let sure = Option("sure", "ITEM", "it is sure to happen, its room as well; may be said again")
    private static let until = Option("until", "DAY", "the last day for comments (five days from today unless said)")

    static let programmeShare = Command(
        name: ["programme", "share"], summary: "Shows people what is planned: tentative, once its host has said yes",
        operands: "YYYY-MM", options: [agreed, sure, until, .data],
        examples: [
            "circles programme share 2027-04", "circles programme share 2027-04 --agreed chess --until 2027-03-20",
        ], instead: .page("/connector/month")
    ) { arguments, surroundings in
        let month = try arguments.month()
        let day = try arguments.day(until)
        let hub = try arguments.hubForWriting("circles programme share")
        let shared = try ShareProgramme(hub)(
            month, agreed: arguments.all(agreed), sure: arguments.all(sure), until: day, as: .keeper)
        let (console, words) = (surroundings.console, PlanWords(shared.view.names))
        console.say("\(DateWords.month(month)) is open for comment until \(DateWords.day(shared.commentUntil)).")
        for event in shared.events {
            let state = event.status == .confirmed ? "Sure" : "Tentative"
            console.say(
                "\(state): \(event.title) (\(event.reference)), \(DateWords.span(from: event.start, to: event.end))")
        }
        for item in shared.toBeAsked { console.say("To be asked first: \(words.line(item))") }
        if !shared.toBeAsked.isEmpty {
            console.say("Once a host has said yes: circles programme share \(month) --agreed ITEM")
        }
        return .done
    }

    static let programmeShares = Command(
        name: ["programme", "shares"], summary: "Says whose part of the purse went where, where it is shared equally",
        operands: "YYYY-MM [MEMBER]", options: [.json, .data],
        examples: ["circles programme shares 2027-04", "circles programme shares 2027-04 M006"]
    ) { arguments, surroundings in
        let isOfOne = arguments.positional.count > 1
        let asked = isOfOne ? try arguments.monthAndItem() : (try arguments.month(), "")
        let (month, who) = (asked.0, isOfOne ? Reference(asked.1.uppercased()) : nil)
        let view = try ShowPlan(try arguments.hubForReading())(month, as: .keeper)
        let text = PlanSharesText(view)
        let lines = try who.map { try text.lines(for: $0) } ?? text.lines
        for line in lines { surroundings.console.say(arguments.has(.json) ? try JSONLine.text(line) : line.sentence) }
        if text.isEmpty {
            surroundings.console.complain(
                "The purse of \(DateWords.month(month)) is not shared equally. "
                    + "circles programme build \(month) --budget 40 --equal-shares does that.")
        }
        return .done
    }

    private static let since = Option("since", "N", "the edition that was printed (the newest unless said)")

    private static let script = Option("script", nil, "as somebody says it on the telephone")

    static let programmeChanges = Command(
        name: ["programme", "changes"], summary: "Says what has changed in a month since an edition was printed",
        operands: "YYYY-MM", options: [since, script, .json, .data],
        examples: [
            "circles programme changes 2027-03", "circles programme changes 2027-03 --since 1",
            "circles programme changes 2027-03 --script",
        ]
    ) { arguments, surroundings in
        let month = try arguments.month()
        let edition = try arguments.number(since)
        let found = try ProgrammeChanges(try arguments.hubForReading())(month, since: edition, as: .keeper)
        let console = surroundings.console
        guard !arguments.has(script) else {
            let words = ChangeScript(found.changes, of: month, since: found.since, found.names)
            for line in words.lines { console.say(line) }
            return .done
        }
        for change in found.changes {
            let words = EditionWords.sentence(change, found.names)
            console.say(arguments.has(.json) ? try JSONLine.text(EditionChangeLine(change, words)) : words)
        }
        if found.changes.isEmpty {
            console.complain("Nothing has changed in \(DateWords.month(month)) since edition \(found.since).")
        }
        return .done
    }

    static let programmeClose = Command(
        name: ["programme", "close"], summary: "Closes a month that is over: it is not published again",
        operands: "YYYY-MM", options: [.data], examples: ["circles programme close 2027-03"]
    ) { arguments, surroundings in
        let month = try arguments.month()
        try CloseProgramme(try arguments.hubForWriting("circles programme close"))(month, as: .keeper)
        surroundings.console.say("\(DateWords.month(month)) is closed.")
        return .done
    }

    private static let effect = Option("effect", "YYYY-MM", "what a month would be without each of them")

    static let programmePoints = Command(
        name: ["programme", "points"], summary: "Shows or changes what a month is worth, and what each point does",
        operands: "[POINT=NUMBER…]", options: [effect, .json, .data],
        examples: [
            "circles programme points", "circles programme points session=4 moved=10",
            "circles programme points --effect 2027-03",
        ]
    ) { arguments, surroundings in
        let changes = try arguments.points()
        let console = surroundings.console
        if let text = arguments[effect] {
            guard let month = YearMonth(text), changes.isEmpty else {
                throw UsageError("--effect needs a month such as 2027-03 and nothing beside it, not \(text).")
            }
            for effect in try SetPlanPoints(try arguments.hubForReading()).effects(in: month, as: .keeper) {
                let line = PointEffectLine(effect)
                console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
            }
            return .done
        }
        let points =
            changes.isEmpty
            ? try SetPlanPoints(try arguments.hubForReading()).current(as: .keeper)
            : try SetPlanPoints(try arguments.hubForWriting("circles programme points"))(changes, as: .keeper)
        for point in PlanPoint.allCases {
            let line = PointLine(point, points[point])
            console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
        }
        return .done
    }
}

extension Arguments {
    /// Points that are to change: `session=4`.
    fileprivate func points() throws(UsageError) -> [PlanPoint: Int] {
        var changes: [PlanPoint: Int] = [:]
        for word in positional {
            let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, let value = Int(halves[1]), (0...PlanPoints.most).contains(value) else {
                throw UsageError("\(word) is no point: write it as POINT=NUMBER, such as session=4, up to 1000.")
            }
            changes[try Self.choice(String(halves[0]), of: PlanPoint.self, name: "A point")] = value
        }
        return changes
    }
}

/// One change since an edition, for programs.
struct EditionChangeLine: Encodable {
    let kind: String
    let source: String
    let title: String
    let startLocal: String
    let words: String

    init(_ change: EditionChange, _ words: String) {
        kind =
            switch change {
            case .added: "added"
            case .cancelled: "cancelled"
            case .changed: "changed"
            }
        source = change.row.reference.rawValue
        title = change.row.title
        startLocal = "\(change.row.start)"
        self.words = words
    }
}

/// One point, for programs and for people.
struct PointLine: Encodable {
    let point: String
    let value: Int
    let words: String

    init(_ point: PlanPoint, _ value: Int) {
        self.point = point.rawValue
        self.value = value
        words = PlanPointWords.words(point)
    }

    var text: String { "\(point.padded(to: 20))  \("\(value)".padded(to: 4))  \(words)" }
}

/// What a month would be without one point.
struct PointEffectLine: Encodable {
    let point: String
    let value: Int
    let reached: Int
    let reachedWithout: Int
    let held: Int
    let heldWithout: Int
    let seats: Int
    let seatsWithout: Int

    init(_ effect: SetPlanPoints.Effect) {
        point = effect.point.rawValue
        value = effect.value
        (reached, reachedWithout) = (effect.with.reached, effect.without.reached)
        (held, heldWithout) = (effect.with.held, effect.without.held)
        (seats, seatsWithout) = (effect.with.seats, effect.without.seats)
    }

    var text: String {
        "\(point.padded(to: 20))  \("\(value)".padded(to: 4))  people with something \(reached), without it "
            + "\(reachedWithout); new gatherings \(held), \(heldWithout); seats \(seats), \(seatsWithout)"
    }
}
