import CivilTime

/// One thing of a month that is otherwise than an edition told.
package enum EditionChange: Sendable, Hashable {
    case added(Occurrence)
    /// It is on no more, or its row is gone.
    case cancelled(Occurrence)
    /// Another time or place, or sure now.
    case changed(was: Occurrence, now: Occurrence)

    package var row: Occurrence {
        switch self {
        case .added(let row), .cancelled(let row), .changed(_, let row): row
        }
    }

    /// What one meeting is known by, however it is moved.
    private struct Key: Hashable {
        let source: OccurrenceSource
        let planned: String
    }

    private static func key(_ row: Occurrence) -> Key {
        Key(source: row.source, planned: row.plannedDate?.description ?? "")
    }

    /// What differs of what everybody may see, in the order of time.
    ///
    /// The copy on the wall and the telephone are for everybody: what becomes a matter of a few is gone from there, what
    /// becomes one of all is new, and what stays among a few is told nowhere.
    ///
    /// - Parameters:
    ///   - printed: An edition as it was told.
    ///   - now: The same month as it stands.
    /// - Returns: The changes; none where people would see no difference.
    package static func between(_ printed: [Occurrence], _ now: [Occurrence]) -> [EditionChange] {
        let (printed, now) = (printed.filter { $0.audience == .public }, now.filter { $0.audience == .public })
        let before = Dictionary(printed.map { (key($0), $0) }) { first, _ in first }
        let after = Dictionary(now.map { (key($0), $0) }) { first, _ in first }
        let gone = printed.filter { after[key($0)] == nil && $0.status != .cancelled }.map { Self.cancelled($0) }
        let others = now.compactMap { row -> EditionChange? in
            guard let was = before[key(row)] else { return row.status == .cancelled ? nil : .added(row) }
            if row.status == .cancelled { return was.status == .cancelled ? nil : .cancelled(row) }
            return was.status == .cancelled || !isTold(was, like: row) ? .changed(was: was, now: row) : nil
        }
        return (gone + others).sorted { $0.row < $1.row }
    }

    /// Whether people are told the same.
    private static func isTold(_ one: Occurrence, like other: Occurrence) -> Bool {
        one.start == other.start && one.end == other.end && one.venue == other.venue
            && one.locationText == other.locationText && one.status == other.status && one.title == other.title
            && one.costPence == other.costPence
    }
}
