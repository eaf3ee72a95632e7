package import CivilTime
package import Domain

/// What waits for the connector, as she would write it on her own list.
package struct WorkWords: Sendable, Hashable {
    package let headline: String
    package let detail: String
    /// What the way there says.
    package let action: String

    package init(_ task: WorkTask, _ names: Names, today: CivilDate) {
        switch task {
        case .lettersHeld:
            headline = "Letters are held back"
            detail = "Nobody hears anything until you let them go."
            action = "Look at it"
        case .concerns(let count):
            headline = count == 1 ? "Somebody is worried about somebody" : "\(count) people are worried about somebody"
            detail = "They have told you, and nobody else. Read it before anything else."
            action = "Read it"
        case .startEnquiries(let count):
            headline = "\(SummaryWords.count(count, "person asks", "people ask")) how to start".upperFirst
            detail = "They live elsewhere and would like something like this where they are."
            action = "Answer"
        case .request(let request):
            headline = "\(DataRequestWords.kind(request.kind).upperFirst), \(request.reference)"
            detail = "To be done by \(DateWords.day(request.dueOn))\(request.dueOn < today ? ", which is over" : "")."
            action = "Open the request"
        case .conflict(let conflict, let month):
            let words = ConflictWords(conflict, names)
            headline = words.headline
            detail = "\(words.detail) \(words.nextStep)"
            action = "Open \(DateWords.monthName(month.month))"
        case .calls(let count):
            headline = "Ring \(SummaryWords.count(count, "person", "people"))"
            detail =
                "About something that was offered to them, or something they are asked. The words to say are there."
            action = "See whom"
        case .lift(let ask):
            headline = ask.lift == .need ? "\(ask.knownAs) needs a lift" : "\(ask.knownAs) offers a lift"
            detail =
                "To \(ask.title), \(DateWords.day(ask.start.date)) at \(DateWords.time(ask.start.time)). Ring, and "
                + (ask.lift == .need ? "say who takes them." : "say whom to take, or thank them.")
            action = "Open their page"
        case .wanted(let step):
            if let group = step.group, !step.isComing {
                headline = "\(step.knownAs) would like to come to \(group)"
                detail = "It is for some people only. Ring, and ask whether it is for them; then offer it."
                action = "Offer it"
            } else if let group = step.group {
                headline = "\(step.knownAs) will come to \(group)"
                detail = "They found it themselves. See that somebody meets them the first time."
                action = "Open their page"
            } else {
                headline = "\(step.knownAs) would like \(step.interest.lowerFirst)"
                detail = "Somebody has to arrange it: \(MatchWords.route(step.route).lowerFirst)."
                action = "Offer it"
            }
        case .told(let told):
            headline = ToldWords.headline(told)
            detail = ToldWords.detail(told)
            action = "Read it"
        case .pauseIsOver(_, let name):
            headline = "Ring \(name)"
            detail = "The break they wanted is over. A friendly call: is it time to come back?"
            action = "Open their page"
        case .ideas(let count, let month):
            headline = SummaryWords.count(count, "idea waits", "ideas wait").upperFirst
            detail = "Somebody would like to hold something in \(DateWords.monthName(month.month))."
            action = "Answer"
        case .month(let month, let state):
            (headline, detail, action) = Self.step(of: month, state)
        case .changes(let count, let month):
            headline = "Tell those with paper about \(SummaryWords.count(count, "change"))"
            detail = "\(DateWords.month(month)) is not any more what the printed copy says."
            action = "See the changes"
        case .ownWordMissing(let count):
            headline = "Hear from \(SummaryWords.count(count, "person", "people")) in their own words"
            detail = "They asked, or somebody asked for them. Nothing begins before they have said yes themselves."
            action = "See who"
        case .words(let count):
            headline = "\(SummaryWords.count(count, "interest").upperFirst) to place"
            detail = "People have told us what they like in words that the hub does not know."
            action = "Place them"
        case .records(let count):
            headline = "\(SummaryWords.count(count, "record")) of a list to look at".upperFirst
            detail = "The hub was not sure, and asks you."
            action = "Answer"
        }
    }

    private static func step(of month: YearMonth, _ state: ProgrammeState) -> (String, String, String) {
        let name = DateWords.monthName(month.month)
        switch state {
        case .collecting: return ("Build \(name)", "Nothing is planned yet beside what is fixed.", "Open the plan")
        case .drafting:
            return ("Share \(name) for comment", "The plan is there; nobody has been asked yet.", "Open the plan")
        case .sharedForComment:
            return ("Publish \(name)", "People were asked what they think of it.", "Open \(name)")
        case .published, .closed: return ("\(name) is out", "Nothing is to be done.", "Open \(name)")
        }
    }

    /// `Today`, `This week`, `When you can`.
    package static func time(_ time: WorkTime) -> String {
        switch time {
        case .today: "Today"
        case .thisWeek: "This week"
        case .whenYouCan: "When you can"
        }
    }

    /// How much there is, as in `Four things for today`.
    package static func lead(_ items: [WorkItem]) -> String {
        let today = items.count { $0.time == .today }
        if today > 0 { return "\(SummaryWords.count(today, "thing").upperFirst) for today." }
        return items.isEmpty ? "Nothing waits." : "Nothing has to be done today."
    }
}
