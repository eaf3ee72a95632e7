import CivilTime
package import Domain
package import HTML
import Wording

/// After a meetup was suggested, or put another way.
package struct ProposedPage: Sendable {
    let frame: Frame
    let answers: ProposeAnswers
    let venue: PublicVenue?
    let reference: Reference

    package init(frame: Frame, answers: ProposeAnswers, venue: PublicVenue?, reference: Reference) {
        self.frame = frame
        self.answers = answers
        self.venue = venue
        self.reference = reference
    }

    package var body: Markup {
        Page(frame: frame, title: "Thank you for your idea", tab: .propose, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>Thank you for your idea</h1>
        <p class="lead">\(frame.helpLine.name) reads it within three working days, and tells you the way you like to hear from us.</p>
        \(FactList(facts: facts).body)
        <p class="acts"><a class="button" href="\(HostLinks.idea(reference))">See how far it has come</a> \
        <a class="button plain" href="/me">My week</a></p>
        """
    }

    private var facts: [FactList.Fact] {
        let times = answers.suggestedStarts.map(DateWords.moment).joined(separator: ". Or ")
        return [
            .init("Your idea", answers.title),
            .init("When", times),
            .init(
                "Where",
                HostingWords.place(venue.map { PlaceWords.line(.venue($0)) }, isAtHome: answers.isAtHome)),
            .init("What you added", answers.note),
        ]
    }
}
