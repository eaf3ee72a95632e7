import CivilTime
import Dispatch
import Domain
import Hub
import Wording

// The month as a plan: proposed, explained, changed by who knows better.

extension Command {
    /// The commands about planning, in the order of the help.
    static let planning: [Command] = [
        .programmeBuild, .programmeExplain, .programmePin, .programmeUnpin, .programmeBan, .programmeShare,
        .programmeShares, .programmeChanges, .programmeClose, .programmePoints,
    ]

    private static let seconds = Option("seconds", "N", "stop after so many seconds, whatever is found by then")
    private static let seed = Option("seed", "N", "where chance begins (1 unless said)")
    private static let moves = Option(
        "moves", "N", "how many moves to look at, twice (\(PlanEffort.usualMoves) unless said)")
    private static let budget = Option(
        "budget", "POUNDS", "what rooms and fees may cost together (nothing unless said)")
    private static let equally = Option("equal-shares", nil, "everybody decides about the same part of the purse")
    private static let anyhow = Option("no-equal-shares", nil, "the purse pays for what brings most points")
    private static let newAWeek = Option(
        "new-a-week", "N", "how many new things there may be in one week (4 unless said)")

    static let programmeBuild = Command(
        name: ["programme", "build"], summary: "Proposes a month that reaches most people, and says how good it is",
        operands: "YYYY-MM", options: [seconds, seed, moves, budget, equally, anyhow, newAWeek, .json, .data],
        examples: [
            "circles programme build 2027-04", "circles programme build 2027-04 --seconds 20 --seed 7",
            "circles programme build 2027-04 --budget 40 --new-a-week 3",
            "circles programme build 2027-04 --budget 40 --equal-shares",
        ], instead: .page("/connector/month")
    ) { arguments, surroundings in
        let month = try arguments.month()
        var wishes = BuildPlan.Wishes()
        wishes.effort = PlanEffort(
            seed: UInt64(try arguments.number(seed) ?? 1), moves: try arguments.number(moves) ?? PlanEffort.usualMoves,
            seconds: try arguments.number(seconds))
        wishes.clock = { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
        wishes.budgetPence = try arguments.pence(budget)
        wishes.newAWeek = try arguments.number(newAWeek)
        if arguments.has(equally) || arguments.has(anyhow) { wishes.sharesEqually = arguments.has(equally) }
        let hub = try arguments.hubForWriting("circles programme build")
        let view = try BuildPlan(hub)(month, wishes, as: .keeper)
        try PlanText(view).say(on: surroundings.console, asJSON: arguments.has(.json))
        return .done
    }

    private static let at = Option("at", "WHEN", "when it would begin, such as 2027-03-13T14:00")
    private static let venue = Option("venue", "PLACE", "where, such as V02")
    private static let host = Option("host", "WHO", "who would welcome people, such as M031")

    static let programmeExplain = Command(
        name: ["programme", "explain"],
        summary: "Says why something is held, why not, or what it would do to hold it otherwise",
        operands: "YYYY-MM ITEM", options: [at, venue, host, .json, .data],
        examples: [
            "circles programme explain 2027-03 PR11", "circles programme explain 2027-03 chess",
            "circles programme explain 2027-03 PR11 --at 2027-03-20T14:00",
        ]
    ) { arguments, surroundings in
        let (month, item) = try arguments.monthAndItem()
        let wish = try arguments.planWish(at, venue, host)
        let found = try ExplainPlan(try arguments.hubForReading())(item, in: month, otherwise: wish, as: .keeper)
        let text = PlanAnswerText(found.answer, found.item, found.view)
        if arguments.has(.json) {
            surroundings.console.say(try JSONLine.text(text.line))
        } else {
            for line in text.lines { surroundings.console.say(line) }
        }
        return .done
    }

    static let programmePin = Command(
        name: ["programme", "pin"],
        summary: "Holds something as it is planned, or as you say, and builds the rest anew",
        operands: "YYYY-MM ITEM", options: [at, venue, host, .data],
        examples: [
            "circles programme pin 2027-03 PR11",
            "circles programme pin 2027-03 chess --at 2027-03-16T10:00 --venue V02",
        ], instead: .page("/connector/month")
    ) { arguments, surroundings in
        let (month, item) = try arguments.monthAndItem()
        let wish = try arguments.planWish(at, venue, host) ?? PlanWish()
        let hub = try arguments.hubForWriting("circles programme pin")
        surroundings.console.say(change: try RulePlan(hub).pin(item, in: month, as: wish, by: .keeper))
        return .done
    }

    static let programmeUnpin = Command(
        name: ["programme", "unpin"], summary: "Lifts a pin or a ban, and builds the rest anew",
        operands: "YYYY-MM ITEM", options: [.data], examples: ["circles programme unpin 2027-03 PR11"],
        instead: .page("/connector/month")
    ) { arguments, surroundings in
        let (month, item) = try arguments.monthAndItem()
        let hub = try arguments.hubForWriting("circles programme unpin")
        surroundings.console.say(change: try RulePlan(hub).lift(item, in: month, by: .keeper))
        return .done
    }

    private static let week = Option("week", "DAY", "only not in the week of this day")

    static let programmeBan = Command(
        name: ["programme", "ban"], summary: "Leaves something out of the month or of a week, and builds the rest anew",
        operands: "YYYY-MM ITEM", options: [week, .data],
        examples: ["circles programme ban 2027-03 chess", "circles programme ban 2027-03 PR11 --week 2027-03-13"],
        instead: .page("/connector/month")
    ) { arguments, surroundings in
        let (month, item) = try arguments.monthAndItem()
        let day = try arguments.day(week)
        let hub = try arguments.hubForWriting("circles programme ban")
        surroundings.console.say(change: try RulePlan(hub).ban(item, in: month, weekOf: day, by: .keeper))
        return .done
    }
}

extension Console {
    /// What a rule changed, and how good the month is now.
    fileprivate func say(change view: PlanView) {
        let words = PlanWords(view.names)
        if let change = view.change { for line in words.lines(change) { say(line) } }
        say(words.quality(view.plan))
    }
}

extension Arguments {
    /// The month and what of it the command is about.
    func monthAndItem() throws(UsageError) -> (YearMonth, String) {
        guard positional.count > 1 else {
            throw UsageError("Say which month and what of it, such as 2027-03 PR11.")
        }
        try expect(2)
        guard let month = YearMonth(positional[0]) else {
            throw UsageError("\(positional[0]) is not a month: write the year and the month, such as 2027-03.")
        }
        return (month, positional[1])
    }

    /// When, where and with whom; nil where nothing of it is said.
    func planWish(_ at: Option, _ venue: Option, _ host: Option) throws(UsageError) -> PlanWish? {
        let start = try self[at].map { text throws(UsageError) in
            guard let start = WallTime(text) else {
                throw UsageError("--\(at.name) needs a day and a time such as 2027-03-13T14:00, not \(text).")
            }
            return start
        }
        let wish = PlanWish(
            start: start, venue: self[venue].map { Reference($0.uppercased()) },
            host: self[host].map { Reference($0.uppercased()) })
        return wish == PlanWish() ? nil : wish
    }

    /// An amount in pounds such as `40` or `37.50`, in pence.
    func pence(_ option: Option) throws(UsageError) -> Int? {
        guard let text = self[option] else { return nil }
        guard let pence = Pounds.pence(text)
        else { throw UsageError("--\(option.name) needs an amount in pounds such as 40 or 37.50, not \(text).") }
        return pence
    }
}
