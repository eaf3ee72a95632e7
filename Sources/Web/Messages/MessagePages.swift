import CivilTime
import Domain
import HTML
import Hub
import Wording

/// Who would like to start something elsewhere, for connectors.
struct EnquiriesPage {
    let frame: Frame
    let enquiries: [StartEnquiry]
    let zone: Zone

    var body: Markup {
        Page(frame: frame, title: "Who would like to start something", announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>Who would like to start something</h1>
        <p class="lead">\(enquiries.isEmpty ? "Nobody has asked yet." : "They live elsewhere. The regional connector answers; each is kept for six months.")</p>
        \("<ul class=\"jobs\">\(enquiries.map(line))</ul>", when: !enquiries.isEmpty)
        """
    }

    private func line(_ enquiry: StartEnquiry) -> Markup {
        """
        <li><p><b>\(enquiry.name), \(enquiry.place)</b> \(enquiry.contact). Asked on \
        \(DateWords.moment(enquiry.askedAt, in: zone)).\(enquiry.words.map { "<br>“\($0)”" })</p>\(act(enquiry))</li>

        """
    }

    private func act(_ enquiry: StartEnquiry) -> Markup {
        if let day = enquiry.answeredOn { return "<p class=\"soft\">Answered on \(DateWords.date(day))</p>" }
        return """
            \(frame.form(to: "\(MessageLinks.answered(enquiry))"))<button class="plain">I have answered\
            <span class="unseen">: \(enquiry.name)</span></button></form>
            """
    }
}

/// What worried people told, for the connector it was told to.
struct ConcernsPage {
    let frame: Frame
    let concerns: [Concern]
    let zone: Zone
    /// What was typed for one of them and could not be taken, with why.
    var refused: (reference: Reference, done: String, problems: FormProblems)?

    var body: Markup {
        Page(
            frame: frame, title: "\(refused?.problems.titlePrefix ?? "")Worried about somebody", announcesFeeds: false,
            main: main
        ).body
    }

    private var main: Markup {
        """
        \(refused?.problems.summary)
        <h1>Worried about somebody</h1>
        <p class="lead">\(concerns.isEmpty ? "Nobody has told you anything." : "Told to you in confidence. In danger now: ring 999 first. Then your safeguarding lead, the same day.")</p>
        \(concerns.map(card))
        """
    }

    private func card(_ concern: Concern) -> Markup {
        let facts = [
            FactList.Fact("About whom", concern.whom ?? "Not said"),
            FactList.Fact("What", concern.words),
            FactList.Fact("Told by", concern.teller ?? "Somebody who would rather not say"),
            FactList.Fact("How to reach them", concern.contact ?? "Not said"),
            FactList.Fact("When", DateWords.moment(concern.toldAt, in: zone)),
            FactList.Fact("Where it stands", ConcernWords.state(concern.state)),
        ]
        let done = concern.done.map { [FactList.Fact("What was done", $0)] } ?? []
        return """
            <section class="card"><h2>\(concern.reference.rawValue)</h2>\(FactList(facts: facts + done).body)\(steps(concern))</section>

            """
    }

    private func steps(_ concern: Concern) -> Markup {
        let states = ConcernState.allCases.filter(concern.state.next.contains)
        guard !states.isEmpty else { return "" }
        let own = refused?.reference == concern.reference ? refused : nil
        let buttons = states.map { state -> Markup in
            "<button class=\"plain\" name=\"state\" value=\"\(state.rawValue)\">\(ConcernWords.step(to: state))</button> "
        }
        return """
            \(frame.form(to: "\(MessageLinks.move(concern))", " novalidate"))
            \(TextField(name: own == nil ? "done_\(concern.reference.rawValue)" : "done", label: "What was done, and by whom", rows: 3, value: own?.done ?? "", problem: own?.problems.sentence(for: "done")).body)
            <div class="acts">\(buttons)</div></form>
            """
    }
}
