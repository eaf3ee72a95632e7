/// Gathers problems up to a limit.
struct ProblemLog {
    private(set) var problems: [CalendarProblem] = []
    private let limit: Int
    private var saidOnce: Set<SyntaxFact> = []

    init(limit: Int) { self.limit = limit }

    mutating func note(_ fact: SyntaxFact, line: Int, property: String? = nil) {
        if problems.count < limit {
            problems.append(CalendarProblem(.syntax(fact), line: line, property: property))
        } else if problems.count == limit {
            problems.append(CalendarProblem(.syntax(.tooManyProblems(limit: limit)), line: line))
        }
    }

    /// Notes what holds for the whole file, where it is first seen.
    mutating func noteOnce(_ fact: SyntaxFact, line: Int) {
        if saidOnce.insert(fact).inserted { note(fact, line: line) }
    }

    /// The problems by line, those of one line in the order they were found.
    var sorted: [CalendarProblem] {
        problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    }
}
