import Domain
import HTML
import Wording

/// A page of words: privacy, accessibility.
struct AboutPage {
    let frame: Frame
    let title: String
    let lead: String
    let parts: [AboutWords.Part]
    /// The same in easy words, where there is one.
    var easy: Link?

    static let privacy = Link(path: ["privacy"])
    static let accessibility = Link(path: ["accessibility"])

    var body: Markup {
        Page(
            frame: frame, title: title, announcesFeeds: false,
            main: """
                <h1>\(title)</h1>
                <p class="lead">\(lead)</p>
                \(easy.map { "<p><a href=\"\($0)\">The same in easy words</a></p>" })
                \(parts.map(AboutPart.init).map(\.body))
                """
        ).body
    }
}

/// One heading with its sentences.
struct AboutPart {
    let part: AboutWords.Part

    var body: Markup {
        let sentences =
            part.isList
            ? "<ul>\(part.sentences.map { "<li>\($0)</li>\n" as Markup })</ul>"
            : part.sentences.map { "<p>\($0)</p>\n" as Markup }.joined()
        return "<section><h2>\(part.heading)</h2>\(sentences)</section>\n"
    }
}
