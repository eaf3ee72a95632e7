package import CivilTime
package import Domain
package import HTML
package import Hub
import Wording

/// One person's record on the connector's desk: what was told, who sees what, and the next things to do.
package struct PersonPage: Sendable {
    let frame: Frame
    let record: PersonRecord
    /// Others who may be the same person, just after somebody was written down.
    let alike: [Reference]
    let problems: FormProblems
    /// Those whose programme is out and not over.
    let months: [YearMonth]

    package init(
        frame: Frame, record: PersonRecord, alike: [Reference] = [], problems: [Problem] = [], months: [YearMonth] = []
    ) {
        self.months = months
        self.frame = frame
        self.record = record
        self.alike = alike
        self.problems = FormProblems(problems)
    }

    private var member: Member { record.member }

    package var body: Markup {
        Page(
            frame: frame, title: "\(problems.titlePrefix)\(member.fullName)", tab: .people, announcesFeeds: false,
            main: main
        ).body
    }

    private var main: Markup {
        """
        \(problems.summary)
        <div class="row"><h1>\(member.fullName) <span class="soft">\(member.reference.rawValue)</span></h1> \(state)</div>
        \(twins)
        \(ownWord)
        <div class="cols">
        <div>
        <section><h2>What they told us</h2>\(FactList(facts: facts, isNarrow: true).body)\(change)</section>
        <section><h2>What they enjoy</h2>\(interests)\(addInterest)</section>
        <section><h2>What was offered</h2>\(PersonOffers(frame: frame, record: record, problems: problems).body)</section>
        <section><h2>What they could bring</h2>\(list(gifts))</section>
        <section><h2>Good days</h2>\(PersonTalks(frame: frame, record: record, problems: problems).goodDays)</section>
        </div>
        <div>
        <section><h2>Who sees what</h2>\(FactList(facts: sight, isNarrow: true).body)</section>
        <section><h2>Who helps</h2>\(list(supporters))\(saidFor)</section>
        <section><h2>What they agreed to</h2>\(list(consents))</section>
        <section><h2>One-page profiles</h2>\(PersonTalks(frame: frame, record: record, problems: problems).profiles)</section>
        \("<section><h2>In their life</h2>\(list(ties))</section>", when: !record.ties.isEmpty)
        \(ownMonths)
        <section><h2>Next</h2>\(steps)</section>
        </div>
        </div>
        """
    }

    private var ownMonths: Markup {
        guard !months.isEmpty, member.status == .active || member.status == .paused else { return "" }
        let links = months.map { month -> Markup in
            "<li><a href=\"\(OwnMonthPage.link(month, of: member.reference))\">\(DateWords.month(month))</a></li>"
        }
        return "<section><h2>Their own month, to print</h2><ul class=\"row links\">\(links)</ul></section>"
    }

    private var state: Markup {
        let tone: StateTag.Tone = member.status == .active ? .good : member.status.isSilent ? .care : .wait
        return StateTag(words: StatusWords.words(member.status).sentenceCase, tone: tone).body
    }

    private var twins: Markup {
        guard !alike.isEmpty else { return "" }
        let links = alike.map { other in
            "<a href=\"\(PeopleLinks.merge(other, member.reference))\">\(other.rawValue)</a> " as Markup
        }
        return """
            <div class="note wait" role="status"><p>Written down. Somebody with the same name or number is here already. \
            Is it the same person? Look at both: \(links)</p></div>
            """
    }

    private var ownWord: Markup {
        guard let said = member.selfSaid else {
            return """
                <div class="note wait"><p>They have not said yes in their own words yet.</p>\
                <p><a class="button" href="\(PeopleLinks.page("join", of: member.reference))">Take them in</a></p></div>
                """
        }
        return """
            <p class="lead">\(said.words == SelfSaid.unwritten ? said.words : "“\(said.words)”") <span class="soft">\(DateWords.date(said.on))\
            \(said.witness.map { ", heard by \($0)" })</span></p>
            """
    }

    private var facts: [FactList.Fact] {
        let told = PersonField.allCases.filter { ![.needs, .free, .away, .emergency].contains($0) }.map { field in
            let value = field == .area ? record.area : member.text(of: field)
            return FactList.Fact(FieldWords.label(field), value?.replacing("_", with: " ") ?? "")
        }
        let free = record.free.map { DateWords.part($0.part, of: $0.weekday) }.joined(separator: ", ")
        let needs = AccessWords.needs(record.needs)
        let rest: [FactList.Fact] = [
            .init("Free", free), .init("What helps", needs.joined(separator: ", ").sentenceCase),
        ]
        return (told + rest).filter { !$0.words.isEmpty }
    }

    private var change: Markup {
        guard !member.status.isSilent else { return "" }
        return """
            <p class="acts"><a class="button plain" href="\(PeopleLinks.page("details", of: member.reference))">Put it right</a> \
            <a class="button plain" href="\(WayInPage.link(member.reference))">Signing in</a></p>
            """
    }

    private var interests: Markup {
        list(
            record.interests.map { one in
                InterestWords.said(member.knownAs, one.told.relation, one.label)
                    + (one.told.visibleTo == .members ? " Members may know." : "")
                    + (one.told.note.map { " \($0)" } ?? "")
            })
    }

    private var addInterest: Markup {
        guard !member.status.isSilent else { return "" }
        let relation = SelectField(
            name: "relation", label: "How", empty: "Enjoys it now",
            choices: [("misses", "Misses it"), ("wants_to_try", "Would like to try it")], value: "", problem: nil)
        return """
            <details\(" open", when: problems.sentence(for: "own_words") != nil)><summary>Add something they enjoy</summary>\
            \(frame.form(to: "\(PeopleLinks.page("interests", of: member.reference))", " novalidate"))
            \(TextField(name: "own_words", label: "In their words", value: "", problem: problems.sentence(for: "own_words")).body)\
            \(relation.body)<p><button>Add it</button></p></form></details>
            """
    }

    private var gifts: [String] {
        record.gifts.map { gift in
            let will = gift.willing.map { $0.rawValue.replacing("_", with: " ") }
            return gift.description + (will.isEmpty ? "" : ": would \(SummaryWords.list(will))")
                + (gift.lastAskedOn.map { "; last asked \(DateWords.date($0))" } ?? "; never asked")
        }
    }

    private var sight: [FactList.Fact] {
        record.whoSees.lines.map { .init($0.who.sentenceCase, $0.what.sentenceCase) }
    }

    private var supporters: [String] {
        record.supporters.filter(\.helps).map { supporter in
            let may = SupporterScope.allCases.filter(supporter.scopes.contains).map(WhoSeesWords.scope)
            return "\(supporter.name ?? "A member") (\(supporter.relationship)) may \(SummaryWords.list(may))"
                + (supporter.reviewOn.map { "; ask again \(DateWords.date($0))" } ?? "")
        }
    }

    /// What was said for them.
    private var saidFor: Markup {
        let lines = record.saidFor.map { ActingWords.said($0, for: member.knownAs) }
        return lines.isEmpty ? "" : "<p>Said for them:</p>\(list(lines))"
    }

    private var consents: [String] {
        record.consents.filter { $0.state == .given }.map { MemberWords.consent($0.purpose).sentenceCase }
    }

    private var ties: [String] {
        record.ties.map { "\($0.name): \($0.kind.rawValue.replacing("_", with: " or ")), ring \($0.ring)" }
    }

    private func list(_ lines: [String]) -> Markup {
        lines.isEmpty ? "<p>Nothing yet.</p>" : "<ul>\(lines.map { "<li>\($0)</li>" as Markup })</ul>"
    }

    private var steps: Markup {
        let words: [(MemberStatus, String, String)] = [
            (.paused, "pause", "They take a break"), (.active, "resume", "They are back"),
            (.left, "leave", "They leave"), (.closed, "close", "They do not join"), (.died, "died", "They have died"),
        ]
        let possible = words.filter {
            member.status.next.contains($0.0) && !(member.status == .enquiry && $0.1 == "resume")
        }
        let links = possible.map { step in
            "<li><a href=\"\(PeopleLinks.page(step.1, of: member.reference))\">\(step.2)</a></li>" as Markup
        }
        return """
            \("<ul class=\"next\">\(links)</ul>", when: !links.isEmpty)
            \(frame.form(to: "\(PeopleLinks.page("merge", of: member.reference))", " novalidate"))
            \(TextField(name: "other", label: "The same person as", hint: "A number such as M012", value: "", problem: problems.sentence(for: "other")).body)\
            <p><button class="plain">Look at both</button></p></form>
            \(undo)
            """
    }

    private var undo: Markup {
        guard let step = record.canUndo else { return "" }
        let words = step.kind == .mergeMembers ? "Make two records of it again" : "Take the last step back"
        return """
            \(frame.form(to: "\(PeopleLinks.page("undo", of: member.reference))"))\
            <p><button class="plain">\(words)</button> <span class="soft">until \
            \(DateWords.moment(step.goodUntil, in: frame.community.zone))</span></p></form>
            """
    }
}
