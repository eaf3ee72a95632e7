import CivilTime
import Domain
import HTML
import Testing

@testable import Web

@Suite("Text from people stays text")
struct EscapingTests {
    @Test func `a title that looks like markup is shown, not obeyed`() throws {
        let cast = try Cast()
        let occurrence = try cast.occurrence(Cast.hostile, "2027-03-09T14:00", place: .described(Cast.hostile))
        let month = PublishedMonth(month: cast.march, intro: Cast.hostile, occurrences: [occurrence])
        var answers = cast.joinAnswers
        answers.fullName = Cast.hostile
        answers.ownWords = Cast.hostile
        answers.purpose = Cast.hostile
        answers.formKey = Cast.hostile
        var idea = cast.proposeAnswers
        idea.title = Cast.hostile
        let group = try cast.group(named: Cast.hostile, place: .described(Cast.hostile))
        let member = cast.frame(.member(Cast.pauline, knownAs: Cast.hostile))
        let pages: [Markup] = [
            MonthPage(frame: cast.frame(), month: cast.march, programme: month, today: cast.today).body,
            WeekPage(
                frame: cast.frame(), week: cast.today.adding(days: 1), occurrences: [occurrence], published: [],
                today: cast.today
            ).body,
            GroupPage(frame: cast.frame(), group: group, upcoming: [occurrence], today: cast.today).body,
            EventPage(frame: cast.frame(), event: try cast.event(titled: Cast.hostile), today: cast.today).body,
            JoinPage(frame: cast.frame(), choices: cast.joinChoices, answers: answers).body,
            JoinedPage(frame: cast.frame(), answers: answers, choices: cast.joinChoices).body,
            ProposedPage(frame: member, answers: idea, venue: nil, reference: Reference("PR12")).body,
            JourneyPage(frame: member, shown: try cast.journey(.declined, titled: Cast.hostile)).body,
            MePage(frame: member, view: try cast.memberView(knownAs: Cast.hostile)).body,
        ]
        let steps = try (cast.proposePages(member, idea) + cast.afterPages(member, named: Cast.hostile)).map(\.1)
        for page in pages + steps {
            let text = page.markup
            #expect(text.contains("&lt;b&gt;Tea &amp; &quot;cake&quot;&lt;/b&gt; &#39;n&#39; more"))
            #expect(!text.contains("<b>Tea") && HTMLOutline(text).misnested.isEmpty)
        }
    }

    @Test func `a token with a slash or a quote stays inside its address`() throws {
        let page = SignInPage(frame: try Cast().frame(), token: "a/b\"c").body.markup
        #expect(page.contains("action=\"/sign-in/a%2Fb%22c\""))
    }

    @Test func `nothing of ours is escaped by mistake`() throws {
        for (name, page) in try Cast().pages() {
            #expect(!page.contains("&lt;") && !page.contains("Optional(") && !page.contains("Markup("), "\(name)")
        }
    }
}
