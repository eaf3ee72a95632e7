package import HTML

/// How to sign in: by a letter, or by a code on paper; and the one button behind a link that was given to somebody.
///
/// Opening the link signs nobody in, since programs that look at letters open links too; pressing the button does.
package struct SignInPage: Sendable {
    let frame: Frame
    /// Of the link; nil for the page that says how it works.
    let token: String?
    /// What was typed, and what is wrong with it.
    var address = ""
    var addressProblem: String?
    var codeProblem: String?

    package init(frame: Frame, token: String? = nil) {
        self.frame = frame
        self.token = token
    }

    package var body: Markup {
        let prefix = addressProblem == nil && codeProblem == nil ? "" : "Error: "
        return Page(frame: frame, title: prefix + "Sign in", announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        guard let token else { return ways }
        return """
            <h1>Welcome</h1>
            <p class="lead">Press the button and you are signed in on this device.</p>
            \(frame.form(to: "\(Link(path: ["sign-in", token]))"))<p><button>Sign in</button></p></form>
            <p>The link works once. If you did not ask for it, close this page and nothing happens.</p>
            """
    }

    private var ways: Markup {
        """
        <h1>Sign in</h1>
        <p class="lead">You need no password. We send you a link that is yours alone.</p>
        <div class="two">
        <section class="card"><h2>By e-mail</h2>
        \(AskForm(frame: frame, address: address, problem: addressProblem).body)</section>
        <section class="card"><h2>A code on paper</h2>
        \(frame.form(to: "/sign-in/paper", " novalidate"))\
        \(TextField(name: "code", label: "Your code", hint: "Nine letters and numbers", autocomplete: "one-time-code", value: "", problem: codeProblem).body)\
        <p><button class="plain">Sign in</button></p></form></section>
        </div>
        <p>No e-mail, and no code? Ring \(PhoneLink(number: frame.helpLine.phone).body) and \(frame.helpLine.name) \
        gives you one. Everything here can be done by telephone too.</p>
        """
    }
}

/// The field for an address and its button, wherever a link can be asked for.
struct AskForm {
    let frame: Frame
    var address = ""
    var problem: String?

    var body: Markup {
        """
        \(frame.form(to: "/sign-in", " novalidate"))\
        \(TextField(name: "email", label: "Your e-mail address", hint: "The one that we write to you at", kind: .email, autocomplete: "email", value: address, problem: problem).body)\
        <p><button>Send me a link</button></p></form>
        """
    }
}
