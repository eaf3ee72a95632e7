import CivilTime
import Domain
import HTML
import Wording

/// What hosts told of what they held, for connectors: what waits to be read, then what was.
struct ToldListPage {
    let frame: Frame
    let told: [ToldEvent]

    static let title = "How it went"

    var body: Markup { Page(frame: frame, title: Self.title, tab: .work, announcesFeeds: false, main: main).body }

    private var main: Markup {
        """
        <h1>\(Self.title)</h1>
        <p class="lead">\(lead)</p>
        \(part("To read", told.filter(\.waits)))\(part("Read", told.filter { !$0.waits }))
        """
    }

    private var lead: String {
        if told.isEmpty { return "No host has told anything yet. Each is asked once their event is over." }
        return told.contains(where: \.waits) ? "Hosts told you about what they held." : "You have read all of it."
    }

    private func part(_ title: String, _ told: [ToldEvent]) -> Markup {
        guard !told.isEmpty else { return "" }
        return "<section><h2>\(title)</h2><ul class=\"jobs\">\(told.map(line))</ul></section>\n"
    }

    private func line(_ told: ToldEvent) -> Markup {
        """
        <li><p><b>\(told.event.title)</b> \(DateWords.day(told.event.start.date)). \(ToldWords.detail(told))</p>\
        <div class="acts"><a class="button plain" href="\(HostLinks.told(told.event.reference))">Open\
        <span class="unseen">: \(told.event.title), \(DateWords.day(told.event.start.date))</span></a></div></li>

        """
    }
}

/// What one host told of one event, and the button that takes it off the list.
struct ToldPage {
    let frame: Frame
    let told: ToldEvent
    /// Whether the host told it anew while the page was open.
    var isAnew = false

    var body: Markup {
        Page(frame: frame, title: "How \(told.event.title) went", tab: .work, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        \(note)<p class="over">\(DateWords.day(told.event.start.date)), \
        \(DateWords.span(from: told.event.start.time, to: told.event.end.time))</p>
        <h1>How \(told.event.title) went</h1>
        <p class="lead">\(ToldWords.counts(told.counts))</p>
        <dl class="facts card">\(row("Told by", host))\(row("When", when))\
        \(row("Again?", "\(ToldWords.again(told.again))"))\(row("Next host", nextHost))\
        \(row("What they wrote", words))</dl>
        \(act)
        <p><a href="\(HostLinks.told)">What other hosts told</a></p>
        """
    }

    private func row(_ name: String, _ value: Markup) -> Markup { "<div><dt>\(name)</dt><dd>\(value)</dd></div>\n" }

    private func link(_ person: ToldEvent.Person) -> Markup {
        "<span><a href=\"\(PeopleLinks.person(person.reference))\">\(person.knownAs)</a></span>"
    }

    private var host: Markup { told.host.map(link) ?? "Somebody who is not with us any more" }

    private var when: Markup {
        let moment = DateWords.moment(told.toldAt, in: frame.community.zone)
        return told.version == 1 ? "\(moment)" : "\(moment), put right since the first time"
    }

    private var nextHost: Markup {
        guard let next = told.nextHost else { return "Nobody was named" }
        return "\(link(next)), says the host. Nobody has asked them yet: ring, and no is a good answer."
    }

    private var words: Markup {
        guard let words = told.words else { return "Nothing" }
        return words.split(separator: "\n", omittingEmptySubsequences: false).map { "\(String($0))" as Markup }
            .joined(separator: "<br>")
    }

    private var note: Markup {
        guard isAnew else { return "" }
        return """
            <div class="note care" role="alert" aria-labelledby="anew" tabindex="-1" autofocus>\
            <h2 id="anew">It was told anew meanwhile</h2><p>What stands here is what the host says now. Press once more \
            when you have read it.</p></div>

            """
    }

    private var act: Markup {
        guard told.waits else {
            let moment = told.read.map { DateWords.moment($0.at, in: frame.community.zone) } ?? ""
            return """
                \(frame.form(to: "\(HostLinks.told(told.event.reference))"))
                <p>You read it on \(moment). Should it change, it comes back to what waits for you.</p>
                <div class="acts"><button class="plain" name="step" value="back">Put it back on my list</button></div></form>
                """
        }
        return """
            \(frame.form(to: "\(HostLinks.told(told.event.reference))"))
            <input type="hidden" name="version" value="\(told.version)">
            <div class="acts"><button name="step" value="read">I have read this</button></div></form>
            """
    }
}
