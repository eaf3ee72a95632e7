import Domain
import HTML
import Wording

/// Forgetting somebody who is no member: looked at first, done with a second press.
struct OutsiderRightsPage {
    let frame: Frame
    let rights: OutsiderRights

    static func link(_ reference: Reference) -> Link {
        Link(path: ["connector", "rights", "outsider", reference.rawValue])
    }

    var body: Markup {
        let name = rights.outsider.name ?? rights.outsider.reference.rawValue
        return Page(
            frame: frame, title: "Forget \(name)?", tab: .rights, announcesFeeds: false, main: main(name)
        ).body
    }

    private func main(_ name: String) -> Markup {
        """
        <p><a href="\(RightsPage.link)">Back to all requests</a></p>
        <h1>Forget \(name)?</h1>
        <p class="lead">\(ErasureWords.outsider(rights.outsider).sentenceCase).</p>
        <section class="card" id="forget"><h2>What becomes of what we hold</h2>
        <ul><li>\(ErasureWords.row(of: rights.outsider))</li>\(letters.map { "<li>\($0)</li>" as Markup })</ul>
        <p>\(ErasureWords.whatStaysOfOutsiders)</p>
        \(frame.form(to: "\(Self.link(rights.outsider.reference))/forget"))
        \(MentionTicks(mentions: rights.mentions, mark: rights.mark).body)\
        \(TickBox(name: "sure", label: "I have looked at this, and they asked for it.", isTicked: false).body)\
        <button>Forget them for good</button></form></section>
        """
    }

    private var letters: [String] {
        var lines: [String] = []
        if rights.lettersEmptied > 0 {
            lines.append("\(SummaryWords.count(rights.lettersEmptied, "letter")) that name them: emptied.")
        }
        if rights.lettersAnew > 0 {
            lines.append("\(SummaryWords.count(rights.lettersAnew, "letter")) that wait: written anew without them.")
        }
        return lines
    }
}
