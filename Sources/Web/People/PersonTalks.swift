import Domain
import HTML
import Hub
import Wording

/// Good days with a press for each line, and the one-page profiles, with their forms.
struct PersonTalks {
    let frame: Frame
    let record: PersonRecord
    let problems: FormProblems

    private var reference: Reference { record.member.reference }
    private var isOpen: Bool { !record.member.status.isSilent }

    var goodDays: Markup {
        let made = Set(record.interests.compactMap(\.told.from))
        let talks = record.goodDays.map { talk -> Markup in
            let lines = talk.lines.map { line($0, isMade: made.contains($0.id)) }
            let more = talk.moreOf.map { "<li>More of: \($0)</li>" as Markup }
            return "<p class=\"over\">\(DateWords.date(talk.dated))</p><ul class=\"jobs\">\(lines)\(more)</ul>"
        }
        return """
            \("<p>Nothing has been said yet, or nothing that is shared with you.</p>", when: talks.isEmpty)\(talks)
            \(isOpen ? goodDaysForm : "")
            """
    }

    private func line(_ line: GoodDaysLine, isMade: Bool) -> Markup {
        guard isOpen, !isMade else {
            return
                "<li><p><b>\(label(line.kind)):</b> \(line.words)</p>\(isMade ? StateTag(words: "An interest", tone: .good).body : "")</li>"
        }
        return """
            <li><p><b>\(label(line.kind)):</b> \(line.words)</p>\
            \(frame.form(to: "\(PeopleLinks.page("harvest", of: reference))"))\
            <input type="hidden" name="line" value="\(line.id.rawValue)">\
            <button class="plain">Make it an interest<span class="unseen">: \(line.words)</span></button></form></li>
            """
    }

    private func label(_ kind: GoodDaysKind) -> String {
        switch kind {
        case .good: "A good day"
        case .bad: "A bad day"
        case .people: "People"
        case .places: "Places"
        }
    }

    private var goodDaysForm: Markup {
        let fields = GoodDaysKind.allCases.map { kind in
            TextField(
                name: kind.rawValue, label: label(kind), hint: kind == .good ? "One thing a line" : nil, rows: 3,
                value: "", problem: problems.sentence(for: kind.rawValue)
            ).body
        }
        return """
            <details\(" open", when: problems.sentence(for: "good") != nil)><summary>Write down a talk about good days</summary>\
            \(frame.form(to: "\(PeopleLinks.page("good-days", of: reference))", " novalidate"))\(fields)\
            \(TextField(name: "more_of", label: "The one thing to have more of", value: "", problem: nil).body)\
            <p class="hint">Keep it only where they say that you may.</p><p><button>Keep it</button></p></form></details>
            """
    }

    var profiles: Markup {
        let pages = record.profiles.map { profile -> Markup in
            let readers = ProfileAudience.allCases.filter(profile.visibleTo.contains).map(\.rawValue)
            return """
                <article class="card"><p class="over">\(profile.dated.map { DateWords.date($0) } ?? "No date")\
                \(profile.madeWith.map { ", made with \($0)" })</p>
                <p><b>What others like and admire:</b> \(profile.likeAndAdmire)</p>
                <p><b>Important to them:</b> \(profile.importantToMe)</p>
                <p><b>How best to support them:</b> \(profile.howBestToSupportMe)</p>
                <p class="soft">\(readers.isEmpty ? "Shown to nobody else" : "Shown to \(SummaryWords.list(readers)) too")</p></article>
                """
        }
        return """
            \("<p>None yet.</p>", when: pages.isEmpty)\(pages)\(isOpen ? profileForm : "")
            """
    }

    private var profileForm: Markup {
        let texts = [
            ("like_and_admire", "What others like and admire"), ("important_to_me", "What is important to them"),
            ("how_best_to_support_me", "How best to support them"),
        ].map { name, label in
            TextField(name: name, label: label, rows: 3, value: "", problem: problems.sentence(for: name)).body
        }
        let readers = ChoiceField(
            name: "visible_to", legend: "Who may see it, as they wish", allowsSeveral: true,
            choices: ProfileAudience.allCases.map {
                ChoiceField.Choice(value: $0.rawValue, label: $0.rawValue.sentenceCase, isChosen: false)
            }, problem: nil)
        return """
            <details\(" open", when: problems.sentence(for: "like_and_admire") != nil)><summary>Write a new profile</summary>\
            \(frame.form(to: "\(PeopleLinks.page("profile", of: reference))", " novalidate"))\(texts)\
            \(TextField(name: "made_with", label: "Who helped to make it", value: "", problem: nil).body)\(readers.body)\
            <p><button>Keep it</button></p></form></details>
            """
    }
}
