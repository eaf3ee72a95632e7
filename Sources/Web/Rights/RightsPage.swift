import CivilTime
import Domain
import HTML
import Wording

/// What people have asked about their data, letters that are held back, and the way to one person's record.
struct RightsPage {
    let frame: Frame
    let desk: RightsDesk
    let today: CivilDate
    var problem: String?

    static let link = Link(path: ["connector", "rights"])

    var body: Markup {
        Page(frame: frame, title: "What people may ask of us", tab: .rights, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>What people may ask of us</h1>
        <p><a href="\(AuditPage.link)">Who did what</a> · <a href="\(SettingsPage.link)">How the hub is set up</a></p>
        \(problem.map { "<p class=\"error\" role=\"alert\">\($0)</p>" as Markup })
        \(mail)\(requests)\(lookUp)\(ask)\(keeping)
        """
    }

    private var mail: Markup {
        guard let hold = desk.hold else {
            return """
                <section><h2>Letters</h2><p>Letters go out as they are due.</p>
                \(frame.form(to: "/connector/rights/mail"))<input type="hidden" name="step" value="hold">\
                <button class="quiet-button">Hold all letters back</button></form></section>

                """
        }
        let why =
            hold.reason == .restored
            ? "This hub was put back from a backup: some of what waits may have gone out already."
            : "Somebody asked for it."
        return """
            <section class="card"><h2>Letters are held back</h2><p>\(why)</p>
            \(frame.form(to: "/connector/rights/mail"))<div class="acts">\
            <button name="step" value="release">Let them go</button> \
            <button name="step" value="drop" class="plain">Give up those that wait</button></div></form></section>

            """
    }

    private var requests: Markup {
        guard !desk.requests.isEmpty else {
            return "<section><h2>Requests</h2><p>Nobody has asked anything about their data.</p></section>\n"
        }
        return "<section><h2>Requests</h2><ul class=\"jobs\">\(desk.requests.map(line))</ul></section>\n"
    }

    private func line(_ request: DataRequest) -> Markup {
        let standing = request.standing(on: today)
        let who: Markup =
            request.about.map { "<a href=\"\(PersonRightsPage.link($0))\">\($0.rawValue)</a> asks " } ?? "Asked: "
        let day = request.outcome.map(\.rawValue) ?? "due \(DateWords.date(request.dueOn))"
        let acts: Markup =
            standing == .done
            ? ""
            : """
            \(frame.form(to: "/connector/rights/requests/\(request.reference.rawValue)"))\
            <button name="outcome" value="done">Done</button> \
            <button name="outcome" value="refused" class="plain">Refused</button> \
            <button name="outcome" value="withdrawn" class="plain">Withdrawn</button></form>
            """
        return """
            <li><p><b>\(request.reference.rawValue)</b> \(who)\(DataRequestWords.kind(request.kind)): \
            \(DataRequestWords.standing(standing)), \(day). \(request.note ?? "")</p>\(acts)</li>

            """
    }

    private var lookUp: Markup {
        """
        <section><h2>One person</h2>
        <form action="/connector/rights/person" method="get">
        \(TextField(name: "member", label: "Their reference", hint: "Such as M003.", value: "", problem: nil).body)
        <button>What we hold on them</button></form></section>
        <section><h2>Somebody who is no member</h2>
        <form action="/connector/rights/outsider" method="get">
        \(TextField(name: "reference", label: "Who supports, leads, or is asked about something", hint: Self.outsiders, value: "", problem: nil).body)
        <button>What forgetting them means</button></form></section>

        """
    }

    private static let outsiders = "S03 for a supporter, F01 for a freelancer, G01 for whom people ask about a group."

    private var ask: Markup {
        let kinds = DataRequestKind.allCases.map { (value: $0.rawValue, label: DataRequestWords.kind($0)) }
        return """
            <section><h2>Somebody asks</h2>
            \(frame.form(to: "/connector/rights/requests"))
            \(SelectField(name: "kind", label: "What for", empty: "Choose one", choices: kinds, value: "", problem: nil).body)
            \(TextField(name: "about", label: "Whose data", hint: "A reference, if we know them.", value: "", problem: nil).body)
            \(TextField(name: "note", label: "A few words", value: "", problem: nil).body)
            <button>Note it</button></form></section>

            """
    }

    private var keeping: Markup {
        let lines = desk.retention.map { "<li>\(RetentionWords.line($0, isDone: false))</li>\n" as Markup }
        return """
            <section><h2>What we keep no longer</h2><p>This goes by itself, every day.</p>\
            <ul>\(lines)</ul></section>
            """
    }
}
