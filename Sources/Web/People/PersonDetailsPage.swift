package import Domain
package import HTML
import Wording

/// The connector puts somebody's record right.
package struct PersonDetailsPage: Sendable {
    let frame: Frame
    let reference: Reference
    let answers: PersonAnswers
    let areas: [PublicArea]
    let problems: FormProblems
    /// Whether the record was changed while the form was open; what was typed is still in it.
    let isStale: Bool

    package init(
        frame: Frame, reference: Reference, answers: PersonAnswers, areas: [PublicArea], problems: [Problem] = [],
        isStale: Bool = false
    ) {
        self.isStale = isStale
        self.frame = frame
        self.reference = reference
        self.answers = answers
        self.areas = areas
        self.problems = FormProblems(problems)
    }

    package var body: Markup {
        Page(
            frame: frame, title: "\(isStale ? "Error: " : problems.titlePrefix)Put a record right", tab: .people,
            announcesFeeds: false,
            main: main
        ).body
    }

    private var main: Markup {
        """
        \(problems.summary)\(isStale ? StaleNote().body : "")
        <h1>\(answers["name"]) <span class="soft">\(reference.rawValue)</span></h1>
        \(frame.form(to: "\(PeopleLinks.page("details", of: reference))", " novalidate"))\(answers.versionField)
        \(PersonForm(fields: PersonForm.connector, answers: answers, areas: areas, problems: problems).body)
        <div class="acts"><button>Save</button> \
        <a class="button plain" href="\(PeopleLinks.person(reference))">No, go back</a></div>
        </form>
        """
    }
}
