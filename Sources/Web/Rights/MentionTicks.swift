import Domain
import HTML
import Wording

/// What others wrote that may be about a person who is to be forgotten, each place to be ticked; with the mark of the list.
struct MentionTicks {
    let mentions: [FoundMention]
    let mark: String

    var body: Markup { "<input type=\"hidden\" name=\"seen\" value=\"\(mark)\">\n\(list)" }

    private var list: Markup {
        guard !mentions.isEmpty else { return "" }
        let lines = mentions.enumerated().map { place, mention -> Markup in
            let words = ErasureWords.mention(mention)
            guard mention.canChange, mention.certainty == .perhaps else {
                return "<li>\(words) (\(mention.canChange ? "is removed" : "cannot be changed"))</li>\n"
            }
            return "<li>\(TickBox(name: "also-\(place)", label: words, isTicked: false).body)</li>\n"
        }
        return """
            <fieldset><legend>Their name in what others wrote: tick what is about them, too</legend>\
            <ul>\(lines)</ul></fieldset>

            """
    }
}
