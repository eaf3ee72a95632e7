package import Domain
package import HTML
package import Hub
import Wording

/// One page of the form in which a member suggests a meetup; what stands on the others travels with it.
package struct ProposePage: Sendable {
    let frame: Frame
    let answers: ProposeAnswers
    let content: Content
    let problems: FormProblems
    /// What the answer was, where the idea has moved on while it was put another way.
    var refusal: String?

    /// What a page shows beside what was typed.
    package enum Content: Sendable {
        /// `asked` is what the words may mean; empty before we asked.
        case idea(interests: [PublicInterest], asked: [PublicInterest])
        case company(PrepareMeetup.Company, interests: [PublicInterest])
        case times(PrepareMeetup.Company)
        case place([PrepareMeetup.Place])
        case check(interests: [PublicInterest], venue: PublicVenue?)

        package var step: ProposeStep {
            switch self {
            case .idea: .idea
            case .company: .company
            case .times: .times
            case .place: .place
            case .check: .check
            }
        }
    }

    package init(frame: Frame, answers: ProposeAnswers, content: Content, problems: [Problem] = []) {
        self.frame = frame
        self.answers = answers
        self.content = content
        self.problems = FormProblems(problems)
    }

    package var body: Markup {
        let step = content.step
        return Page(
            frame: frame,
            title:
                "\(problems.titlePrefix)\(heading). Step \(step.number) of \(ProposeStep.allCases.count), Suggest a meetup",
            tab: .propose, announcesFeeds: false, main: main
        ).body
    }

    private var main: Markup {
        let step = content.step
        return """
            \(problems.summary)\(note)
            <p class="over">Suggest a meetup, step \(step.number) of \(ProposeStep.allCases.count)</p>
            \(chain)
            <h1>\(heading)</h1>
            <div class="cols">
            \(frame.form(to: "/propose", " novalidate"))\(answers.hidden(on: step))\
            <input type="hidden" name="\(ProposeField.at)" value="\(step.rawValue)">
            \(fields)
            <div class="acts">\(buttons)</div>
            </form>
            \(aside)
            </div>
            """
    }

    private var note: Markup {
        guard let refusal else { return "" }
        return """
            <div class="note care" role="alert" aria-labelledby="moved" tabindex="-1" autofocus>\
            <h2 id="moved">It has moved on</h2><p>\(refusal)</p>\
            <p>What you wrote is still here, and nothing was lost. \
            Ring \(frame.helpLine.name) if you would rather talk about it.</p></div>
            """
    }

    private var chain: Markup {
        let marks = ProposeStep.allCases.map { step -> Markup in
            let state: Markup =
                step == content.step
                ? " aria-current=\"step\"" : step.number < content.step.number ? " class=\"done\"" : ""
            return "<li\(state)>\(step.number)</li>"
        }
        return "<ol class=\"chain\" aria-hidden=\"true\">\(marks)</ol>"
    }

    private var heading: String {
        switch content {
        case .idea: "What would you like to do?"
        case .company: "Who might come?"
        case .times: "When would be good?"
        case .place: "Where could it be?"
        case .check: answers.change == nil ? "Is that right?" : "Is that right now?"
        }
    }

    private var fields: Markup {
        switch content {
        case .idea(let interests, let asked):
            ProposeIdea(frame: frame, answers: answers, interests: interests, asked: asked, problems: problems).body
        case .company(let company, let interests):
            ProposeCompany(company: company, interests: interests).body
        case .times(let company): ProposeTimes(answers: answers, company: company, problems: problems).body
        case .place(let places):
            ProposePlace(frame: frame, answers: answers, places: places, problems: problems).body
        case .check(let interests, let venue):
            ProposeCheck(frame: frame, answers: answers, interests: interests, venue: venue, problems: problems).body
        }
    }

    /// The first button is what the Enter key presses.
    private var buttons: Markup {
        let step = content.step
        let forward: Markup =
            step == .check
            ? "<button name=\"\(ProposeField.to)\" value=\"\(ProposeField.send)\">Send my idea</button>"
            : "<button name=\"\(ProposeField.to)\" value=\"\(step.next.rawValue)\">Go on</button>"
        let back = step.before.map { before -> Markup in
            " <button class=\"plain\" name=\"\(ProposeField.to)\" value=\"\(before.rawValue)\">Back</button>"
        }
        return "\(forward)\(back)"
    }

    private var aside: Markup {
        """
        <div>\(soFar)\(WhatHappensNext(connector: frame.helpLine.name).body)</div>
        """
    }

    private var soFar: Markup {
        guard content.step != .idea, content.step != .check else { return "" }
        var facts = [FactList.Fact("Your idea", answers.title)]
        let times = answers.suggestedStarts.map(DateWords.moment).joined(separator: ", or ")
        if !times.isEmpty { facts.append(.init("Good times", times)) }
        return "<section><h2>So far</h2>\(FactList(facts: facts, isNarrow: true).body)</section>"
    }
}

/// What becomes of an idea once it is sent.
struct WhatHappensNext {
    let connector: String

    var body: Markup {
        """
        <section class="card"><h2>What happens after you send it</h2><ol class="path">
        <li><strong>\(connector) reads it</strong><p class="soft">You get a ring if anything is unclear.</p></li>
        <li><strong>The date is agreed</strong></li>
        <li><strong>The room is booked</strong><p class="soft">\(connector) does this.</p></li>
        <li><strong>It goes in the calendar</strong><p class="soft">On paper, on phones and here.</p></li>
        <li><strong>It happens</strong><p class="soft">Two days before, you get first names, what people need, and the \
        number to ring.</p></li>
        </ol></section>
        """
    }
}
