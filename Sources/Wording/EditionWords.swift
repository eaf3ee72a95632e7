import CivilTime
package import Domain

/// What has changed since a month was printed, for whoever reads it out or sticks it on the wall.
package enum EditionWords {
    /// `Changed: Knit and Natter was Tuesday 9 March, 2pm …; now …`.
    package static func sentence(_ change: EditionChange, _ names: Names) -> String {
        switch change {
        case .added(let row): "New: \(row.title), \(when(row, names))".sentence
        case .cancelled(let row): "Cancelled: \(row.title), \(when(row, names))".sentence
        case .changed(let was, let now) where was.status == .cancelled:
            "On after all: \(now.title), \(when(now, names))".sentence
        case .changed(let was, let now) where when(was, names) == when(now, names):
            (was.status == .tentative && now.status == .confirmed
                ? "Sure now: \(now.title), \(when(now, names))" : "Changed: \(words(was, now)), \(when(now, names))")
                .sentence
        case .changed(let was, let now):
            "Changed: \(now.title) was \(when(was, names)); it is now \(when(now, names))".sentence
        }
    }

    /// Another title or price.
    private static func words(_ was: Occurrence, _ now: Occurrence) -> String {
        if was.title != now.title { return "\(was.title) is now called \(now.title)" }
        if was.costPence != now.costPence {
            return "\(now.title) cost \(CostWords.amount(pence: was.costPence)) and is now "
                + CostWords.amount(pence: now.costPence)
        }
        return now.status == .tentative ? "\(now.title) is not sure any more" : now.title
    }

    private static func when(_ row: Occurrence, _ names: Names) -> String {
        let place = row.venue.map { names.venue($0) } ?? row.locationText
        return ([DateWords.span(from: row.start, to: row.end)] + (place.map { [$0] } ?? [])).joined(separator: ", ")
    }
}
