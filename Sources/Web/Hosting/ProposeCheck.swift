import CivilTime
import Domain
import HTML
import Wording

/// The last page: everything once more, each with a button to change it.
struct ProposeCheck {
    let frame: Frame
    let answers: ProposeAnswers
    let interests: [PublicInterest]
    let venue: PublicVenue?
    let problems: FormProblems

    var body: Markup {
        """
        <dl class="facts card">
        \(row("Your idea", answers.title, .idea))\
        \(row("What it is", interests.map(\.label).joined(separator: ", "), .idea))\
        \(row("For how many", answers.placesWanted.map { "Up to \(SummaryWords.count($0, "person", "people"))" } ?? "As many as like", .idea))\
        \(row("When", answers.suggestedStarts.map(DateWords.moment).joined(separator: ". Or "), .times))\
        \(row("How long", HostingWords.length(minutes: answers.minutes), .times))\
        \(row("Where", HostingWords.place(venue.map { PlaceWords.line(.venue($0)) }, isAtHome: answers.isAtHome), .place))
        </dl>
        \(note)
        """
    }

    private func row(_ name: String, _ words: String, _ step: ProposeStep) -> Markup {
        """
        <div><dt>\(name)</dt><dd>\(words.isEmpty ? "Not told yet" : words)</dd><dd>\
        <button class="quiet-button" name="\(ProposeField.to)" value="\(step.rawValue)">Change\
        <span class="unseen"> \(name.lowerFirst)</span></button></dd></div>

        """
    }

    private var note: Markup {
        TextField(
            name: ProposeField.note, label: "Anything else \(frame.helpLine.name) should know", rows: 3,
            value: answers.note, problem: problems.sentence(for: ProposeField.note)
        ).body
    }
}
