import CivilTime
import Domain

// A row that is told again. Calendars must not hear of nothing, and never of less than before: the UID stays, SEQUENCE
// never falls, and LAST-MODIFIED moves only where something else has changed (RFC 5545 §3.8.4.7, 3.8.7.3, 3.8.7.4).

extension Event {
    /// This row, coming after what is known of it.
    func following(_ known: Event?) -> Event {
        guard let known else { return self }
        var next = self
        next.uid = known.uid
        next.sequence = max(sequence, known.sequence)
        next.modifiedAt = known.modifiedAt
        guard next != known else { return known }
        next.sequence = max(sequence, known.sequence + 1)
        next.modifiedAt = modifiedAt
        return next
    }
}

extension Group {
    /// This row, coming after what is known of it.
    func following(_ known: Group?) -> Group {
        guard let known else { return self }
        var next = self
        next.series.uid = known.series.uid
        next.series.sequence = max(series.sequence, known.series.sequence)
        next.series.modifiedAt = known.series.modifiedAt
        guard next != known else { return known }
        next.series.sequence = max(series.sequence, known.series.sequence + 1)
        next.series.modifiedAt = series.modifiedAt
        return next
    }
}

extension Member {
    /// This row, coming after what is known of the person: nobody is brought back to life, from having left or from a
    /// break by a table, to be shown less is always heeded, and what they said themselves stays.
    func following(_ known: Member?) -> Member {
        guard let known else { return self }
        var next = self
        let comesBack = known.status == .paused && status == .active
        if comesBack || !known.status.next.contains(status) { next.status = known.status }
        if next.status == .paused { next.pausedUntil = known.pausedUntil ?? pausedUntil }
        next.hiddenFields = known.hiddenFields + hiddenFields.filter { !known.hiddenFields.contains($0) }
        next.selfSaid = known.selfSaid ?? selfSaid
        next.secondChannel = known.secondChannel ?? secondChannel
        next.isAdult = known.isAdult ?? isAdult
        next.purpose = known.purpose ?? purpose
        return next
    }
}

extension Supporter {
    /// This row, coming after what is known of the help: what has ended stays ended, and with it what it allowed.
    func following(_ known: Supporter?) -> Supporter {
        guard let known, !known.isActive || known.endedOn != nil else { return self }
        return known
    }
}
