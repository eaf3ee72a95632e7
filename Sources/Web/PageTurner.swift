import HTML

/// Which page of a long list this is, with the ways to the ones beside it; nothing where there is one page.
struct PageTurner {
    /// For those who hear the page: `More wishes`.
    let label: String
    /// Counted from one.
    let page: Int
    let pages: Int
    let link: (Int) -> Link

    var body: Markup {
        guard pages > 1 else { return "" }
        return """
            <nav class="row" aria-label="\(label)"><p>Page \(page) of \(pages)</p>\
            <p>\(turn(to: page - 1, "Those before", rel: "prev")) \(turn(to: page + 1, "The next ones", rel: "next"))</p></nav>
            """
    }

    private func turn(to number: Int, _ words: String, rel: String) -> Markup {
        guard (1...pages).contains(number) else { return "" }
        return "<a href=\"\(link(number))\" rel=\"\(rel)\">\(words)</a>"
    }
}

/// Some of a list, and which page of it they are.
struct PageOf<Item> {
    let items: [Item]
    let page: Int
    let pages: Int

    /// A page after the last is the last, one before the first is the first.
    init(_ all: [Item], page: Int, size: Int) {
        pages = max(1, (all.count + size - 1) / size)
        self.page = min(max(1, page), pages)
        items = Array(all.dropFirst((self.page - 1) * size).prefix(size))
    }
}
