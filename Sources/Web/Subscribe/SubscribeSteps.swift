import HTML
import Hub

/// The ways to have one calendar, a card for each kind of device.
struct SubscribeSteps {
    let subscription: Subscription
    /// The calendar as a file on this site.
    let file: Link
    let visitor: Visitor
    let origin: String

    var body: Markup {
        """
        \(obstacle)
        <section><h2>Which calendar do you use?</h2>
        <div class="two">
        \(apple)
        \(google)
        \(outlook)
        \(anything)
        </div></section>
        """
    }

    private func card(_ title: Markup, _ words: Markup, _ acts: [Markup]) -> Markup {
        """
        <div class="card"><h3>\(title)</h3>\(words)\("<p class=\"acts\">\(acts)</p>", when: !acts.isEmpty)</div>
        """
    }

    private func button(_ link: Link?, _ words: Markup) -> [Markup] {
        link.map { ["<a class=\"button\" href=\"\($0)\" rel=\"noreferrer\">\(words)</a> "] } ?? []
    }

    private var apple: Markup {
        card(
            "iPhone, iPad or Mac",
            """
            <ol><li>Press the button.</li><li>Press Subscribe, then Add.</li></ol>
            """, button(subscription.webcal, "Add to Apple Calendar"))
    }

    private var google: Markup {
        guard subscription.google != nil else { return card("Android or Google", notFromHere("Google"), []) }
        return card(
            "Android or Google",
            """
            <ol><li>Press the button, on a computer or in the phone’s browser: the app itself cannot do it.</li>\
            <li>Sign in to Google if it asks.</li><li>Press Add.</li>\
            <li>It shows on your phone too: in the app, look under Settings that it is ticked.</li></ol>
            """, button(subscription.google, "Add to Google Calendar"))
    }

    private var outlook: Markup {
        guard subscription.outlook != nil else { return card("Outlook on the web", notFromHere("Outlook"), []) }
        return card(
            "Outlook",
            """
            <ol><li>Press the button for your account. It opens Outlook on the web.</li><li>Press Import.</li>\
            <li>It shows in Outlook on your computer and phone too.</li></ol>
            """,
            button(subscription.outlook, "Outlook.com, at home")
                + button(subscription.microsoft365, "Work or school account"))
    }

    private func notFromHere(_ name: String) -> Markup {
        "<p>\(name) fetches calendars itself, over the internet, and cannot reach this one.</p>"
    }

    private var anything: Markup {
        """
        <div class="card"><h3>Anything else, or the button does nothing</h3>
        <p>Look for “Add a calendar by address” or “From URL”, and paste this in:</p>
        <div class="field"><label for="address">Calendar address</label>\
        <input id="address" value="\(subscription.address)" readonly></div>
        <p><a href="\(file)">Download it as a file</a>: a copy of today, which does not change.</p></div>
        """
    }

    /// Why there is less here than there could be, and for the connector what to do.
    private var obstacle: Markup {
        guard let obstacle = subscription.obstacle else { return "" }
        let words: Markup =
            switch obstacle {
            case .onlyThisMachine:
                "This hub answers only on this machine, at \(origin). Phones, Google and Outlook cannot reach it."
            case .nobodysName:
                "This hub has no address of its own yet: \(origin) is nobody’s. Phones, Google and Outlook cannot reach it."
            }
        let isConnector = if case .connector = visitor { true } else { false }
        let advice: Markup = """
             There is no code to point a camera at for the same reason. Once a web server stands in front of the hub, its \
            address is told with circles address.
            """
        return "<div class=\"note wait\"><p>\(words)\(advice, when: isConnector)</p></div>"
    }
}
