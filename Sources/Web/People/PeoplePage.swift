import Domain
package import HTML
package import Hub
import Wording

/// Everybody who belongs or has asked to, with those who stand out first.
package struct PeoplePage: Sendable {
    let frame: Frame
    let people: [ListPeople.Line]

    package init(frame: Frame, people: [ListPeople.Line]) {
        self.frame = frame
        self.people = people
    }

    package var body: Markup {
        Page(frame: frame, title: "People", tab: .people, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        let waiting = people.filter { $0.hint == .ownWordMissing || $0.hint == .pauseIsOver }
        return """
            <div class="row"><h1>People</h1></div>
            <p class="lead">\(SummaryWords.count(people.count, "person", "people")) who belong or have asked to.</p>
            <form action="\(ConnectorLinks.search)" method="get" role="search">\
            \(TextField(name: "q", label: "Look for somebody", hint: "A name, or a number in any spelling", value: "", problem: nil).body)\
            <p class="acts"><button>Look</button> <a class="button plain" href="\(PeopleLinks.add)">Write somebody down</a> \
            <a class="button plain" href="\(OfferLinks.calls)">To ring about</a></p></form>
            \(section("To ask", waiting))
            \(section("Everybody", people))
            """
    }

    private func section(_ title: String, _ lines: [ListPeople.Line]) -> Markup {
        guard !lines.isEmpty else { return "" }
        return """
            <section><h2>\(title)</h2>
            <table class="round people"><thead><tr><th scope="col">Name</th><th scope="col">Where</th>\
            <th scope="col">How things stand</th><th scope="col">Telephone</th></tr></thead><tbody>
            \(lines.map(row))</tbody></table></section>

            """
    }

    private func row(_ line: ListPeople.Line) -> Markup {
        """
        <tr><th scope="row"><a href="\(PeopleLinks.person(line.reference))">\(line.fullName)</a> \
        <span class="soft">\(line.reference.rawValue)</span></th><td>\(line.area.isEmpty ? "Not known" : line.area)</td>\
        <td>\(StatusWords.words(line.status).sentenceCase)\(line.hint.map { ": \(PersonHintWords.words($0))" })</td>\
        <td>\(line.phone.map { PhoneLink(number: $0).body })</td></tr>

        """
    }
}
