import HTML

/// What a page says to every reader alike; only the frame around it differs.
///
/// Made with the frame of a stranger, so nothing of whoever asked first can stand in it.
struct PageMatter: Sendable {
    let title: String
    var tab: Tab?
    /// A sentence for whoever is shown the page's address.
    var card: String?
    let main: Markup
}

extension Page {
    init(frame: Frame, matter: PageMatter) {
        self.init(frame: frame, title: matter.title, tab: matter.tab, card: matter.card, main: matter.main)
    }
}
