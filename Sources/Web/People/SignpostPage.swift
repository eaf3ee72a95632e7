package import Domain
package import HTML
package import Hub
import Wording

/// What an agency reads that would like to send somebody: the leaflet, and how people come.
package struct SignpostPage: Sendable {
    let frame: Frame
    let leaflet: SignpostAgency.Leaflet
    let agency: String
    let problems: FormProblems

    package init(frame: Frame, leaflet: SignpostAgency.Leaflet, agency: String = "", problems: [Problem] = []) {
        self.frame = frame
        self.leaflet = leaflet
        self.agency = agency
        self.problems = FormProblems(problems)
    }

    package var body: Markup {
        Page(frame: frame, title: "\(problems.titlePrefix)\(LeafletWords.title)", main: main).body
    }

    private var main: Markup {
        """
        \(problems.summary)
        <div class="screen"><h1>\(LeafletWords.title)</h1>
        \(LeafletWords.forAgency.map { "<p>\($0)</p>" as Markup })
        \(told)</div>
        <article class="card leaflet"><p class="over">To give or to read out</p><h2>\(leaflet.community)</h2>
        \(LeafletWords.forPerson(community: leaflet.community, phone: leaflet.phone, email: leaflet.email).map { "<p>\($0)</p>" as Markup })
        \(next)
        \("<p><strong>\(LeafletWords.code(leaflet.code))</strong></p>", when: !leaflet.code.isEmpty)
        </article>
        """
    }

    private var told: Markup {
        guard leaflet.code.isEmpty else { return "<p class=\"note\" role=\"status\">\(LeafletWords.stored)</p>" }
        return """
            \(frame.form(to: "/signpost", " novalidate"))
            \(TextField(
                name: "agency", label: "Your agency",
                hint: "We keep its name and today’s date, and nothing about any person", autocomplete: "organization",
                value: agency, problem: problems.sentence(for: "agency")).body)
            <div class="acts"><button>Get the leaflet with a code</button></div></form>
            """
    }

    private var next: Markup {
        guard !leaflet.next.isEmpty else { return "" }
        let rows = leaflet.next.map { "<li>\(OccurrenceWords.line($0))</li>" as Markup }
        return "<h3>What is on next</h3><ul>\(rows)</ul>"
    }
}
