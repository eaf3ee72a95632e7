import Domain
import HTML
import Hub
import Wording

/// After a link was asked for: the same for every address.
struct SentLetterPage {
    let frame: Frame
    /// What is wrong with the code that was typed.
    var problem: String?

    var body: Markup {
        Page(
            frame: frame, title: (problem == nil ? "" : "Error: ") + "Look into your mail", announcesFeeds: false,
            main: main
        ).body
    }

    private var main: Markup {
        """
        <h1>Look into your mail</h1>
        <p class="lead">If we know that address, a letter with a link is on its way. It works once, within \
        \(SignInWords.minutes(AskForLink.linkSeconds)).</p>
        <div class="two">
        <section class="card"><h2>Your mail is on this device</h2>
        <p>Open the link in it, then press “Sign in”.</p></section>
        <section class="card"><h2>Your mail is on another one</h2>
        <p>Open the link there. It shows a short code; type it here.</p>
        \(frame.form(to: "/sign-in/code", " novalidate"))\
        \(TextField(name: "code", label: "The short code", hint: "Six letters and numbers, such as K7M-4QP", autocomplete: "one-time-code", value: "", problem: problem).body)\
        <p><button class="plain">Sign in here</button></p></form></section>
        </div>
        <p>Nothing comes? Look among the unwanted mail, then <a href="/sign-in">ask once more</a>, or ring \
        \(PhoneLink(number: frame.helpLine.phone).body).</p>
        """
    }
}

/// Behind the link of a letter: the button where it was asked for, elsewhere the code to type there.
struct LetterLinkPage {
    let frame: Frame
    let token: String
    let opening: LetterLink.Opening

    var body: Markup { Page(frame: frame, title: "Sign in", announcesFeeds: false, main: main).body }

    private var main: Markup {
        switch opening {
        case .here:
            """
            <h1>Welcome</h1>
            <p class="lead">Press the button and you are signed in on this device.</p>
            \(frame.form(to: "\(Link(path: ["sign-in", "letter", token]))"))<p><button>Sign in</button></p></form>
            <p>If you did not ask for it, close this page and nothing happens.</p>
            """
        case .elsewhere(let code):
            """
            <h1>You asked for this on another device</h1>
            <p class="lead">There, in the page that says “Look into your mail”, type this code:</p>
            <p class="spoken">\(code.text)</p>
            <p>Here nothing happens: this device is not signed in. To sign in here instead, \
            <a href="/sign-in">ask for a link here</a>.</p>
            <div class="note care"><p><strong>You did not ask for it?</strong> Then tell this code to nobody, whoever \
            rings you. We never ask for it.</p></div>
            """
        }
    }
}
