package import Domain
package import HTML
package import Hub
import Wording

/// A member's own details, to put right themselves.
package struct OwnDetailsPage: Sendable {
    let frame: Frame
    let record: OwnRecord
    let areas: [PublicArea]
    let problems: FormProblems
    let answers: PersonAnswers
    /// Whether the record was changed while the form was open; what was typed is still in it.
    let isStale: Bool

    package init(
        frame: Frame, record: OwnRecord, areas: [PublicArea], answers: PersonAnswers, problems: [Problem] = [],
        isStale: Bool = false
    ) {
        self.isStale = isStale
        self.frame = frame
        self.record = record
        self.areas = areas
        self.answers = answers
        self.problems = FormProblems(problems)
    }

    package var body: Markup {
        Page(
            frame: frame, title: "\(isStale ? "Error: " : problems.titlePrefix)My details", tab: .me,
            announcesFeeds: false, main: main
        ).body
    }

    private var main: Markup {
        """
        \(problems.summary)\(isStale ? StaleNote().body : "")
        <h1>My details</h1>
        <p class="lead">Change what is not right, and leave out what you do not want us to know.</p>
        \(frame.form(to: "\(PeopleLinks.ownDetails)", " novalidate"))\(answers.versionField)
        \(PersonForm(
            fields: PersonForm.own, answers: answers, areas: areas, problems: problems, isOwn: true).body)
        <div class="acts"><button>Save</button> <a class="button plain" href="/me">Back to my page</a></div>
        </form>
        <section><h2>A break, or goodbye</h2>
        <p>You can stop for a while, or altogether. First we say what that does.</p>
        <p class="acts">\(steps)</p></section>
        """
    }

    private var steps: Markup {
        let words: [(String, String)] =
            record.member.status == .paused
            ? [("resume", "I am back"), ("leave", "I would like to leave")]
            : [("pause", "I would like a break"), ("leave", "I would like to leave")]
        return words.map { word, label in
            "<a class=\"button plain\" href=\"\(PeopleLinks.ownStep(word))\">\(label)</a> " as Markup
        }.joined()
    }
}
