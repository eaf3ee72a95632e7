package import Domain
package import HTML
import Wording

/// After a meetup was suggested.
package struct ProposedPage: Sendable {
    let frame: Frame
    let answers: ProposeAnswers
    let venue: PublicVenue?

    package init(frame: Frame, answers: ProposeAnswers, venue: PublicVenue?) {
        self.frame = frame
        self.answers = answers
        self.venue = venue
    }

    package var body: Markup {
        Page(frame: frame, title: "Thank you for your idea", tab: .propose, main: main).body
    }

    private var main: Markup {
        """
        <h1>Thank you for your idea</h1>
        <p class="lead">\(frame.helpLine.name) reads it within three working days, and tells you the way you like to hear from us.</p>
        \(FactList(facts: facts).body)
        <p class="acts"><a class="button" href="/me">My page</a> <a class="button plain" href="/">See what’s on</a></p>
        """
    }

    private var facts: [FactList.Fact] {
        let times = answers.suggestedStarts.map(DateWords.moment).joined(separator: ". Or ")
        return [
            .init("Your idea", answers.title),
            .init("When", times),
            .init("Where", venue.map { PlaceWords.line(.venue($0)) } ?? "We find a place together"),
            .init("What you added", answers.note),
        ]
    }
}
