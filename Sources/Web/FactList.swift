import HTML

/// Facts with their names; what was not told says so.
struct FactList {
    struct Fact {
        let name: String
        let words: String

        init(_ name: String, _ words: String) {
            self.name = name
            self.words = words
        }
    }

    let facts: [Fact]
    /// Whether the words stand under their names even where there is room beside them.
    var isNarrow = false

    var body: Markup {
        let rows = facts.map { fact -> Markup in
            "<div><dt>\(fact.name)</dt><dd>\(fact.words.isEmpty ? "Not provided" : fact.words)</dd></div>\n"
        }
        return "<dl class=\"facts card\(" list", when: isNarrow)\">\(rows)</dl>"
    }
}
