import Domain
import HTML
import Wording

/// All answers before they are sent, each with a way to change it.
struct JoinCheckPage {
    let frame: Frame
    let answers: JoinAnswers
    let choices: JoinChoices

    static let link = Link(path: ["join", "check"])

    var body: Markup {
        Page(frame: frame, title: "Check your answers, Join us", tab: .join, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>Check your answers</h1>
        <p class="lead">Nothing is sent before you press the button at the end.</p>
        <dl class="facts card">\(rows)</dl>
        \(frame.form(to: "\(Self.link)"))\
        <input type="hidden" name="form_key" value="\(answers.formKey)">
        <div class="acts"><button name="then" value="join">Join us</button> \
        <button class="plain" name="then" value="later">Finish later</button></div>
        <p class="hint">Then \(frame.helpLine.name) rings you, or writes, and you make a start together.</p></form>
        """
    }

    private var rows: [Markup] {
        let facts = JoinedPage(frame: frame, answers: answers, choices: choices)
        let told: [(String, String, JoinStep)] = [
            ("Your name", answers.fullName, .name),
            ("What people call you", answers.knownAs, .name),
            ("How to reach you", facts.reach, .reaching),
            (
                "How you like to hear from us",
                answers.preferredChannel.map { MemberWords.channel($0).sentenceCase } ?? "", .reaching
            ),
            ("What you enjoy", facts.enjoys, .interests),
            ("What you hope for", answers.purpose, .interests),
            ("What you could bring", facts.gifts, .gifts),
            ("When you are free", facts.times, .place),
            ("Where you live", facts.area, .place),
            ("Getting about", answers.travel.map { MemberWords.travel($0).sentenceCase } ?? "", .place),
            ("What helps", facts.helps.sentenceCase, .helps),
            ("Company", answers.company.map { MemberWords.support($0).sentenceCase } ?? "", .company),
        ]
        let consents = ConsentPurpose.askedAtTheDoor.map { purpose in
            (
                ConsentSentence.words(purpose), answers.consents.contains(purpose) ? "Yes" : "No",
                JoinStep.consent(purpose)
            )
        }
        return (told + consents + [("I am 18 or over.", answers.isAdult ? "Yes" : "No", JoinStep.adult)]).map {
            row($0.0, $0.1, $0.2)
        }
    }

    private func row(_ name: String, _ words: String, _ step: JoinStep) -> Markup {
        let change = Link(path: ["join", "step", step.word], query: [JoinStepPage.fromField: "check"])
        return """
            <div><dt>\(name)</dt><dd>\(words.isEmpty ? "Not provided" : words)</dd>\
            <dd><a href="\(change)">Change<span class="unseen">: \(name)</span></a></dd></div>

            """
    }
}

/// After stopping half-way: how to go on.
struct JoinLaterPage {
    let frame: Frame
    let code: SpokenCode
    let until: String

    var body: Markup {
        Page(
            frame: frame, title: "Saved for later, Join us", tab: .join, announcesFeeds: false,
            main: """
                <h1>Saved for later</h1>
                <p class="lead">In this browser just open “Join us” again. Anywhere else, type this code there:</p>
                <section class="card"><h2>\(code.text)</h2><p>It works until \(until). Write it down, or print this page. \
                After that we delete what you told us.</p></section>
                <p>Is this a computer that others use too? Then <strong>close the window now</strong>, and go on elsewhere \
                with the code.</p>
                <p class="acts"><a class="button" href="\(JoinStartPage.link)">Go on now</a> \
                <a class="button plain" href="/">See what’s on</a></p>
                """
        ).body
    }
}

/// After a second press: it is done already.
struct JoinedAlreadyPage {
    let frame: Frame

    var body: Markup {
        Page(
            frame: frame, title: "We have your answers", tab: .join, announcesFeeds: false,
            main: """
                <h1>We have your answers</h1>
                <p class="lead">You have joined. Nothing was written down twice.</p>
                <p>\(frame.helpLine.name) will be in touch. To change something, ring \
                \(PhoneLink(number: frame.helpLine.phone).body).</p>
                <p class="acts"><a class="button" href="/">See what’s on</a></p>
                """
        ).body
    }
}
