import CivilTime
import Dispatch

/// Reads the records of a sheet, on as many cores as there are: no record needs another one to be read.
struct DraftDesk {
    let roster: Roster
    let today: CivilDate
    let hasConsentColumn: Bool
    let recognises: @Sendable (String) -> Bool

    /// So many records are one piece of work.
    private static let atOnce = 500

    /// - Returns: Everybody who is known, ready to be looked up, and a draft for each record.
    func read(_ records: [RowCells]) -> (PersonIndex, [Draft]) {
        var index: PersonIndex?
        var drafts = [Draft?](repeating: nil, count: records.count)
        withUnsafeMutablePointer(to: &index) { index in
            drafts.withUnsafeMutableBufferPointer { drafts in
                // Each piece of work writes in places of its own.
                nonisolated(unsafe) let (index, drafts) = (index, drafts)
                let pieces = (records.count + Self.atOnce - 1) / Self.atOnce
                DispatchQueue.concurrentPerform(iterations: 1 + pieces) { piece in
                    guard piece > 0 else { return index.pointee = PersonIndex(roster, today: today) }
                    // What was read before is remembered by each reader alone.
                    let reader = reader()
                    let places = (piece - 1) * Self.atOnce..<min(piece * Self.atOnce, records.count)
                    for place in places { drafts[place] = reader.read(records[place]) }
                }
            }
        }
        return (index ?? PersonIndex(roster, today: today), drafts.compactMap(\.self))
    }

    private func reader() -> DraftReader {
        DraftReader(
            today: today, hasConsentColumn: hasConsentColumn, recognises: recognises, isErased: roster.isErased)
    }
}
