import Domain
package import HTML
package import Hub
import Wording

/// How far a member's idea for a meetup has come, what happens next, and what they can do about it.
package struct JourneyPage: Sendable {
    let frame: Frame
    let shown: ShowJourney.Shown

    private var journey: ProposalJourney { shown.journey }
    private var proposal: Proposal { shown.journey.proposal }
    private var connector: String { frame.helpLine.name }

    package init(frame: Frame, shown: ShowJourney.Shown) {
        self.frame = frame
        self.shown = shown
    }

    package var body: Markup {
        Page(frame: frame, title: "\(proposal.title): your idea", tab: .propose, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <p class="over">Your idea for a meetup</p>
        <h1>\(proposal.title)</h1>
        <p>\(StateTag(words: StatusWords.words(proposal.state).sentenceCase, tone: proposal.state.tone).body)</p>
        <p class="lead">\(JourneyWords.next(journey, connector: connector))</p>
        <div class="cols">
        <div>
        \(reply)
        <section><h2>How far it has come</h2><ol class="path">\(steps)</ol></section>
        <div class="acts">\(actions)</div>
        </div>
        <section><h2>What you told us</h2>\(FactList(facts: facts, isNarrow: true).body)</section>
        </div>
        """
    }

    private var steps: Markup {
        JourneyStep.allCases.filter { $0 != .begun }.map { step -> Markup in
            let isDone = step <= journey.reached
            let isNow = step == journey.now
            let state: Markup = isNow ? " aria-current=\"step\"" : isDone ? " class=\"done\"" : ""
            return """
                <li\(state)><strong>\(JourneyWords.step(step, connector: connector))</strong>\
                <span class="unseen">\(isDone ? ", done" : isNow ? ", now" : ", still to come")</span>\(detail(step))</li>

                """
        }.joined()
    }

    private func detail(_ step: JourneyStep) -> Markup {
        switch step {
        case .sent: return "<p class=\"soft\">On \(DateWords.day(proposal.submittedOn)).</p>"
        case .placed:
            guard let event = journey.event, event.status != .cancelled else { return "" }
            return "<p class=\"soft\">On \(DateWords.moment(event.start)).</p>"
        case .published:
            guard let event = journey.event, journey.reached >= .published, event.audience == .public else { return "" }
            return "<p><a href=\"\(Link(path: ["events", event.reference.rawValue]))\">Look at its page</a></p>"
        case .held:
            guard let event = journey.event, !journey.hasEnded, journey.reached >= .published else { return "" }
            return "<p><a href=\"\(HostLinks.pack(event.reference))\">Your sheet for hosts</a></p>"
        case .begun, .read, .room: return ""
        }
    }

    private var reply: Markup {
        guard let words = proposal.connectorReply, !words.isEmpty else { return "" }
        return """
            <section class="note wait"><h2>What \(connector) says</h2><p>\(words)</p></section>

            """
    }

    private var actions: Markup {
        var buttons: [Markup] = []
        if journey.canBeChanged {
            buttons.append("<a class=\"button\" href=\"\(HostLinks.change(proposal.reference))\">Change it</a>")
        }
        if journey.canBeWithdrawn {
            buttons.append(button("Take it back", to: HostLinks.withdrawal(of: proposal.reference), isPlain: true))
        }
        if journey.canBeTakenUpAgain {
            buttons.append(
                button("Send it after all", to: HostLinks.secondThought(of: proposal.reference), isPlain: false))
        }
        if journey.hasEnded || journey.reached == .held {
            buttons.append(
                "<a class=\"button\(" plain", when: journey.canBeTakenUpAgain)\" href=\"\(HostLinks.again(proposal.reference))\">Suggest it another way</a>"
            )
        }
        if journey.reached == .published, !journey.hasEnded {
            buttons.append(
                "<p>Something has come up? Ring \(PhoneLink(number: frame.helpLine.phone).body): people count on it.</p>"
            )
        }
        return buttons.joined()
    }

    private func button(_ words: String, to link: Link, isPlain: Bool) -> Markup {
        "\(frame.form(to: "\(link)"))<button\(" class=\"plain\"", when: isPlain)>\(words)</button></form>"
    }

    private var facts: [FactList.Fact] {
        [
            .init("What it is", shown.interests.map(\.label).joined(separator: ", ")),
            .init(
                "For how many",
                proposal.places.map { "Up to \(SummaryWords.count($0, "person", "people"))" } ?? "As many as like"),
            .init("When", proposal.suggestedStarts.map(DateWords.moment).joined(separator: ", or ")),
            .init("How long", HostingWords.length(minutes: proposal.lengthMinutes)),
            .init(
                "Where",
                HostingWords.place(shown.venue.map { PlaceWords.line(.venue($0)) }, isAtHome: proposal.isAtHome)),
            .init("What you added", proposal.note ?? ""),
        ]
    }
}
