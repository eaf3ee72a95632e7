import Domain
import ICalendar

/// The last look at a calendar before it goes out: one that is wrong, or that programs would drop, is not written.
struct CalendarProof {
    let path: String

    /// - Throws: `.internal` with the file and the first thing that is wrong in it.
    func check(_ bytes: [UInt8]) throws(HubError) {
        let problems = CalendarCheck(isPublished: true).problems(in: bytes)
        guard let worst = problems.first(where: Self.forbids) else { return }
        throw .internal(hint: "\(path):\(worst)")
    }

    /// Errors, whatever had to be mended, and an address that Google Calendar would never fetch without a word.
    private static func forbids(_ problem: CalendarProblem) -> Bool {
        if case .consumer(.longAddress) = problem.fact { return true }
        return problem.level == .error || problem.level == .repaired
    }
}
