package import Domain

/// What stands in the way of taking a table over.
package enum TableProblemWords {
    /// Where, what was expected, what was found, and that nothing was taken over.
    package static func sentence(_ problem: TableProblem) -> String {
        let found = problem.found.isEmpty ? "nothing" : problem.found
        return "\(place(problem)): expected \(problem.expected); found \(found). Nothing was imported."
    }

    private static func place(_ problem: TableProblem) -> String {
        let line = problem.line > 0 ? ["line \(problem.line)"] : []
        return ([problem.file] + line + (problem.column.map { ["column \($0)"] } ?? [])).joined(separator: ", ")
    }
}
