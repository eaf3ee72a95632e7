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

    package init(
        frame: Frame, reference: Reference, answers: PersonAnswers, areas: [PublicArea], problems: [Problem] = []
    ) {
        self.frame = frame
        self.reference = reference
        self.answers = answers
        self.areas = areas
        self.problems = FormProblems(problems)
    }

    package var body: Markup {
        Page(
            frame: frame, title: "\(problems.titlePrefix)Put a record right", tab: .people, announcesFeeds: false,
            main: main
        ).body
    }

    private var main: Markup {
        """
        \(problems.summary)
        <h1>\(answers["name"]) <span class="soft">\(reference.rawValue)</span></h1>
        \(frame.form(to: "\(PeopleLinks.page("details", of: reference))", " novalidate"))
        \(PersonForm(fields: PersonForm.connector, answers: answers, areas: areas, problems: problems).body)
        <div class="acts"><button>Save</button> \
        <a class="button plain" href="\(PeopleLinks.person(reference))">No, go back</a></div>
        </form>
        """
    }
}
