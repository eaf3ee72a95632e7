import CivilTime
import Domain
import HTML
import Hub
import Wording

/// How the hub is set up: what the connector changes here, and what stands elsewhere with where it is changed.
struct SettingsPage {
    static let link = Link(path: ["connector", "settings"])

    let frame: Frame
    let facts: KeepSettings.Facts
    /// What was typed, where it is to be put right.
    var typed: KeepSettings.Change?
    var problems = FormProblems([])

    var body: Markup {
        Page(
            frame: frame, title: "\(problems.titlePrefix)How the hub is set up", tab: .rights, announcesFeeds: false,
            main: main
        ).body
    }

    private var change: KeepSettings.Change { typed ?? facts.present }

    private var main: Markup {
        """
        \(problems.summary)
        <h1>How the hub is set up</h1>
        \(frame.form(to: "\(Self.link)", " novalidate"))
        <h2>Who is rung</h2>
        <p>These stand at the foot of every page, in every letter and on every sheet.</p>
        \(TextField(name: "phone", label: "Your telephone number", kind: .tel, value: change.phone, problem: problems.sentence(for: "phone")).body)\
        \(TextField(name: "days", label: "Days on which you answer", hint: "With the first three letters: Tue Wed Thu, or Mon-Fri", value: change.days, problem: problems.sentence(for: "days")).body)\
        \(TextField(name: "community_phone", label: "The community’s telephone number", hint: "Printed where no connector’s stands", kind: .tel, value: change.communityPhone, problem: problems.sentence(for: "community_phone")).body)\
        <p class="acts"><button>Save</button></p></form>
        <section><h2>Set where the hub runs</h2>
        <p>Who looks after the machine changes these; the words in brackets are the commands.</p>
        \(FactList(facts: [
            .init("Community", facts.community.name),
            .init("Time zone", facts.community.zone.name),
            .init("Address (circles address)", facts.address),
            .init("Letters come from", facts.sender),
            .init("Letters are sent", facts.mailServer.map { "through \($0)" } ?? "nowhere: they are kept as files"),
            .init("Your sign-in address (circles connector)", facts.email),
        ]).body)</section>
        <section><h2>How long things are kept</h2>
        <ul class="lines">\(RetentionWords.rules.map { "<li>\($0).</li>" as Markup })</ul>
        <p>circles retention shows what would go, and lets it go.</p></section>
        """
    }
}
