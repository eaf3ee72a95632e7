import Domain
import HTML
import Wording

/// One side of paper with what a member wrote about themselves, in the size of print they read.
struct TalkPaper {
    let frame: Frame
    let talk: Talk
    let name: String
    let words: String
    let parts: Markup

    var body: Markup {
        let isLarge = frame.print == .large
        return PaperSheet(title: title, community: frame.community, format: isLarge ? .large : .page) { mark in
            """
            <ul class="row links screen"><li><a href="\(talk.list)">\(talk.title)</a></li></ul>
            \(PaperBill(title: title, mark: mark, words: "\(words)").body)
            \(parts)
            """
        }.page
    }

    private var title: String { talk == .goodDays ? "Good days of \(name)" : "\(name), on one page" }
}
