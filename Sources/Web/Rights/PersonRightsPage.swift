import Domain
import HTML
import Wording

/// Everything held on one person, their answers about consent, and forgetting them: looked at first, done with a second press.
struct PersonRightsPage {
    let frame: Frame
    let person: PersonRights

    static func link(_ reference: Reference) -> Link {
        Link(path: ["connector", "rights", "person", reference.rawValue])
    }

    var body: Markup {
        Page(
            frame: frame, title: "What we hold on \(person.fullName)", tab: .rights, announcesFeeds: false, main: main
        ).body
    }

    private var main: Markup {
        """
        <p><a href="\(RightsPage.link)">Back to all requests</a></p>
        <h1>What we hold on \(person.fullName)</h1>
        <p class="lead">Print this page for them, or save it. Other people are called by their first names.</p>
        \(person.records.filter { $0.topic != .parts }.map(section))
        \(consents)\(forget)
        """
    }

    private func section(_ part: HeldRecords) -> Markup {
        let rows = part.rows.map { row -> Markup in
            let facts = zip(part.fields, row).compactMap { field, value in
                HeldWords.value(value, of: field).map { FactList.Fact(HeldWords.field(field), $0) }
            }
            return FactList(facts: facts, isNarrow: true).body
        }
        return "<section><h2>\(HeldWords.heading(part.topic))</h2>\n\(rows)</section>\n"
    }

    // MARK: - Consent

    private var consents: Markup {
        let lines = ConsentPurpose.allCases.map { purpose -> Markup in
            let isGiven = person.consents[purpose] == .given
            let button = isGiven ? "They agree no longer" : "They agree"
            return """
                <li>\(frame.form(to: "\(Self.link(person.reference))/consent"))\
                <p>\(MemberWords.consent(purpose).sentenceCase): <b>\(isGiven ? "yes" : "no")</b></p>\
                <input type="hidden" name="purpose" value="\(purpose.rawValue)">\
                <button name="answer" value="\(isGiven ? "withdrawn" : "given")" class="quiet-button">\(button)</button>\
                </form></li>

                """
        }
        return "<section><h2>Change an answer, as they told you</h2><ul class=\"jobs\">\(lines)</ul></section>\n"
    }

    // MARK: - Forgetting

    private var forget: Markup {
        let goes = person.held.filter(\.goes).map { "<li>\(HeldWords.count($0.rows, of: $0.topic))</li>\n" as Markup }
        let stays = person.held.filter { !$0.goes }.map {
            "<li>\(ErasureWords.staying($0.topic, $0.rows))</li>\n" as Markup
        }
        let hosting: Markup =
            person.hosting.isEmpty
            ? "" : "<p>Find another host first, or cancel: \(person.hosting.joined(separator: ", ")).</p>"
        return """
            <section class="card" id="forget"><h2>Forget \(person.fullName)?</h2>
            <p>This goes:</p><ul>\(goes)</ul>
            \("<p>This stays, without the person:</p><ul>\(stays.joined())</ul>", when: !stays.isEmpty)\
            <p>\(ErasureWords.whatStays)</p>\(hosting)
            \(frame.form(to: "\(Self.link(person.reference))/forget"))
            \(MentionTicks(mentions: person.mentions, mark: person.mark).body)\(sure)<button>Forget them for good</button></form></section>
            """
    }

    private var sure: Markup {
        TickBox(name: "sure", label: "I have looked at this, and they asked for it.", isTicked: false).body
    }
}
