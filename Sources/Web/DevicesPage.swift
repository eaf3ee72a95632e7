import Domain
import HTML
import Wording

/// Where somebody is signed in, with a button to end each.
struct DevicesPage {
    static let link = Link(path: ["devices"])

    let frame: Frame
    let sessions: [OpenSession]
    /// The name of the one in which the page is read.
    let this: String

    var body: Markup {
        Page(frame: frame, title: "Where you are signed in", announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        let others = sessions.filter { $0.name != this }
        return """
            <h1>Where you are signed in</h1>
            <p class="lead">\(lead(others.count))</p>
            <ul class="jobs">\(sessions.filter { $0.name == this }.map(here))\(others.map(line))</ul>
            \(others.count > 1 ? endAll : "")
            \(frame.visitor.limits == .connector ? step : "")
            \(frame.visitor.limits == .connector ? "" : "<p><a href=\"\(AccessPage.link)\">Programs of your own that read your week</a></p>" as Markup)
            <p class="soft">\(SessionWords.limits(frame.visitor.limits))</p>
            """
    }

    private var step: Markup {
        "<p><a href=\"\(SecondStepPage.link)\">The second step: a code from your telephone</a></p>"
    }

    private func lead(_ others: Int) -> String {
        others == 0
            ? "Only here. If you used a computer that others use too, sign out when you have finished."
            : "Is there one that you do not know, or a device that you no longer have? Sign it out here."
    }

    private func here(_ session: OpenSession) -> Markup {
        """
        <li><p><b>\(SessionWords.device(session.device))</b> \(StateTag(words: "This one", tone: .good).body)</p>\
        <p class="soft">\(SessionWords.begun(session, in: frame.community.zone))</p></li>
        """
    }

    private func line(_ session: OpenSession) -> Markup {
        let device = SessionWords.device(session.device)
        return """
            <li><p><b>\(device)</b></p><p class="soft">\(SessionWords.begun(session, in: frame.community.zone)) \
            \(SessionWords.seen(session, in: frame.community.zone))</p>\
            \(frame.form(to: "\(Link(path: ["devices", session.name, "end"]))"))\
            <button class="plain">Sign it out<span class="unseen">: \(device)</span></button></form></li>
            """
    }

    private var endAll: Markup {
        "\(frame.form(to: "/devices/others"))<p class=\"acts\"><button>Sign out everywhere but here</button></p></form>"
    }
}

extension Visitor {
    var limits: SessionLimits {
        if case .connector = self { .connector } else { .member }
    }
}
