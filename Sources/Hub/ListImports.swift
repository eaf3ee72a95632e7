import CivilTime
package import Domain
import Intake
import Store

/// The lists that were brought in, and what waits for an answer.
package struct ListImports {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// The newest first.
    package func callAsFunction(as viewer: Viewer = .keeper) throws(HubError) -> [ImportRun] {
        try hub.store.read(as: viewer) { memory throws(HubError) in try memory.importRuns() }
    }

    /// The records that wait, each judged as the hub stands now.
    ///
    /// - Throws: `.notFound` where there is no such run; `.forbidden`.
    package func questions(
        of run: Reference?, as viewer: Viewer = .keeper
    ) throws(HubError) -> [(question: ImportQuestion, line: ImportLine)] {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            if let run { _ = try memory.importRun(run) }
            let today = try memory.community().zone.wallTime(at: hub.clock.now()).date
            var found: [(question: ImportQuestion, line: ImportLine)] = []
            for question in try memory.importQuestions(of: run) {
                let file = ListFile(name: "", bytes: Array(question.sheet.utf8), columns: question.columns)
                let list = try JudgedList(
                    question.kind, file, memory, try hub.interests, today: today, isQuestion: true)
                if let line = list.preview.lines.last { found.append((question, line.at(row: question.row))) }
            }
            return found
        }
    }
}

extension ImportLine {
    fileprivate func at(row: Int) -> ImportLine {
        ImportLine(
            row: row, verdict: verdict, effect: effect, name: name, with: with, repairs: repairs, reasons: reasons,
            times: times, mateNames: mateNames, mayDivide: mayDivide)
    }
}
