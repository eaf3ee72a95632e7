import CivilTime
import Domain
import HTML
import Hub
import Wording

/// The third page: up to three times, from those that suit others too or of one's own.
struct ProposeTimes {
    let answers: ProposeAnswers
    let company: PrepareMeetup.Company
    let problems: FormProblems

    var body: Markup {
        """
        <p class="lead">Choose up to three. One is enough.</p>
        \(choices)
        <details\(" open", when: hasOwn)><summary>A time of your own</summary>\((1...3).map(start))</details>
        \(length)
        """
    }

    private var hasOwn: Bool {
        answers.starts.contains { !$0.isEmpty } || company.starts.isEmpty
            || (1...3).contains { problem(ProposeField.date($0)) != nil || problem(ProposeField.time($0)) != nil }
    }

    private func problem(_ field: String) -> String? { problems.sentence(for: field) }

    private var choices: Markup {
        let common = zip(company.starts, company.likely.times).map { start, time in
            (start: start, words: Optional(HostingWords.free(time, of: company.likely.basis)))
        }
        // What was ticked before stays there to be ticked, whatever the list is by now.
        let others = answers.picks.filter { !company.starts.contains($0) }.map { (start: $0, words: String?.none) }
        let all = (common + others).sorted { $0.start < $1.start }
        guard !all.isEmpty else {
            return "<p>We know no times that suit others as well. Write one of your own.</p>\(error)"
        }
        let field = ProposeField.pick
        return """
            <fieldset class="field\(" wrong", when: problem(field) != nil)"\
            \(FieldDescription(name: field, hint: nil, problem: problem(field)).body)><legend>\(legend)</legend>\
            \(error)<div class="choices">\(all.enumerated().map { choice($0.offset, $0.element.start, $0.element.words) })</div></fieldset>

            """
    }

    private var legend: String {
        company.likely.basis == .oneself ? "Times at which you are free" : "Times that would suit others too"
    }

    private var error: Markup {
        guard let words = problem(ProposeField.pick) else { return "" }
        return "<span class=\"error\" id=\"\(ProposeField.pick)-error\">\(words)</span>"
    }

    private func choice(_ place: Int, _ start: WallTime, _ words: String?) -> Markup {
        """
        <label class="choice"><input type="checkbox" name="\(ProposeField.pick)" value="\(start.description)"\
        \(" id=\"\(ProposeField.pick)\"", when: place == 0)\(" checked", when: answers.picks.contains(start))> \
        <span>\(DateWords.moment(start))\(words.map { "<span class=\"hint small\">\($0)</span>" as Markup })</span></label>
        """
    }

    private func start(_ number: Int) -> Markup {
        let start = answers.starts.indices.contains(number - 1) ? answers.starts[number - 1] : .init()
        let names = ["One", "Another", "A third"]
        let (date, time) = (ProposeField.date(number), ProposeField.time(number))
        return """
            <fieldset class="field"><legend>\(names[number - 1])</legend><div class="moment">\
            \(TextField(name: date, label: "Day", kind: .date, value: start.date, problem: problem(date)).body)\
            \(TextField(name: time, label: "Time", kind: .time, value: start.time, problem: problem(time)).body)</div></fieldset>
            """
    }

    private var length: Markup {
        let usual = [30, 60, 120, 180, 240]
        let chosen = answers.lengthMinutes
        // A length from elsewhere stays what it is.
        let all = usual + [chosen].compactMap(\.self).filter { !usual.contains($0) && $0 > 0 }
        return SelectField(
            name: ProposeField.length, label: "How long?",
            empty: HostingWords.length(minutes: ProposeAnswers.usualMinutes),
            choices: all.sorted().map { (String($0), HostingWords.length(minutes: $0)) },
            value: chosen.map(String.init) ?? "", problem: problem(ProposeField.length)
        ).body
    }
}
