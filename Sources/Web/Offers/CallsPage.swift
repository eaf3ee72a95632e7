import Domain
package import HTML
package import Hub
import Wording

/// Whom to ring, text, visit or write to about an offer, and what to say.
package struct CallsPage: Sendable {
    let frame: Frame
    let calls: [OfferCalls.Call]

    package init(frame: Frame, calls: [OfferCalls.Call]) {
        self.frame = frame
        self.calls = calls
    }

    package var body: Markup {
        Page(frame: frame, title: "To ring about", tab: .people, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>To ring about</h1>
        <p class="lead">People who are not mailed, whose mail came back, or who have not answered a reminder.</p>
        \("<p>Nobody is to be rung.</p>", when: calls.isEmpty)\(calls.map(card))
        """
    }

    private func card(_ call: OfferCalls.Call) -> Markup {
        let notes = [
            call.hasNotAnswered ? "Did not answer last time." : nil,
            call.mailCameBack ? "Their e-mail came back." : nil,
        ].compactMap(\.self).joined(separator: " ")
        return """
            <article class="card"><p class="over">\(MemberWords.channel(call.channel).sentenceCase) \
            <span class="soft">\(call.about.rawValue)</span></p>
            <h2><a href="\(PeopleLinks.person(call.member))">\(call.knownAs)</a>\
            \(call.phone.map { ", \(PhoneLink(number: $0).body)" as Markup })</h2>
            \("<p>\(notes)</p>", when: !notes.isEmpty)<ul class="why">\(call.words.map { "<li>\($0)</li>" as Markup })</ul>
            \(frame.form(to: "\(OfferLinks.call(call.about))"))<p class="acts">\
            \(button("told", "I told them", call))\(button("none", "No answer", call))</p></form></article>
            """
    }

    private func button(_ value: String, _ words: String, _ call: OfferCalls.Call) -> Markup {
        """
        <button name="outcome" value="\(value)"\(" class=\"plain\"", when: value == "none")>\(words)\
        <span class="unseen">: \(call.knownAs), \(call.about.rawValue)</span></button>
        """
    }
}
