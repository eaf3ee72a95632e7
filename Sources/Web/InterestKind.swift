import HTML
import Wording

/// The families of interests that have a picture; the name of a case is its class in the stylesheet.
enum InterestKind: String, CaseIterable {
    case making, food, games, music, words, nature, moving, outings, quiet, causes, digital

    var label: String { InterestWords.category(rawValue) }

    /// What the pictures mean.
    static var key: Markup {
        let items = allCases.map { kind -> Markup in "<li class=\"kind \(kind.rawValue)\">\(kind.label)</li>" }
        return """
            <section><h2 class="unseen">Key</h2><ul class="key" aria-label="What the pictures mean">\(items)</ul></section>
            """
    }

    /// The class of a category, empty where it has no picture.
    static func style(of category: String?) -> String { category.flatMap(InterestKind.init)?.rawValue ?? "" }
}
