import HTML

/// Bars made of parts, one below the other, each with its name above it and its numbers in it; and the same as a table.
struct BarPicture {
    struct Bar {
        let name: String
        /// As many as there are parts.
        let numbers: [Int]

        var total: Int { numbers.reduce(0, +) }
    }

    let title: String
    /// What the first column of the table is of.
    let of: String
    /// What the parts mean, at most four, from the strongest colour to the weakest.
    let parts: [String]
    let bars: [Bar]

    /// Units of the picture: its width, a bar's height, and from one bar to the next.
    private static let width = 340
    private static let height = 20
    private static let step = 46

    var body: Markup {
        """
        <figure class="bars"><figcaption>\(title)</figcaption>
        \("<ul class=\"key\">\(key)</ul>", when: parts.count > 1)
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(bars.count * Self.step)" role="img" \
        aria-label="\(title). The numbers stand in the table below.">\(bars.enumerated().map { bar($1, at: $0) })</svg>
        <details><summary>The same as a table</summary>\(table)</details></figure>

        """
    }

    private var key: [Markup] { parts.enumerated().map { "<li class=\"b\($0)\">\($1)</li>" } }

    private func bar(_ bar: Bar, at place: Int) -> Markup {
        let top = place * Self.step
        let longest = max(bars.map(\.total).max() ?? 0, 1)
        var before = 0
        let pieces = bar.numbers.enumerated().map { part, number -> Markup in
            let left = before * Self.width / longest
            before += number
            let right = before * Self.width / longest
            guard number > 0 else { return "" }
            // A number stands in its piece where there is room for it; the table has them all.
            let label: Markup =
                right - left >= 9 + 9 * String(number).count
                ? "<text class=\"n\(part)\" x=\"\((left + right) / 2)\" y=\"\(top + 35)\">\(number)</text>" : ""
            return """
                <rect class="b\(part)" x="\(left)" y="\(top + 20)" width="\(right - left)" height="\(Self.height)"/>\(label)
                """
        }
        return "<text x=\"0\" y=\"\(top + 14)\">\(bar.name): \(bar.total)</text>\(pieces)"
    }

    private var table: Markup {
        let heads = parts.map { "<th scope=\"col\">\($0)</th>" as Markup }
        let rows = bars.map { bar -> Markup in
            """
            <tr><th scope="row">\(bar.name)</th>\(bar.numbers.map { "<td>\($0)</td>" as Markup })<td>\(bar.total)</td></tr>

            """
        }
        return """
            <table class="round list"><thead><tr><th scope="col">\(of)</th>\(heads)<th scope="col">In all</th></tr></thead>
            <tbody>\(rows)</tbody></table>
            """
    }
}
