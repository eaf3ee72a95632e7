import Domain
package import HTML
import Wording

/// After joining: thank you, what was written down, and what happens next.
package struct JoinedPage: Sendable {
    let frame: Frame
    let answers: JoinAnswers
    let choices: JoinChoices

    package init(frame: Frame, answers: JoinAnswers, choices: JoinChoices) {
        self.frame = frame
        self.answers = answers
        self.choices = choices
    }

    package var body: Markup {
        Page(frame: frame, title: "Thank you", tab: .join, main: main).body
    }

    private var name: String { answers.knownAs.isEmpty ? CallingName.of(answers.fullName) : answers.knownAs }

    private var main: Markup {
        """
        <h1>Thank you, \(name)</h1>
        <p class="lead">\(frame.helpLine.name) will be in touch \(reached), usually within two working days.</p>
        <div class="cols">
        <section><h2>What we wrote down</h2>\(FactList(facts: facts).body)
        <p class="soft">Is something not right? Ring \(PhoneLink(number: frame.helpLine.phone).body) and we put it right.</p>\
        </section>
        <section class="card"><h2>What happens next</h2><ol class="path">
        <li class="done"><span class="unseen">Done: </span><strong>You told us what you enjoy</strong></li>
        <li aria-current="step"><strong>\(frame.helpLine.name) gets to know you</strong><p class="soft">A ring or a few lines, the way \
        you like it. Nothing happens without your yes.</p></li>
        <li><strong>We find a first step</strong><p class="soft">A group, somebody who shares it, or something new.</p></li>
        <li><strong>You come along</strong><p class="soft">With company, if you would like that.</p></li>
        </ol></section>
        </div>
        <p class="acts"><a class="button" href="/">See what’s on</a></p>
        """
    }

    private var reached: String {
        answers.preferredChannel.map(MemberWords.channel) ?? "in the way you gave us"
    }

    // MARK: - What was told, as it is read

    var reach: String {
        let ways = [answers.phone, answers.mobile, answers.email, answers.addressLine, answers.postcode]
        return ways.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    var enjoys: String {
        let interests = choices.interests.filter { answers.interests.contains($0.slug) }.map(\.label)
        let chosen = choices.interests.filter { one in answers.meanings.values.contains(one.slug) }.map(\.label)
        let own = (answers.ownWords.isEmpty ? [] : [answers.ownWords]) + chosen.filter { !interests.contains($0) }
        return (interests + own).joined(separator: ", ")
    }

    var gifts: String { GiftDimension.allCases.compactMap { answers.gifts[$0] }.joined(separator: ", ") }
    var times: String { TimesInWords.list(answers.free).joined(separator: ", ") }
    var area: String { choices.areas.first { $0.reference == answers.area }?.name ?? "" }

    var helps: String {
        AccessWords.needs(AccessNeed.allCases.filter(answers.needs.contains)).joined(separator: ", ")
    }

    private var facts: [FactList.Fact] {
        [
            .init("Name", answers.fullName), .init("How to reach you", reach), .init("What you enjoy", enjoys),
            .init("What you hope for", answers.purpose), .init("What you could bring", gifts),
            .init("When you are free", times), .init("Where you live", area), .init("What helps", helps),
        ]
    }
}
