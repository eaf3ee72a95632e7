import Domain
import HTML
import Wording

/// What needs another look in a form, by field: said at the top with links, and again at each field.
struct FormProblems: Sendable {
    private let problems: [Problem]

    init(_ problems: [Problem]) { self.problems = problems }

    var isEmpty: Bool { problems.isEmpty }

    /// The sentence for a field, where there is one.
    func sentence(for field: String) -> String? {
        problems.first { $0.field == field }.map(ProblemWords.sentence)
    }

    /// The list at the top of the page; nothing where all is well.
    var summary: Markup {
        guard !problems.isEmpty else { return "" }
        let items = problems.map { problem -> Markup in
            "<li><a href=\"#\(problem.field)\">\(ProblemWords.sentence(problem))</a></li>"
        }
        return """
            <div class="note care" role="alert" aria-labelledby="wrong" tabindex="-1" autofocus><h2 id="wrong">\(ProblemWords.headline(problems.count))</h2><ul>\(items)</ul></div>
            """
    }

    /// `Error: `, before the title of a page that has something to put right.
    var titlePrefix: String { problems.isEmpty ? "" : "Error: " }
}
