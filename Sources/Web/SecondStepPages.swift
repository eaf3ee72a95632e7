import Domain
import HTML
import Hub

/// The second step: how it is begun, asked for, and what is left of its codes.
struct SecondStepPage {
    static let link = Link(path: ["connector", "second-step"])

    let frame: Frame
    let standing: SecondStep.Standing
    let isProved: Bool
    var problem: String?

    var body: Markup {
        let prefix = problem == nil ? "" : "Error: "
        return Page(frame: frame, title: prefix + "The second step", announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>The second step</h1>
        <p class="lead">A code from an app on your telephone, asked for before a whole list is brought in. So a letter \
        that falls into other hands opens no more than your desk.</p>
        \(part)
        """
    }

    private var part: Markup {
        switch standing {
        case .none:
            """
            <p>You need any app that shows such codes: the passwords of an iPhone, Google Authenticator, Aegis and \
            others all do.</p>
            \(frame.form(to: "\(Self.link)/begin"))<p><button>Begin</button></p></form>
            """
        case .begun(let enrolment): begun(enrolment)
        case .confirmed(let count):
            """
            \(isProved ? proved : ask)
            <p class="soft">\(left(count)) Lost both? Whoever looks after the machine takes the step away: \
            <code>circles connector reset</code>.</p>
            """
        }
    }

    private func begun(_ enrolment: SecondStep.Enrolment) -> Markup {
        """
        <section class="card"><h2>1. Give this to your app</h2>
        \(CodePicture(enrolment.address, title: "Code for your app")?.body)
        <p>Point the app’s camera at the square. Without one choose “enter a key” there, based on time, and type:</p>
        <p class="typed">\(enrolment.secret)</p>
        <p>Are you reading this on that telephone? <a href="\(otpauth(enrolment))">Open it in the app</a>.</p></section>
        <section class="card"><h2>2. Type what it shows</h2>
        \(form(to: "confirm", "Confirm"))</section>
        """
    }

    /// The address is our own and holds letters, digits and signs of addresses only.
    private func otpauth(_ enrolment: SecondStep.Enrolment) -> Markup { Markup(text: enrolment.address) }

    private var proved: Markup {
        """
        <div class="note" role="status"><p>The step is taken, for a quarter of an hour.</p></div>
        <p class="acts"><a class="button" href="\(ConnectorLinks.lists)">Bring in a list</a></p>
        """
    }

    private var ask: Markup { form(to: "prove", "Go on") }

    private func form(to action: String, _ button: String) -> Markup {
        """
        \(frame.form(to: "\(Self.link)/\(action)", " novalidate"))\
        \(TextField(name: "code", label: "The code", hint: "Six digits, anew every half minute", autocomplete: "one-time-code", value: "", problem: problem).body)\
        <p><button>\(button)</button></p></form>
        """
    }

    private func left(_ count: Int) -> String {
        count == 0
            ? "None of your codes on paper are left."
            : "In place of the app one of your codes on paper does: \(count) left."
    }
}

/// The codes for who loses the app, shown once.
struct RecoveryCodesPage {
    let frame: Frame
    let codes: [SpokenCode]

    var body: Markup {
        Page(frame: frame, title: "Your codes on paper", announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>Your codes on paper</h1>
        <p class="lead">The second step is set up. Print these, or write them down, and keep them apart from your telephone: \
        each stands in for the app once. They are shown only now.</p>
        <section class="card"><ol>\(codes.map { "<li><b class=\"typed\">\($0.text)</b></li>" as Markup })</ol></section>
        <p class="acts screen"><a class="button" href="\(ConnectorLinks.lists)">I have them</a></p>
        """
    }
}
