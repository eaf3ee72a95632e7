import CivilTime
import Domain
import Hub
import Wording

/// A planned month for people and for programs.
struct PlanText {
    private let view: PlanView
    private let words: PlanWords

    init(_ view: PlanView) {
        self.view = view
        words = PlanWords(view.names)
    }

    func say(on console: Console, asJSON: Bool) throws {
        if asJSON {
            for item in view.items { console.say(try JSONLine.text(PlanItemLine(item, view))) }
            for one in view.leftOut { console.say(try JSONLine.text(LeftOutLine(one, view))) }
            console.say(try JSONLine.text(PlanSummaryLine(view)))
        } else {
            console.say(text)
        }
    }

    /// What is planned beside what is fixed, how good it is, whom it reaches, what it lacks and what to do.
    var text: String {
        ([title] + planned + lost + faults + shares + changed + ["", "Something of theirs"] + coverage + leftOut + gaps)
            .joined(separator: "\n")
    }

    private var title: String {
        let plan = view.plan
        let until = plan.commentUntil.map { " Open for comment until \(DateWords.day($0))." } ?? ""
        return
            "\(DateWords.month(view.month)), \(StatusWords.words(view.state.state)): \(words.quality(plan))\(until)\n"
            + words.effort(plan.effort)
    }

    private var planned: [String] {
        let new = view.items.filter { !$0.isFixed }
        guard !new.isEmpty else { return ["", "Nothing is planned beside what is fixed."] }
        return ["", "Planned beside what is fixed"]
            + new.map { item in
                let firsts = Set(item.seats.map(\.member)).count
                let marks: [String?] = [
                    SummaryWords.count(firsts, "person", "people"), item.isPinned ? "pinned" : nil,
                    item.held.event == nil ? item.held.isAgreed ? "agreed" : nil : "shared",
                ]
                return "  \(words.line(item.held)); \(marks.compactMap(\.self).joined(separator: ", "))"
            }
    }

    private var lost: [String] { view.lost.map { "  Not possible any more: \(words.line($0))" } }

    private var shares: [String] {
        view.shares.map { shares in
            ["", "The purse"] + ShareWords(shares, held: held, view.names).lines.map { "  \($0)" }
        } ?? []
    }

    private var held: Set<PlanItem> { Set(view.items.map(\.held.item)) }

    private var faults: [String] {
        let faults = view.faults.map { "  \(PlanFlawWords.sentence($0, view.names))" }
        return faults.isEmpty ? [] : ["", "To settle: the check found"] + faults
    }

    private var changed: [String] {
        guard let change = view.change else { return [] }
        let isAllNew = change.stopped.isEmpty && change.moved.isEmpty && change.started.count == view.plan.items.count
        let told = isAllNew ? change.withoutStarted : change
        let head = isAllNew ? "Beside what is fixed alone" : "Beside the plan before"
        return ["", head] + words.lines(told).map { "  \($0)" }
    }

    private var coverage: [String] {
        ["  \("".padded(to: 34))  fixed  with the plan  of"]
            + view.coverage.map { row in
                let name = DemandWords.trait(row.trait, view.names).padded(to: 34)
                return "  \(name)  \("\(row.before)".padded(to: 5))  \("\(row.after)".padded(to: 13))  \(row.members)"
            }
    }

    private var leftOut: [String] {
        let left = view.leftOut
        guard !left.isEmpty else { return ["", "Everybody has something of theirs."] }
        let tasks = left.byRepair.map { repair, people in
            "  \(LeftOutWords.task(repair, view.names)): \(words.people(people.map(\.member)))"
        }
        return ["", "Nothing yet: \(SummaryWords.count(left.count, "person", "people"))"]
            + left.map { "  \(LeftOutWords.sentence($0, view.names))" } + ["", "What would change that"] + tasks
    }

    private var gaps: [String] {
        let gaps = view.gaps.map { "  \(GapWords.sentence($0, view.names))" }
        return gaps.isEmpty ? [] : ["", "Look again"] + gaps
    }
}

/// One thing of a planned month.
struct PlanItemLine: Encodable {
    let item: String
    let title: String
    let sessions: [Session]
    let places: Int
    let venue: String
    let host: String
    let isFixed: Bool
    let isPinned: Bool
    let seats: [Seat]

    struct Session: Encodable {
        let startLocal: String
        let endLocal: String
    }

    struct Seat: Encodable {
        let member: String
        let startLocal: String
        let points: Int
    }

    init(_ item: HeldItem, _ view: PlanView) {
        self.item = item.held.item.name
        title = PlanWords(view.names).title(item.held.item)
        sessions = item.held.sessions.map { Session(startLocal: "\($0.start)", endLocal: "\($0.end)") }
        places = item.held.places
        venue = view.venueReference(item.held.venue)
        host = PlanWords(view.names).host(item.held.host) ?? ""
        isFixed = item.isFixed
        isPinned = item.isPinned
        seats = item.seats.map {
            Seat(member: view.reference(of: $0.member), startLocal: "\($0.session.start)", points: $0.points)
        }
    }
}

/// Somebody with nothing this month.
struct LeftOutLine: Encodable {
    let leftOut: String
    let why: String
    let repair: String
    let points: Int

    init(_ one: LeftOut, _ view: PlanView) {
        leftOut = view.reference(of: one.member)
        why = LeftOutWords.sentence(one, view.names)
        repair = LeftOutWords.task(one.repair, view.names)
        points = one.points
    }
}

/// How good a planned month is.
struct PlanSummaryLine: Encodable {
    let month: String
    let state: String
    let value: Int
    let bound: Int
    /// Hundredths of a percent.
    let gap: Int
    /// What the check found wrong, in words.
    let faults: [String]
    let seed: UInt64
    let members: Int
    let reachedBefore: Int
    let reached: Int

    init(_ view: PlanView) {
        month = view.month.description
        state = view.state.state.rawValue
        (value, bound, gap) = (view.plan.value, view.plan.bound, view.plan.gap)
        faults = view.faults.map { PlanFlawWords.sentence($0, view.names) }
        seed = view.plan.effort.seed
        let all = view.coverage.first
        (members, reachedBefore, reached) = (all?.members ?? 0, all?.before ?? 0, all?.after ?? 0)
    }
}
